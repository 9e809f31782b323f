"""What a document is, by its front sheet and its first blocks."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract.kinds import kind_of
from pipeline.outline import outline_document
from pipeline.read import read_document
from pipeline.records import DocumentKind

KINDS = [
    pytest.param(
        "Report to: Cabinet\n\nDate: 21 June 2022\n\nSubject: Ofsted Inspection\n\n"
        "Recommendations\n\n1. That the report be noted.",
        DocumentKind.COMMITTEE_REPORT,
        id="report: labels and recommendations",
    ),
    pytest.param(
        "DECISION-MAKER:\tCABINET\nSUBJECT:\tOFSTED INSPECTION\nDATE OF DECISION:\t21 JUNE 2022",
        DocumentKind.COMMITTEE_REPORT,
        id="report: a front sheet's table",
    ),
    pytest.param(
        "Borchester Borough Council\n\nReport of the Director of Children's Services to\n\n"
        "Cabinet\n\non\n\n21 June 2022\n\n1. Purpose of Report\n\n1.1 To tell members the outcome.",
        DocumentKind.COMMITTEE_REPORT,
        id="report: a letterhead and its purpose",
    ),
    pytest.param(
        "COMMITTEE: AUDIT\n\nDATE: 21 JUNE 2022\n\nOFSTED INSPECTION\n\n"
        "1. Purpose of the report\n\nTo tell members of it.\n\n2. Recommendations\n\nTo note.",
        DocumentKind.COMMITTEE_REPORT,
        id="report: two labels and sections",
    ),
    pytest.param(
        "Salford Improvement Board\n\n21 June 2022\n\nWhere we are\n\nInspectors came in May.",
        DocumentKind.COMMITTEE_REPORT,
        id="report: a committee and its day, without sections",
    ),
    pytest.param(
        "Further, Together\n\nOur plan after the inspection\n\nInspectors came in May.\n\n"
        "Promise\tWho leads\tBy when\nOne form\tPolice\tMay 2023\nOne page\tTrust\tJune 2023",
        DocumentKind.IMPROVEMENT_PLAN,
        id="plan: a title and a table of promises",
    ),
    pytest.param(
        "21 June 2022\n\nThe council's services for children were inspected in May.\n\n"
        "Councillors on the scrutiny committee will hear of it next week.",
        DocumentKind.OTHER,
        id="other: a committee only in a sentence",
    ),
    pytest.param(
        "21 June 2022\n\nReport of the Interim Director for Children's Services\n\n"
        "Inspection and Action Plan\n\nSummary\n\n1. This report gives the outcome.\n\n"
        "Recommendations\n\n2. The Executive is asked to agree the plan.",
        DocumentKind.COMMITTEE_REPORT,
        id="report: of a director, about an action plan",
    ),
    pytest.param(
        "Report to: Cabinet\n\nDate: 21 June 2022\n\nSubject: Children's Improvement Plan\n\n"
        "Recommendations\n\n1. That the improvement plan be agreed.",
        DocumentKind.COMMITTEE_REPORT,
        id="report: about an improvement plan",
    ),
    pytest.param(
        "Borchester Borough Council\n\nInspection of local authority children's services\n\n"
        "Inspection dates: 7 March 2022 to 18 March 2022\n\nLead inspector: Jane Smith HMI",
        DocumentKind.INSPECTION_REPORT,
        id="inspection report: title and dates",
    ),
    pytest.param(
        "Borchester Borough Council\n\nInspection of services for children in need of help and"
        " protection, children looked after and care leavers\n\nReport published: 9 May 2022\n\n"
        "The inspection was led by a lead inspector and five more.",
        DocumentKind.INSPECTION_REPORT,
        id="inspection report: title and inspector",
    ),
    pytest.param(
        "Borchester Borough Council\n\nTown Hall\n\n9 May 2022\n\nDear Councillor\n\n"
        "I write to tell you about the inspection.",
        DocumentKind.LETTER,
        id="letter: dear councillor",
    ),
    pytest.param(
        "MINUTES of the meeting of the Scrutiny Committee held on 21 June 2022\n\n"
        "Present: Councillors Ash and Birch\n\n5. Ofsted Inspection\n\nRESOLVED: to note it.",
        DocumentKind.MINUTES,
        id="minutes: minutes of the meeting",
    ),
    pytest.param(
        "Agenda item\n\nOfsted Inspection\n\nMinutes:\n\nThe Director gave a report.",
        DocumentKind.MINUTES,
        id="minutes: a website's page of an item",
    ),
    pytest.param(
        "Cabinet\n\nPresent: Councillors Ash and Birch\n\nApologies: Councillor Cole\n\n"
        "5. Ofsted Inspection\n\nResolved – to note the report.",
        DocumentKind.MINUTES,
        id="minutes: present, apologies, resolved",
    ),
    pytest.param(
        "AGENDA\n\n1. Apologies for absence\n\n2. Declarations of interest\n\n"
        "3. Ofsted inspection outcome",
        DocumentKind.AGENDA,
        id="agenda: a list of items",
    ),
    pytest.param(
        "Children's Services Improvement Plan 2022\n\nFOSTERING\n\nRAG remains amber.",
        DocumentKind.IMPROVEMENT_PLAN,
        id="improvement plan: by its title",
    ),
    pytest.param(
        "Borchester: Written Statement of Action\n\nDevelopment Plan, v. 2.1 (June 2022)\n\n"
        "Area\tAction\tBy when\nVisits are late\tWeekly reports\tJune 2022",
        DocumentKind.IMPROVEMENT_PLAN,
        id="improvement plan: its title has a version",
    ),
    pytest.param(
        "Post-inspection action plan\n\nArea for improvement\tAction\tBy when\n"
        "Visits are late\tWeekly reports\tJune 2022",
        DocumentKind.IMPROVEMENT_PLAN,
        id="improvement plan: an action plan with its table",
    ),
    pytest.param(
        "Service Summary\n\nFOSTERING\n\nOverall RAG is amber.\n\nADOPTION\n\nOverall RAG is green."
        "\n\nMASH\n\nOverall RAG is red.\n\nSEND\n\nOverall RAG is green.",
        DocumentKind.IMPROVEMENT_PLAN,
        id="improvement plan: by its ratings",
    ),
    pytest.param(
        "25 October 2023\n\nThe council has welcomed Ofsted's report. Its leader said that staff"
        " had worked hard.",
        DocumentKind.OTHER,
        id="other: news",
    ),
    pytest.param(
        "Ofsted has said that services are good. The improvement plan is finished.",
        DocumentKind.OTHER,
        id="other: a plan in a sentence makes no plan",
    ),
    pytest.param(
        "News\n\nThe council has agreed an action plan",
        DocumentKind.OTHER,
        id="other: a plan in a sentence without a full stop",
    ),
    pytest.param(
        "Ofsted visited in May. These came of it:\n\n• a letter to the council\n\n"
        "• an improvement plan for the service",
        DocumentKind.OTHER,
        id="other: a plan in a list",
    ),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind_of(tmp_path: Path, text: str, kind: DocumentKind) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(text, "utf-8")
    assert kind_of(outline_document(read_document(path, "0" * 64, "paper.txt"))) is kind

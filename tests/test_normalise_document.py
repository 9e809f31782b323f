"""A whole paper's findings: what one part of it says of another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from pipeline.extract import extract_mentions
from pipeline.normalise.document import normalise_mentions
from pipeline.outline import outline_document
from pipeline.records import Basis, DocumentFindings, Rating
from tests.conftest import Reader, table

Findings = Callable[[str], DocumentFindings]


@pytest.fixture
def findings(read_text: Reader) -> Findings:
    """What is found in a council's paper that holds nothing but a text."""

    def find(text: str) -> DocumentFindings:
        document = read_text(f"Leeds City Council\n\n{text}")
        return normalise_mentions(document, extract_mentions(outline_document(document)))

    return find


def codes(found: DocumentFindings) -> list[str]:
    return [issue.code for issue in found.issues]


# --------------------------------------------------------------------------- councils


@pytest.mark.parametrize(
    ("letterhead", "wanted"),
    [
        pytest.param("Southhampton City Council", "southampton", id="misspelt"),
        pytest.param("London Borough of Waltham Forrest", "waltham-forest", id="misspelt borough"),
        pytest.param("Stafford Borough Council", None, id="a district like a borough's name"),
        pytest.param("Full Council", None, id="no name"),
    ],
)
def test_the_council_of_a_letterhead(
    read_text: Reader, letterhead: str, wanted: str | None
) -> None:
    document = read_text(f"{letterhead}\n\nCabinet\n\nOfsted inspection\n")
    found = normalise_mentions(document, extract_mentions(outline_document(document)))
    assert found.council_id == wanted


# --------------------------------------------------------------------------- RAG ratings


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        pytest.param("Carers may leave.", "Carers may leave.", id="a risk"),
        pytest.param("Nonsuch House may close.", "Nonsuch House may close.", id="a longer word"),
        pytest.param("None", None, id="none"),
        pytest.param("None at present.", None, id="none at present"),
        pytest.param("No key risks this month", None, id="no key risks"),
        pytest.param("No risk has been identified.", None, id="no risk identified"),
        pytest.param("No site for the home", "No site for the home", id="a lack is a risk"),
        pytest.param("N/A", None, id="N/A"),
        pytest.param("Not applicable", None, id="not applicable"),
        pytest.param("–", None, id="dash"),
        pytest.param("", None, id="empty"),
    ],
)
def test_a_service_without_a_key_risk_has_none(
    findings: Findings, cell: str, wanted: str | None
) -> None:
    found = findings(table("Service | RAG | Key risk", f"Fostering | Amber | {cell}"))
    assert [rating.key_risk for rating in found.rag_ratings] == [wanted]


def test_other_words_for_a_colour_are_the_colour(findings: Findings) -> None:
    found = findings(table("Service | RAG", "Fostering | Yellow", "Adoption | Gray"))
    assert [rating.rating for rating in found.rag_ratings] == [Rating.AMBER, Rating.GREY]


# --------------------------------------------------------------------------- dates


def test_a_year_that_is_not_printed_is_of_the_meetings_year(findings: Findings) -> None:
    found = findings(
        "Committee: Cabinet\nDate: Tuesday, 17 September 2019, 2 pm\n"
        "Subject: Ofsted inspection\n\n"
        "Ofsted inspected children's services between 15 and 26 July. The report was published"
        " on 6 September.\n"
    )
    assert found.meeting_date == date(2019, 9, 17)
    (inspection,) = found.inspections
    assert (inspection.start_date, inspection.end_date, inspection.published_date) == (
        date(2019, 7, 15),
        date(2019, 7, 26),
        date(2019, 9, 6),
    )


def test_without_a_meeting_the_latest_day_tells_the_year(findings: Findings) -> None:
    found = findings(
        "Ofsted inspected children's services between 15 and 26 July. The report was published"
        " on 6 September 2019. The plan must be sent by 20 March 2020.\n"
    )
    assert found.meeting_date is None
    assert [i.start_date for i in found.inspections] == [date(2019, 7, 15)]


def test_a_period_from_publication_runs_from_the_day_in_the_paper(findings: Findings) -> None:
    found = findings(
        "Date: 13 March 2018\n\nThe inspection report was published on 29 January 2018. The"
        " action plan must be submitted within 70 working days of publication.\n"
    )
    (deadline,) = found.deadlines
    assert (deadline.due_date, deadline.basis) == (date(2018, 5, 10), Basis.COMPUTED)


ROLES = [
    pytest.param("The report was published on 9 May 2022.", "publication", id="published"),
    pytest.param("Ofsted inspected us from 7 to 18 March 2022.", "inspection", id="inspected"),
    pytest.param(
        "At the previous inspection in May 2017 visits were late.",
        "previous_inspection",
        id="previous inspection",
    ),
    pytest.param(
        "Services were previously judged inadequate in 2014.",
        "previous_inspection",
        id="judged then",
    ),
    pytest.param("The plan is due by 12 August 2022.", "deadline", id="due by"),
    pytest.param("A report will go to Cabinet on 5 July 2022.", "deadline", id="to come"),
    pytest.param("The letter is dated 9 May 2022.", "document", id="dated"),
    pytest.param("Date of report: 9 May 2022", "document", id="date of report"),
    pytest.param("A new leader was elected in May 2021.", "mentioned", id="none of these"),
    pytest.param("Cabinet discussed the inspection on 5 May 2022.", "mentioned", id="discussed"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_what_a_date_is_the_date_of(findings: Findings, text: str, role: str) -> None:
    found = findings(f"Date of meeting: 21 June 2022\n\nSubject: Ofsted\n\n{text}\n")
    assert [date_found.role.value for date_found in found.dates] == ["meeting", role]


def test_an_inspection_before_the_papers_own_is_a_previous_one(findings: Findings) -> None:
    found = findings(
        "Date of meeting: 21 June 2022\n\nOfsted inspected us from 7 to 18 March 2022. Ofsted"
        " inspected us in May 2017 as well.\n"
    )
    roles = [date_found.role.value for date_found in found.dates]
    assert roles == ["meeting", "inspection", "previous_inspection"]


# --------------------------------------------------------------------------- issues


def test_a_weekday_that_is_not_that_of_its_date_is_an_issue(findings: Findings) -> None:
    found = findings("The Board met on Monday 5 March 2017 to consider the report.\n")
    assert codes(found) == ["weekday_contradicts_date"]
    assert "Sunday" in found.issues[0].message


AREAS = "The areas for improvement are:\n\n- the quality of plans\n- the timeliness of visits\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Ofsted made two areas for improvement.", [], id="as many"),
        pytest.param("Ofsted made six areas for improvement.", ["count_differs"], id="more"),
        pytest.param(
            "Ofsted made six areas for improvement. These six areas for improvement stand below.",
            ["count_differs"],
            id="said twice, told once",
        ),
        pytest.param("Six visits were made.", [], id="of something else"),
    ],
)
def test_a_stated_count_that_was_not_found_is_an_issue(
    findings: Findings, text: str, wanted: list[str]
) -> None:
    found = findings(f"{text}\n\n{AREAS}")
    assert len(found.improvement_areas) == 2
    assert codes(found) == wanted


def test_a_count_is_no_issue_where_nothing_was_listed(findings: Findings) -> None:
    found = findings("Ofsted made six areas for improvement.\n")
    assert [count.count for count in found.stated_counts] == [6]
    assert codes(found) == []

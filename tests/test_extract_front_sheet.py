"""Front sheets: title, committee and meeting date in the house styles of English councils.

The values are as printed; a date's field may hold the weekday and the time as well.
"""

from __future__ import annotations

import re

import pytest

from pipeline.extract.patterns import dates_in
from pipeline.records import FieldName, Mentions, Severity
from tests.conftest import Extract, table

BODY = """

1. Purpose of Report

1.1 To tell members what Ofsted found when it inspected children's services in March 2022.

2. Recommendations

2.1 That the report be noted.

3. Background

3.1 Inspectors were on site from 7 March 2022 to 18 March 2022.
"""


def lines(*texts: str) -> str:
    """Lines with an empty one between."""
    return "\n\n".join(texts)


def field(mentions: Mentions, name: FieldName) -> str | None:
    """A field of the front sheet as printed, or none."""
    return next((found.text.strip() for found in mentions.fields if found.field is name), None)


def day(mentions: Mentions) -> str | None:
    """The day of the meeting, without weekday and ordinal: "6 March 2023"."""
    text = field(mentions, FieldName.MEETING_DATE)
    if text is None:
        return None
    start, end = next(dates_in(text), (0, len(text)))
    bare = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text[start:end], flags=re.IGNORECASE)
    return re.sub(r"^\w+day,?\s+", "", bare, flags=re.IGNORECASE)


SHEETS = [
    pytest.param(
        "Committee and date\nPeople Overview Committee\n21 June 2022\n\nSubject: Ofsted inspection"
        " outcome\n\n1. Purpose\n\nTo tell.",
        "Ofsted inspection outcome",
        "People Overview Committee",
        "21 June 2022",
        id="a label of two fields above its values",
    ),
    pytest.param(
        "Corporate Parenting Panel\n\n1 April 2021 - 31 March 2022\n\n21 June 2022\n\nTitle: Ofsted"
        " inspection outcome\n\n1. Purpose\n\nTo tell.",
        "Ofsted inspection outcome",
        "Corporate Parenting Panel",
        "21 June 2022",
        id="a period is no meeting's day",
    ),
    pytest.param(
        "Scrutiny Commission                         Ambridge Council\n21 June 2022"
        "                                Item 5\n\nSubject: Ofsted inspection outcome\n\n"
        "1. Purpose\n\nTo tell.",
        "Ofsted inspection outcome",
        "Scrutiny Commission",
        "21 June 2022",
        id="body and day beside something else",
    ),
    pytest.param(
        "Title of report: Ofsted inspection outcome      Agenda item: 10\nReport to: Children's"
        " Scrutiny Panel (CSP)\nMeeting date: 21 June 2022\n\n1. Purpose\n\nTo tell.",
        "Ofsted inspection outcome",
        "Children's Scrutiny Panel",
        "21 June 2022",
        id="two labels on a line, a body's initials",
    ),
    pytest.param(
        "Ambridge Borough Council - Children's Scrutiny Panel - 21 June 2022\n\nTitle: Ofsted"
        " inspection outcome\n\n1. Purpose\n\nTo tell.",
        "Ofsted inspection outcome",
        "Children's Scrutiny Panel",
        "21 June 2022",
        id="council, body and day with dashes",
    ),
    pytest.param(
        "To:   1. Children's Scrutiny Panel      21 June 2022\n\nReport title      Ofsted"
        " inspection of services\n                  for children\n                  Report of the"
        " Director of Help\nStatus            Public\n\n1. Purpose\n\nTo tell.",
        "Ofsted inspection of services for children",
        "Children's Scrutiny Panel",
        "21 June 2022",
        id="the first of several bodies, an author below the title",
    ),
    pytest.param(
        "Ambridge Council\n\nReport title      Ofsted inspection: what it means for our\n"
        "                  children's services\nMeeting           Children's Scrutiny Panel\n"
        "Meeting date      21 June 2022\nReport author     A. Writer\n\n1. Purpose\n\nTo tell.",
        "Ofsted inspection: what it means for our children's services",
        "Children's Scrutiny Panel",
        "21 June 2022",
        id="two columns of spaces, a value over two lines",
    ),
    pytest.param(
        "Report subject    | Ofsted inspection outcome\nCommittee         | Children's Scrutiny"
        " Panel\nMeeting date      | 21 June 2022\nStatus            | Public report\n\n"
        "1. Purpose\n\nTo tell.",
        "Ofsted inspection outcome",
        "Children's Scrutiny Panel",
        "21 June 2022",
        id="a bar between two columns",
    ),
    pytest.param(
        "CHILDREN'S SERVICES OVERVIEW AND SCRUTINY\nCOMMITTEE\n\n21 June 2022\n\nTitle: Ofsted"
        " inspection outcome\n\n1. Purpose\n\nTo tell.",
        "Ofsted inspection outcome",
        "CHILDREN'S SERVICES OVERVIEW AND SCRUTINY COMMITTEE",
        "21 June 2022",
        id="a committee's last word on the line below",
    ),
    pytest.param(
        "Report to Children's Services and Education\nScrutiny Board\n\n21 June 2022\n\nSubject:"
        " Ofsted inspection outcome\n\n1. Purpose\n\nTo tell.",
        "Ofsted inspection outcome",
        "Children's Services and Education Scrutiny Board",
        "21 June 2022",
        id="a committee's matter on the line above",
    ),
    pytest.param(
        table(
            "DECISION-MAKER: | CABINET",
            "SUBJECT: | OFSTED INSPECTION OUTCOME",
            "DATE OF DECISION: | 21 JUNE 2022",
            "REPORT OF: | CABINET MEMBER FOR CHILDREN",
        ),
        "OFSTED INSPECTION OUTCOME",
        "CABINET",
        "21 JUNE 2022",
        id="table: decision-maker, subject, date of decision",
    ),
    pytest.param(
        table(
            "Item No. 9 | Classification: Open | Date: 21 June 2022"
            " | Meeting Name: Education Scrutiny Commission",
            "Report title: |  | Ofsted Inspection Outcome | ",
            "Ward(s) or groups affected: |  | All | ",
            "From: |  | Strategic Director of Children's Services | ",
        ),
        "Ofsted Inspection Outcome",
        "Education Scrutiny Commission",
        "21 June 2022",
        id="table: one strip with item, classification, date and meeting",
    ),
    pytest.param(
        table(
            "Report to: | Children's Scrutiny Committee",
            "Date of Meeting: | 21 June 2022",
            "Report Title: | Ofsted Inspection Outcome",
            "Report Author: | Jane Smith, Head of Service",
        ),
        "Ofsted Inspection Outcome",
        "Children's Scrutiny Committee",
        "21 June 2022",
        id="table: report to, date of meeting, report title",
    ),
    pytest.param(
        table(
            "Meeting | Corporate Parenting Board",
            "Date | Tuesday 21st June 2022",
            "Subject | Ofsted Inspection Outcome",
            "Report Of | Director of Children's Services",
        ),
        "Ofsted Inspection Outcome",
        "Corporate Parenting Board",
        "21 June 2022",
        id="table: labels without colons",
    ),
    pytest.param(
        table(
            "Committee: | Date: | Title:",
            "Safeguarding Sub-Committee | 21 June 2022 | Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Safeguarding Sub-Committee",
        "21 June 2022",
        id="table: labels in the row above their values",
    ),
    pytest.param(
        table(
            "Committee: Safeguarding Sub-Committee | Dated: 21 June 2022",
            "Subject: Ofsted Inspection Outcome | Public",
            "Report of: Director of Children's Services | For Information",
        ),
        "Ofsted Inspection Outcome",
        "Safeguarding Sub-Committee",
        "21 June 2022",
        id="table: label and value in one cell, dated",
    ),
    pytest.param(
        lines(
            "Report to: Overview and Scrutiny Committee",
            "Date: 21 June 2022",
            "Subject: Ofsted Inspection Outcome",
            "Report by: Director of Children's Services",
        ),
        "Ofsted Inspection Outcome",
        "Overview and Scrutiny Committee",
        "21 June 2022",
        id="lines: label and value",
    ),
    pytest.param(
        "Report to:\n\nCabinet\n\nDate of meeting:\n\n21 June 2022\n\nTitle:\n\n"
        "Ofsted Inspection Outcome\n\nBy:\n\nDirector of Children's Services",
        "Ofsted Inspection Outcome",
        "Cabinet",
        "21 June 2022",
        id="lines: the value below its label",
    ),
    pytest.param(
        lines(
            "COMMITTEE: CHILDREN AND YOUNG PEOPLE SCRUTINY",
            "DATE: 21 JUNE 2022",
            "OFSTED INSPECTION OUTCOME",
            "Report of the Director of Children's Services",
        ),
        "OFSTED INSPECTION OUTCOME",
        "CHILDREN AND YOUNG PEOPLE SCRUTINY",
        "21 JUNE 2022",
        id="lines: the title has no label",
    ),
    pytest.param(
        lines(
            "Borchester Borough Council",
            "Report of the Director of Children's Services to",
            "Cabinet",
            "on",
            "21st June 2022",
            "Outcome of the Ofsted Inspection",
        ),
        "Outcome of the Ofsted Inspection",
        "Cabinet",
        "21 June 2022",
        id="letterhead: report of somebody to somebody on a day, a line each",
    ),
    pytest.param(
        lines(
            "Report of the Director of Children's Services to the Children's Scrutiny Panel",
            "Meeting held on 21 June 2022",
            "Outcome of the Ofsted Inspection",
        ),
        "Outcome of the Ofsted Inspection",
        "Children's Scrutiny Panel",
        "21 June 2022",
        id="letterhead: report of somebody to somebody on one line",
    ),
    pytest.param(
        lines(
            "BORCHESTER COUNTY COUNCIL",
            "CHILDREN AND YOUNG PEOPLE'S SELECT COMMITTEE",
            "21 JUNE 2022",
            "OUTCOME OF THE OFSTED INSPECTION",
            "REPORT OF THE DIRECTOR OF CHILDREN'S SERVICES",
        ),
        "OUTCOME OF THE OFSTED INSPECTION",
        "CHILDREN AND YOUNG PEOPLE'S SELECT COMMITTEE",
        "21 JUNE 2022",
        id="letterhead: council, committee, date, title in capitals",
    ),
    pytest.param(
        lines(
            "Children's Services Scrutiny Committee – 21 June 2022",
            "Outcome of the Ofsted Inspection",
            "Report by the Director of Children's Services",
        ),
        "Outcome of the Ofsted Inspection",
        "Children's Services Scrutiny Committee",
        "21 June 2022",
        id="letterhead: committee and date on one line, a dash between",
    ),
    pytest.param(
        lines(
            "Cabinet, 21 June 2022",
            "Agenda Item 7",
            "Outcome of the Ofsted Inspection",
        ),
        "Outcome of the Ofsted Inspection",
        "Cabinet",
        "21 June 2022",
        id="letterhead: committee and date on one line, a comma between",
    ),
    pytest.param(
        lines(
            "Executive",
            "Tuesday, 21 June 2022 at 2.00 pm",
            "Report of the Acting Director of Children's Services",
            "Portfolio of the Executive Member for Families",
            "Inspection of Local Authority Children's Services and Action Plan",
        ),
        "Inspection of Local Authority Children's Services and Action Plan",
        "Executive",
        "21 June 2022",
        id="letterhead: weekday and time beside the date",
    ),
    pytest.param(
        lines(
            "Report for: Cabinet 21 June 2022",
            "Title: Ofsted Inspection Outcome",
            "Report authorised by: Director of Children's Services",
            "Lead Officer: Jane Smith",
        ),
        "Ofsted Inspection Outcome",
        "Cabinet",
        "21 June 2022",
        id="lines: committee and date behind one label",
    ),
    pytest.param(
        table(
            "Name of Meeting | Health and Wellbeing Board",
            "Meeting date and time | 21/06/2022, 10:00",
            "Report title | Ofsted Inspection Outcome",
            "Cabinet Portfolio | Children",
        ),
        "Ofsted Inspection Outcome",
        "Health and Wellbeing Board",
        "21/06/2022",
        id="table: a date in figures with a time",
    ),
    pytest.param(
        table(
            "Report for | Children's Improvement Board",
            "Meeting date | 21.06.22",
            "Item | 4",
            "Title | Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Children's Improvement Board",
        "21.06.22",
        id="table: a date in figures with points and a short year",
    ),
    pytest.param(
        table(
            "Title of Report: | Ofsted Inspection Outcome",
            "Report to be considered by: | Executive",
            "Date of Meeting: | 21 June 2022",
            "Forward Plan Ref: | EX4021",
        ),
        "Ofsted Inspection Outcome",
        "Executive",
        "21 June 2022",
        id="table: report to be considered by",
    ),
    pytest.param(
        table(
            "Subject: | Ofsted: outcome of the inspection of children's services",
            "Committee: | Children's Committee",
            "Date: | 21 June 2022",
        ),
        "Ofsted: outcome of the inspection of children's services",
        "Children's Committee",
        "21 June 2022",
        id="table: the title has a colon",
    ),
    pytest.param(
        table(
            "CABINET | ",
            "Date of meeting: | 21 June 2022",
            "Title: | Ofsted Inspection Outcome",
            "Is this a key decision? | No",
        ),
        "Ofsted Inspection Outcome",
        "CABINET",
        "21 June 2022",
        id="table: the committee stands alone in the first row",
    ),
    pytest.param(
        lines(
            "Agenda Item 6",
            "Report to the Children and Families Overview and Scrutiny Committee",
            "21 June 2022",
            "Outcome of the Ofsted Inspection",
        ),
        "Outcome of the Ofsted Inspection",
        "Children and Families Overview and Scrutiny Committee",
        "21 June 2022",
        id="letterhead: report to the committee, no of",
    ),
    pytest.param(
        lines(
            "Decision maker: Cabinet Member for Children's Services",
            "Date of decision: 21 June 2022",
            "Title: Ofsted Inspection Outcome",
            "Decision type: Non-key",
        ),
        "Ofsted Inspection Outcome",
        None,
        "21 June 2022",
        id="lines: a single member decides, no committee",
    ),
    pytest.param(
        table(
            "Date of report: | 1 June 2022",
            "Date of meeting: | 21 June 2022",
            "Committee: | Audit Committee",
            "Title: | Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Audit Committee",
        "21 June 2022",
        id="table: the date of the report is not that of the meeting",
    ),
    pytest.param(
        table(
            "Publication date: | 13 June 2022",
            "Meeting: | Cabinet",
            "Meeting date: | 21 June 2022",
            "Subject: | Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Cabinet",
        "21 June 2022",
        id="table: the date of publication is not that of the meeting",
    ),
    pytest.param(
        lines(
            "To: Corporate Parenting Panel",
            "From: Director of Children's Services",
            "Date: 21 June 2022",
            "Re: Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Corporate Parenting Panel",
        "21 June 2022",
        id="memorandum: to, from, date, re",
    ),
    pytest.param(
        lines(
            "BRIEFING NOTE FOR: CHILDREN'S SCRUTINY PANEL",
            "DATE: 21 JUNE 2022",
            "SUBJECT: OFSTED MONITORING VISIT",
        ),
        "OFSTED MONITORING VISIT",
        "CHILDREN'S SCRUTINY PANEL",
        "21 JUNE 2022",
        id="briefing note",
    ),
    pytest.param(
        table(
            "Report No. | ES22041",
            "Decision Maker: | CHILDREN, EDUCATION AND FAMILIES PDS COMMITTEE",
            "Date: | Tuesday 21 June 2022",
            "Title: | OFSTED INSPECTION OUTCOME",
            "Contact Officer: | Jane Smith, Assistant Director",
            "Ward: | All Wards",
        ),
        "OFSTED INSPECTION OUTCOME",
        "CHILDREN, EDUCATION AND FAMILIES PDS COMMITTEE",
        "21 June 2022",
        id="table: a report number first",
    ),
    pytest.param(
        table(
            "Meeting: | Cabinet | Date: | 21 June 2022",
            "Subject: | Ofsted Inspection Outcome | Wards: | All",
        ),
        "Ofsted Inspection Outcome",
        "Cabinet",
        "21 June 2022",
        id="table: two labels a row",
    ),
    pytest.param(
        lines(
            "Committee and Date",
            "People Overview Committee",
            "21 June 2022",
            "Item 5",
            "Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "People Overview Committee",
        "21 June 2022",
        id="box: committee and date as one label",
    ),
    pytest.param(
        lines(
            "Report to: Children and Young People Scrutiny Committee – 21 June 2022",
            "Subject: Ofsted Inspection Outcome",
            "Report of: Director of Children's Services",
        ),
        "Ofsted Inspection Outcome",
        "Children and Young People Scrutiny Committee",
        "21 June 2022",
        id="lines: report to, committee and date with a dash between",
    ),
    pytest.param(
        lines(
            "From: Jane Smith, Corporate Director",
            "To: Children's and Education Cabinet Committee, 21 June 2022",
            "Subject: Ofsted Inspection Outcome",
            "Classification: Unrestricted",
        ),
        "Ofsted Inspection Outcome",
        "Children's and Education Cabinet Committee",
        "21 June 2022",
        id="lines: to, committee and date with a comma between",
    ),
    pytest.param(
        table(
            "REPORT TO: | CABINET 21 June 2022",
            "SUBJECT: | Ofsted Inspection Outcome",
            "LEAD OFFICER: | Jane Smith, Director",
            "WARDS: | ALL",
        ),
        "Ofsted Inspection Outcome",
        "CABINET",
        "21 June 2022",
        id="table: committee and date in one cell",
    ),
    pytest.param(
        table(
            "MEETING TITLE AND DATE: Cabinet – 21 June 2022 | Agenda – Part: 1 | Item: 5",
            "REPORT OF: Director of Children's Services | Subject: Ofsted Inspection Outcome | ",
        ),
        "Ofsted Inspection Outcome",
        "Cabinet",
        "21 June 2022",
        id="table: meeting title and date as one label",
    ),
    pytest.param(
        lines(
            "CHILDREN AND FAMILIES OVERVIEW AND SCRUTINY COMMITTEE: 21 JUNE 2022",
            "OFSTED INSPECTION OUTCOME",
            "REPORT OF THE DIRECTOR OF CHILDREN AND FAMILY SERVICES",
        ),
        "OFSTED INSPECTION OUTCOME",
        "CHILDREN AND FAMILIES OVERVIEW AND SCRUTINY COMMITTEE",
        "21 JUNE 2022",
        id="letterhead: committee and date on one line, a colon between",
    ),
    pytest.param(
        lines(
            "Report to the Cabinet",
            "Meeting to be held on Tuesday, 21 June 2022",
            "Report of the Director of Children's Services",
            "Electoral Divisions affected: All",
            "Outcome of the Ofsted Inspection",
        ),
        "Outcome of the Ofsted Inspection",
        "Cabinet",
        "21 June 2022",
        id="letterhead: meeting to be held on",
    ),
    pytest.param(
        lines(
            "Report of Director of Children and Families",
            "Report to Scrutiny Board (Children and Families)",
            "Date: 21 June 2022",
            "Subject: Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Scrutiny Board (Children and Families)",
        "21 June 2022",
        id="letterhead: a committee with brackets behind its name",
    ),
    pytest.param(
        lines(
            "Meeting of the Children's Services Scrutiny Committee – 21st June 2022",
            "Report of the Director of Children's Services",
            "Outcome of the Ofsted Inspection",
        ),
        "Outcome of the Ofsted Inspection",
        "Children's Services Scrutiny Committee",
        "21 June 2022",
        id="letterhead: meeting of the committee, a dash, a date",
    ),
    pytest.param(
        lines(
            "Cabinet Meeting on Wednesday 22 June 2022",
            "Outcome of the Ofsted Inspection",
            "Report of the Cabinet Member for Children",
        ),
        "Outcome of the Ofsted Inspection",
        "Cabinet",
        "22 June 2022",
        id="letterhead: committee meeting on a day",
    ),
    pytest.param(
        table(
            " | Children, Education and Safeguarding Committee 21 June 2022",
            "Title | Ofsted Inspection Outcome",
            "Report of | Executive Director of Children's Services",
            "Wards | All",
            "Status | Public",
        ),
        "Ofsted Inspection Outcome",
        "Children, Education and Safeguarding Committee",
        "21 June 2022",
        id="table: committee and date in an unlabelled cell",
    ),
    pytest.param(
        table(
            "LONDON BOROUGH OF BORCHESTER | WARDS: All",
            "REPORT TITLE: Ofsted Inspection Outcome | ",
            "REPORT OF: Director of Children's Services | ",
            "FOR SUBMISSION TO: Children's Scrutiny Committee | DATE: 21 June 2022",
        ),
        "Ofsted Inspection Outcome",
        "Children's Scrutiny Committee",
        "21 June 2022",
        id="table: for submission to",
    ),
    pytest.param(
        table(
            "Date of Meeting(s): | 21 June 2022",
            "Report to: | Confident Children Scrutiny Committee",
            "Subject of Report: | Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Confident Children Scrutiny Committee",
        "21 June 2022",
        id="table: date of meeting(s)",
    ),
    pytest.param(
        lines(
            "Public report",
            "Cabinet",
            "21 June 2022",
            "Name of Cabinet Member: Councillor Mary Ash",
            "Director approving submission of the report: Director of Children's Services",
            "Ward(s) affected: All",
            "Title: Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Cabinet",
        "21 June 2022",
        id="letterhead: public report first, title last",
    ),
    pytest.param(
        lines(
            "Corporate Parenting Board",
            "21 June 2022",
            "Ofsted Inspection Outcome",
            "Report of Corporate Management Team",
            "Jane Smith, Corporate Director of Children's Services",
            "Electoral division(s) affected:",
            "Countywide",
        ),
        "Ofsted Inspection Outcome",
        "Corporate Parenting Board",
        "21 June 2022",
        id="letterhead: names and divisions below the title",
    ),
    pytest.param(
        lines(
            "Agenda item 8",
            "Cabinet – 21 June 2022",
            "Ofsted Inspection Outcome",
            "Portfolio: Councillor Ash, Children's",
            "Related portfolios: Education",
            "Service: Children's Services",
            "Key decision: No",
        ),
        "Ofsted Inspection Outcome",
        "Cabinet",
        "21 June 2022",
        id="letterhead: portfolios below the title",
    ),
    pytest.param(
        table(
            "Report to: | Cabinet",
            "Date: | 21 June 2022",
            "Subject: | Children's social care: quarterly performance",
            "Consultation: | Corporate Parenting Board, 2 June 2022",
        ),
        "Children's social care: quarterly performance",
        "Cabinet",
        "21 June 2022",
        id="table: a board that was consulted is not the meeting",
    ),
    pytest.param(
        lines(
            "Cabinet",
            "Date of Meeting: 21 June 2022",
            "Report Subject: Ofsted Inspection Outcome",
            "Previously considered by: Scrutiny Committee, 2 June 2022",
        ),
        "Ofsted Inspection Outcome",
        "Cabinet",
        "21 June 2022",
        id="letterhead: a committee that considered it before is not the meeting",
    ),
    pytest.param(
        table(
            "Meeting | Date | Report Title",
            "Corporate Parenting Board | 21 June 2022 | Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Corporate Parenting Board",
        "21 June 2022",
        id="table: labels without colons above their values",
    ),
    pytest.param(
        table(
            "Report of | Director",
            "Meeting | Cabinet",
            "Status | Exempt",
            "Date | 21 June 2022",
            "Title | Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Cabinet",
        "21 June 2022",
        id="table: values that are labels elsewhere",
    ),
    pytest.param(
        table(
            "Report to: | Corporate Parenting Board on Tuesday 21st June 2022 at 2pm",
            "Title: | Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Corporate Parenting Board",
        "21 June 2022",
        id="table: committee and date, on, a weekday and a time",
    ),
    pytest.param(
        lines(
            "To: All Members of the Children's Services Scrutiny Committee",
            "Date: 21 June 2022",
            "Subject: Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Children's Services Scrutiny Committee",
        "21 June 2022",
        id="lines: to all members of",
    ),
    pytest.param(
        lines(
            "To: The Chair and Members of the Cabinet",
            "Date: 21 June 2022",
            "Subject: Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Cabinet",
        "21 June 2022",
        id="lines: to the chair and members of",
    ),
    pytest.param(
        lines(
            "# Children's Scrutiny Committee",
            "Report title: Ofsted Inspection Outcome",
            "Meeting: 21 June 2022, 5.30 pm, Town Hall",
        ),
        "Ofsted Inspection Outcome",
        "Children's Scrutiny Committee",
        "21 June 2022",
        id="lines: a meeting by its day",
    ),
    pytest.param(
        lines(
            "Subject: Ofsted Inspection Outcome", "Prepared for: Improvement Board, 21 June 2022"
        ),
        "Ofsted Inspection Outcome",
        "Improvement Board",
        "21 June 2022",
        id="lines: prepared for",
    ),
    pytest.param(
        lines(
            "Presented to the Corporate Parenting Board, 21 June 2022",
            "Subject: Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Corporate Parenting Board",
        "21 June 2022",
        id="lines: presented to, committee and date",
    ),
    pytest.param(
        lines(
            "Delegated and Scrutiny Reports — Children's Scrutiny Committee",
            "21 June 2022",
            "OFSTED'S FOCUSED VISIT: FINDINGS AND RESPONSE",
        ),
        "OFSTED'S FOCUSED VISIT: FINDINGS AND RESPONSE",
        "Children's Scrutiny Committee",
        "21 June 2022",
        id="lines: reports, a dash, the committee; a title with a colon",
    ),
    pytest.param(
        lines("Committee: Cabinet (21 June 2022)", "Subject: Ofsted Inspection Outcome"),
        "Ofsted Inspection Outcome",
        "Cabinet",
        "21 June 2022",
        id="lines: the date in brackets",
    ),
    pytest.param(
        lines(
            "Committee and date: 21 June 2022 – Scrutiny Board (Children)",
            "Subject: Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Scrutiny Board (Children)",
        "21 June 2022",
        id="lines: the date before the committee",
    ),
    pytest.param(
        lines(
            "Report to: Scrutiny Board (Children) Date of meeting: 21/06/2022",
            "Subject: Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Scrutiny Board (Children)",
        "21/06/2022",
        id="lines: two labels on one line",
    ),
    pytest.param(
        lines(
            "Report of the Director of Children's Services to the meeting of Cabinet to be held on"
            " 21 June 2022",
            "Outcome of the Ofsted Inspection",
        ),
        "Outcome of the Ofsted Inspection",
        "Cabinet",
        "21 June 2022",
        id="letterhead: report of somebody to a meeting on a day, all on one line",
    ),
    pytest.param(
        lines(
            "Progress report to the Children's Improvement Board",
            "21 June 2022",
            "Outcome of the Ofsted Inspection",
        ),
        "Outcome of the Ofsted Inspection",
        "Children's Improvement Board",
        "21 June 2022",
        id="letterhead: progress report to",
    ),
    pytest.param(
        lines(
            "Public report",
            "Cabinet meeting",
            "21 June 2022",
            "Date of report: 1 June 2022",
            "Title: Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Cabinet",
        "21 June 2022",
        id="letterhead: the day of the meeting alone, that of the report labelled",
    ),
    pytest.param(
        table(
            "Date: | 1 June 2022",
            "Meeting date: | 21 June 2022",
            "Report to: | Cabinet",
            "Title: | Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Cabinet",
        "21 June 2022",
        id="table: date, and meeting date below it",
    ),
    pytest.param(
        table(
            "Previously considered by: | Corporate Parenting Board, 2 June 2022",
            "Title: | Ofsted Inspection Outcome",
            "Cabinet, 21 June 2022 | ",
        ),
        "Ofsted Inspection Outcome",
        "Cabinet",
        "21 June 2022",
        id="table: a board that considered it before stands first",
    ),
    pytest.param(
        lines(
            "Previously considered by: Corporate Parenting Board, 2 June 2022",
            "Children's Scrutiny Panel – 21 June 2022",
            "Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Children's Scrutiny Panel",
        "21 June 2022",
        id="lines: a board that considered it before stands first",
    ),
    pytest.param(
        lines(
            "Cabinet",
            "21 June 2022",
            "Response to the Children's Scrutiny Panel, 2 May 2022: Ofsted inspection",
        ),
        "Response to the Children's Scrutiny Panel, 2 May 2022: Ofsted inspection",
        "Cabinet",
        "21 June 2022",
        id="letterhead: the title names a panel and a day",
    ),
    pytest.param(
        lines(
            "EXTRACT FROM THE MINUTES OF THE MEETING OF CABINET HELD ON 21 JUNE 2022",
            "OFSTED INSPECTION OUTCOME",
        ),
        "OFSTED INSPECTION OUTCOME",
        "CABINET",
        "21 JUNE 2022",
        id="letterhead: extract from the minutes of the meeting of",
    ),
    pytest.param(
        lines(
            "Agenda for the Health and Wellbeing Board meeting on Thurs 21 June 2022",
            "Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Health and Wellbeing Board",
        "21 June 2022",
        id="letterhead: agenda for a board's meeting",
    ),
    pytest.param(
        lines(
            "Committee Name and Date of Committee Meeting",
            "Improving Lives Select Commission – 21 June 2022",
            "Report Title",
            "Ofsted Inspection Outcome",
            "Report Author(s)",
            "Wilma Oakes, Head of Service",
        ),
        "Ofsted Inspection Outcome",
        "Improving Lives Select Commission",
        "21 June 2022",
        id="labels without colons on lines of their own",
    ),
    pytest.param(
        table(
            "Report to: | Children's Scrutiny Committee | Date of Meeting: | 21 June 2022",
            "Subject: | Ofsted Inspection Outcome | Wards: | All",
        ),
        "Ofsted Inspection Outcome",
        "Children's Scrutiny Committee",
        "21 June 2022",
        id="a second label in a row",
    ),
    pytest.param(
        lines(
            "DECISION OF: Children's Safeguarding Overview Panel",
            "WHEN: 21 June 2022, 10 am",
            "SUBJECT HEADING: Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Children's Safeguarding Overview Panel",
        "21 June 2022",
        id="decision of, when, subject heading",
    ),
    pytest.param(
        lines(
            "Name of meeting: Overview and Scrutiny Panel for Children",
            "Date: 21 June 2022",
            "Report title: Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Overview and Scrutiny Panel for Children",
        "21 June 2022",
        id="a panel for",
    ),
    pytest.param(
        lines(
            "Title of meeting: Cabinet Member for Children's Decision Meeting",
            "Date of meeting: 21 June 2022",
            "Subject: Ofsted Inspection Outcome",
        ),
        "Ofsted Inspection Outcome",
        "Cabinet Member for Children's Decision Meeting",
        "21 June 2022",
        id="a decision meeting",
    ),
    pytest.param(
        lines(
            "Children, Young People and Education\nScrutiny Commission",
            "Tuesday 21 June 2022 at 10 am, Town Hall",
            "Ofsted Inspection Outcome",
            "Author: Wilma Oakes",
            "Title: Service Manager, Strategy",
        ),
        "Ofsted Inspection Outcome",
        "Children, Young People and Education Scrutiny Commission",
        "21 June 2022",
        id="a body on two lines, a weekday before a place, and a post that is no title",
    ),
    pytest.param(
        lines(
            "# Sandwell Council",
            "## Children's Scrutiny Board",
            "### 21 June 2022",
            "# Round the houses: what we heard",
            "**Report of the Director**",
        ),
        "Round the houses: what we heard",
        "Children's Scrutiny Board",
        "21 June 2022",
        id="the weightiest heading that is no council",
    ),
    pytest.param(
        lines(
            "Children's Scrutiny Board", "21 June 2022", "Item 6 - Ofsted: what inspectors told us"
        ),
        "Ofsted: what inspectors told us",
        "Children's Scrutiny Board",
        "21 June 2022",
        id="behind the item's number",
    ),
    pytest.param(
        lines(
            "Report to Cabinet", "21 June 2022", "Member Report", "Children's services: the result"
        ),
        "Children's services: the result",
        "Cabinet",
        "21 June 2022",
        id="a report as such is no title",
    ),
    pytest.param(
        lines(
            "Children's Scrutiny Board",
            "21 June 2022",
            "Children's social care after Ofsted: where it is short and what is done about it",
        ),
        "Children's social care after Ofsted: where it is short and what is done about it",
        "Children's Scrutiny Board",
        "21 June 2022",
        id="a long title with a verb behind its colon",
    ),
    pytest.param(
        lines(
            "To the Chair and Members of the",
            "Cabinet",
            "21 June 2022",
            "FROM INSPECTION TO RETURN: CHILDREN'S SOCIAL CARE",
        ),
        "FROM INSPECTION TO RETURN: CHILDREN'S SOCIAL CARE",
        "Cabinet",
        "21 June 2022",
        id="a title that begins with from",
    ),
    pytest.param(
        lines(
            "Children's Scrutiny Board",
            "21 June 2022",
            "Agenda item 5.2: The national picture after Ofsted's report",
        ),
        "The national picture after Ofsted's report",
        "Children's Scrutiny Board",
        "21 June 2022",
        id="behind an item's number with a point",
    ),
    pytest.param(
        lines(
            "Borset Council",
            "Children's Services",
            "To: All who work with us",
            "21 June 2022",
            "Dear Member",
            "What Ofsted told us, and how we were doing already",
        ),
        "What Ofsted told us, and how we were doing already",
        None,
        "21 June 2022",
        id="a letter's subject below its salutation",
    ),
    pytest.param(
        lines(
            "Borset Council",
            "Children and Learning",
            "Destination 22: Ofsted response tracker",
            "For: Children's Scrutiny Panel, 21 June 2022",
        ),
        "Destination 22: Ofsted response tracker",
        "Children's Scrutiny Panel",
        "21 June 2022",
        id="a department is no title",
    ),
    pytest.param(
        lines(
            "Children's Scrutiny Panel",
            "21 June 2022",
            "12/19   Children's Improvement: fourth monitoring visit",
        ),
        "Children's Improvement: fourth monitoring visit",
        "Children's Scrutiny Panel",
        "21 June 2022",
        id="behind the minute's number",
    ),
    pytest.param(
        lines(
            "Improving Together: Children's Services Improvement Plan",
            "Edition 4, as laid before the Children's Scrutiny Panel on 21 June 2022",
        ),
        "Improving Together: Children's Services Improvement Plan",
        "Children's Scrutiny Panel",
        "21 June 2022",
        id="laid before a panel",
    ),
    pytest.param(
        table(
            "Committee/Date: | Children's Scrutiny Panel, 21 June 2022",
            "Report Title: | Ofsted Action Plan",
            "Wards affected: | All",
        ),
        "Ofsted Action Plan",
        "Children's Scrutiny Panel",
        "21 June 2022",
        id="a label for both",
    ),
    pytest.param(
        table(
            "Subject: | Ofsted Action Plan",
            "For meeting: | Thursday 21 June 2022",
            "From: | The Director",
        ),
        "Ofsted Action Plan",
        None,
        "21 June 2022",
        id="for meeting",
    ),
    pytest.param(
        lines(
            "Report to the Cabinet Committee on Performance", "21 June 2022", "Ofsted Action Plan"
        ),
        "Ofsted Action Plan",
        "Cabinet Committee on Performance",
        "21 June 2022",
        id="a committee on something",
    ),
    pytest.param(
        lines("Ofsted Action Plan", "To: Chair, Children's Scrutiny Panel", "21 June 2022"),
        "Ofsted Action Plan",
        "Children's Scrutiny Panel",
        "21 June 2022",
        id="to the chair of",
    ),
    pytest.param(
        lines(
            "Ofsted Action Plan", "Position at 31 May 2022, for the Scrutiny Panel on 21 June 2022"
        ),
        "Ofsted Action Plan",
        "Scrutiny Panel",
        "21 June 2022",
        id="for the panel, behind another day",
    ),
    pytest.param(
        lines(
            "Ofsted Action Plan",
            "Laid before the Scrutiny Sub-committee at its meeting on 21 June 2022",
        ),
        "Ofsted Action Plan",
        "Scrutiny Sub-committee",
        "21 June 2022",
        id="at its meeting on",
    ),
    pytest.param(
        lines("Kent County Council Scrutiny Committee, 21 June 2022", "Ofsted Action Plan"),
        "Ofsted Action Plan",
        "Scrutiny Committee",
        "21 June 2022",
        id="behind the council's name",
    ),
    pytest.param(
        lines("Ofsted Action Plan", "For: Scrutiny Committee (Full Committee)", "21 June 2022"),
        "Ofsted Action Plan",
        "Scrutiny Committee",
        "21 June 2022",
        id="the full committee",
    ),
    pytest.param(
        lines(
            "Scrutiny Panel",
            "Meeting of Tuesday 21 June 2022 (papers despatched 10 June)",
            "Ofsted Action Plan",
        ),
        "Ofsted Action Plan",
        "Scrutiny Panel",
        "21 June 2022",
        id="meeting of a day",
    ),
    pytest.param(
        lines(
            "Scrutiny Panel",
            "Paper 4 for the meeting on Tuesday 21 June 2022",
            "Ofsted Action Plan",
        ),
        "Ofsted Action Plan",
        "Scrutiny Panel",
        "21 June 2022",
        id="for the meeting on",
    ),
    pytest.param(
        lines("Scrutiny Panel", "Board meets: 21 June 2022, 2 pm", "Ofsted Action Plan"),
        "Ofsted Action Plan",
        "Scrutiny Panel",
        "21 June 2022",
        id="when it meets",
    ),
    pytest.param(
        lines("Children, Families and Culture Select", "Committee", "21 June 2022", "Ofsted Plan"),
        "Ofsted Plan",
        "Children, Families and Culture Select Committee",
        "21 June 2022",
        id="the last word below",
    ),
    pytest.param(
        lines("Scrutiny Panel | 21 June 2022 | Item 4", "Ofsted Action Plan"),
        "Ofsted Action Plan",
        "Scrutiny Panel",
        "21 June 2022",
        id="bars around the day",
    ),
    pytest.param(
        lines(
            "Scrutiny Panel",
            "Tuesday 21 June 2022",
            "Ofsted Action Plan",
            "Previously seen by     Steering Group, 3 May 2022",
        ),
        "Ofsted Action Plan",
        "Scrutiny Panel",
        "21 June 2022",
        id="another body and its day",
    ),
    pytest.param(
        lines("Appendix B to item 9, Cabinet, 21 June 2022", "Ofsted Action Plan"),
        "Ofsted Action Plan",
        "Cabinet",
        "21 June 2022",
        id="to an item",
    ),
]


@pytest.mark.parametrize(("sheet", "title", "committee", "date"), SHEETS)
def test_front_sheet(
    extract: Extract, sheet: str, title: str, committee: str | None, date: str
) -> None:
    mentions = extract(sheet + BODY)
    found = (
        field(mentions, FieldName.TITLE),
        field(mentions, FieldName.COMMITTEE),
        day(mentions),
    )
    assert found == (title, committee, date)


MINUTES = [
    pytest.param(
        "Minutes of a meeting of the Cabinet of Ambridge District Council held remotely on Tuesday"
        " 21 June 2022.\n\nPresent: Councillor Ash\n\n5. Ofsted Inspection\n\nResolved: to note"
        " it.",
        "Cabinet",
        "21 June 2022",
        id="the cabinet of a council, held remotely",
    ),
    pytest.param(
        "MINUTES of the meeting of the Children's Scrutiny Committee held on 21 June 2022 at the"
        " Town Hall.\n\nPresent: Councillors Ash and Birch\n\n12. Ofsted Inspection\n\n"
        "RESOLVED: That the report be noted.",
        "Children's Scrutiny Committee",
        "21 June 2022",
        id="minutes of the meeting of, held on",
    ),
    pytest.param(
        "Corporate Parenting Panel\n\nMinutes of the meeting held on Tuesday, 21 June 2022\n\n"
        "Present:\n\nCouncillor Ash (Chair)\n\n5. Ofsted Inspection\n\nResolved: to note it.",
        "Corporate Parenting Panel",
        "21 June 2022",
        id="the committee above, minutes of the meeting held on",
    ),
    pytest.param(
        "Agenda and minutes\n\nEducation Scrutiny Committee\nTuesday 21 June 2022 10.00 am\n\n"
        "Venue: County Hall\n\nItems\nNo. Item\n\n5. Ofsted Inspection\n\nMinutes:\n"
        "The Director gave a report.",
        "Education Scrutiny Committee",
        "21 June 2022",
        id="a website's page of a meeting",
    ),
    pytest.param(
        "Issue - meetings\n\nOfsted Inspection\n\nMeeting: 21/06/2022 - Cabinet (Item 5)\n\n"
        "5 Ofsted Inspection PDF 90 KB\n\nMinutes:\n\nCabinet noted the report.",
        "Cabinet",
        "21/06/2022",
        id="a website's page of an issue",
    ),
    pytest.param(
        "Issue - decisions\n\n21/06/2022 - Ofsted Inspection Outcome\n\nRESOLVED – to note it.",
        None,
        "21/06/2022",
        id="a website's page of a decision",
    ),
    pytest.param(
        "Agenda item\n\nOfsted Inspection Outcome\n\nMinutes:\n\nThe Director gave a report on the"
        " inspection of May 2022. The next meeting is on 21 June 2022.",
        None,
        None,
        id="an agenda item that names no meeting of its own",
    ),
    pytest.param(
        "Cabinet\n\nMeeting held on 21 June 2022\n\nMinute extract\n\n43. Ofsted Inspection\n\n"
        "RESOLVED: That the report be noted.",
        "Cabinet",
        "21 June 2022",
        id="a minute extract",
    ),
    pytest.param(
        "At a meeting of the Children's Scrutiny Board held at County Hall on 21 June 2022\n\n"
        "Present: Councillors Ash and Birch\n\nOfsted Inspection\n\nRESOLVED: to note it.",
        "Children's Scrutiny Board",
        "21 June 2022",
        id="at a meeting of, held at a place on a day",
    ),
]


@pytest.mark.parametrize(("text", "committee", "date"), MINUTES)
def test_minutes(extract: Extract, text: str, committee: str | None, date: str | None) -> None:
    mentions = extract(text)
    assert (field(mentions, FieldName.COMMITTEE), day(mentions)) == (committee, date)


UNTITLED = [
    pytest.param(
        "Report to: Cabinet\n\nDate: 21 June 2022\n\nRecommendations\n\n"
        "(a) note the findings of the inspection\n(b) agree the improvement plan",
        id="a recommendation is no title",
    ),
    pytest.param(
        "Report to: Cabinet\n\nDate: 21 June 2022\n\n"
        "Ofsted inspected children's services in the spring. It published its report in May.",
        id="a sentence is no title",
    ),
]


@pytest.mark.parametrize("text", UNTITLED)
def test_no_title_is_better_than_a_wrong_one(extract: Extract, text: str) -> None:
    assert field(extract(text), FieldName.TITLE) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(
            "Agenda item\n\nResults for 2016-17: Summary\n\nMinutes:\n\nThe Director spoke.",
            "Results for 2016-17: Summary",
            id="below what says that it is an item",
        ),
        pytest.param(
            "Kent County Council\n\nCabinet\n\n16 September 2024\n\n"
            "INSPECTION OF CHILDREN’S SERVICES\n"
            "BY OFSTED, JUNE 2024:\nTHE RESULT\n\nReport by:\tThe Director\n\nText of it.",
            "INSPECTION OF CHILDREN’S SERVICES BY OFSTED, JUNE 2024: THE RESULT",
            id="in capitals, over several lines",
        ),
        pytest.param(
            "KENT CHILDREN'S IMPROVEMENT PLAN\n\nQuarter 2 progress report\n\nText of the report.",
            "KENT CHILDREN'S IMPROVEMENT PLAN Quarter 2 progress report",
            id="with its edition",
        ),
        pytest.param(
            "KENT COUNTY COUNCIL – CHILDREN AND FAMILIES\n\n"
            "Children's services improvement plan: highlight report" + BODY,
            "Children's services improvement plan: highlight report",
            id="below the department",
        ),
        pytest.param(
            "NOTES OF THE CORPORATE PARENTING PANEL held on 21 June 2022\n\n"
            "CPP19\tAPOLOGIES\n\nNone.\n\nCPP21\tOFSTED INSPECTION: WHAT IT SAYS\n\nText.",
            "OFSTED INSPECTION: WHAT IT SAYS",
            id="an item with a code",
        ),
        pytest.param(
            "MINUTES\n\nScrutiny Committee, 4 December 2018\n\n"
            "38 Safeguarding Adults Annual Report\n\nNoted.\n\n"
            "39 Inspection of Children's Services\n\nText.",
            "Inspection of Children's Services",
            id="of several minutes the one about an inspection",
        ),
        pytest.param(
            "Issue - meetings\n\nOfsted Inspection PDF 72 KB\n\nMeeting: 30/07/2020 - Cabinet",
            "Ofsted Inspection",
            id="with the size of what is attached",
        ),
    ],
)
def test_title_of_a_page_about_an_item(extract: Extract, text: str, title: str) -> None:
    assert field(extract(text), FieldName.TITLE) == title


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "21 June 2022\n\nThe council's services for children were inspected in May.",
            None,
            id="a page that is no council's paper",
        ),
        pytest.param(
            "Cabinet\n\n21 June 2022\n\nOfsted inspection\n\nServices were inspected in May.",
            "21 June 2022",
            id="beside a committee",
        ),
        pytest.param(
            "21 June 2022\n\nReport of the Director\n\nOfsted inspection\n\n"
            "Recommendations\n\nThat it be noted.",
            "21 June 2022",
            id="a report to a committee without a name",
        ),
    ],
)
def test_a_line_of_date_is_a_papers_meeting(
    extract: Extract, text: str, wanted: str | None
) -> None:
    assert day(extract(text)) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        pytest.param("COMMITTEE: AUDIT", "AUDIT", id="one word"),
        pytest.param("Committee: Audit and Governance", "Audit and Governance", id="three words"),
        pytest.param(
            "Name of Committee: Children (Scrutiny)", "Children (Scrutiny)", id="brackets"
        ),
        pytest.param("Committee: to be confirmed", None, id="no name"),
        pytest.param("Committee: 21 June 2022", None, id="a date"),
        pytest.param("To: Jane Smith", None, id="a label that may be of persons"),
    ],
)
def test_a_committee_that_its_label_names(extract: Extract, line: str, wanted: str | None) -> None:
    mentions = extract(f"{line}\n\nSubject: Ofsted Inspection{BODY}")
    assert field(mentions, FieldName.COMMITTEE) == wanted


ITEM_NUMBERS = [
    pytest.param("Agenda Item 7", "7", id="agenda item"),
    pytest.param("Item No. 12", "12", id="item no., with a point"),
    pytest.param("AGENDA ITEM NO: 5b", "5b", id="capitals, a letter behind the number"),
    pytest.param("Agenda Item No.", None, id="no number"),
]


@pytest.mark.parametrize(("line", "expected"), ITEM_NUMBERS)
def test_item_number(extract: Extract, line: str, expected: str | None) -> None:
    mentions = extract(f"{line}\n\nCabinet\n\nOfsted Inspection Outcome{BODY}")
    assert field(mentions, FieldName.ITEM_NUMBER) == expected


def test_a_label_that_nobody_knows_is_told(extract: Extract) -> None:
    mentions = extract(
        table(
            "Report to: | Cabinet",
            "Steering group: | The Oak Group",
            "Subject: | Ofsted Inspection Outcome",
            "Tel: | 01234 567890",
        )
        + BODY
        + table("Measure | Value", "Visits on time | 60%")
    )
    (issue,) = mentions.issues
    assert (issue.code, issue.severity) == ("front_sheet_unused", Severity.INFO)
    assert issue.message.startswith("'Steering group' is a label")
    assert issue.evidence is not None
    assert issue.evidence.spans[0].quote == "The Oak Group"


def test_the_quote_of_a_field_stands_in_the_paper(extract: Extract) -> None:
    text = "Report to: Cabinet\n\nDate: 21 June 2022\n\nSubject: Ofsted Inspection\n" + BODY
    for found in extract(text).fields:
        (span,) = found.evidence.spans
        assert text[span.start : span.end] == span.quote == found.text

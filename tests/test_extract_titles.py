"""Titles that no label names: on one line of the front or over several, among what is none."""

from __future__ import annotations

import pytest

from pipeline.extract.front_lines import Role, front_lines, own_words
from pipeline.extract.letterheads import HeadLine
from pipeline.outline import outline_document
from pipeline.records import Block, BlockKind, FieldName
from tests.conftest import Extract, Reader
from tests.test_extract_front_sheet import BODY, field, lines

TITLES = [
    pytest.param(
        lines(
            "Ambridge County Council",
            "Cabinet",
            "14 May 2019",
            "Outcome of the Ofsted inspection of children's services",
            "Report of the Director of Children's Services",
        ),
        "Outcome of the Ofsted inspection of children's services",
        id="below the day, above the author",
    ),
    pytest.param(
        lines(
            "Our answer to the inspection of children's services",
            "Report of the Strategic Director to the Children's Scrutiny Committee, 3 July 2023",
        ),
        "Our answer to the inspection of children's services",
        id="the first line",
    ),
    pytest.param(
        "AMBRIDGE BOROUGH COUNCIL\n\nCHILDREN AND YOUNG PEOPLE SCRUTINY PANEL\n\n6 MARCH 2024\n\n"
        "INSPECTION OF CHILDREN'S SOCIAL CARE:\nWHAT OFSTED FOUND AND WHAT WE WILL DO",
        "INSPECTION OF CHILDREN'S SOCIAL CARE: WHAT OFSTED FOUND AND WHAT WE WILL DO",
        id="over two lines in capitals",
    ),
    pytest.param(
        lines(
            "Ambridge Council",
            "Children's Services Improvement Plan",
            "Quarter 3 progress report, 2022/23",
            "Prepared for the Improvement Board by the Programme Office",
        ),
        "Children's Services Improvement Plan Quarter 3 progress report, 2022/23",
        id="with its edition",
    ),
    pytest.param(
        lines(
            "Ambridge Council",
            "Corporate Parenting Annual Report",
            "April 2018 to March 2019",
            "Presented to Cabinet on 9 July 2019",
        ),
        "Corporate Parenting Annual Report April 2018 to March 2019",
        id="with its period",
    ),
    pytest.param(
        lines(
            "MINUTES of the Children's Services Scrutiny Committee held on 21 June 2022",
            "Present: Councillors Ash and Birch",
            "14. Apologies for absence",
            "None.",
            "15. Ofsted inspection of children's services",
            "The Director told members what inspectors had found.",
        ),
        "Ofsted inspection of children's services",
        id="minutes: the item about the inspection",
    ),
    pytest.param(
        lines(
            "Ambridge Council",
            "4 June 2021",
            "Dear Councillor,",
            "Ofsted's visit to our front door",
            "I write to tell you what inspectors saw in May.",
        ),
        "Ofsted's visit to our front door",
        id="letter: below the salutation",
    ),
    pytest.param(
        lines(
            "Scrutiny Commission for Children",
            "Monday 11 November 2024",
            "Item 6 - Ofsted focused visit: children in need",
            "Report by: Head of Quality Assurance",
        ),
        "Ofsted focused visit: children in need",
        id="without the item's number",
    ),
]


@pytest.mark.parametrize(("front", "title"), TITLES)
def test_title_without_a_label(extract: Extract, front: str, title: str) -> None:
    assert field(extract(front + BODY), FieldName.TITLE) == title


@pytest.mark.parametrize(
    ("text", "own"),
    [
        pytest.param("Item 7 – Ofsted inspection", "Ofsted inspection", id="item"),
        pytest.param("PAPER 5: WHAT OFSTED SAW", "WHAT OFSTED SAW", id="paper"),
        pytest.param("Briefing note: our inspection", "our inspection", id="kind of paper"),
        pytest.param("C/23/90  Report from Ofsted", "Report from Ofsted", id="minute's code"),
        pytest.param("CYP/24/02 Inspection result", "Inspection result", id="code of an item"),
        pytest.param("38 Inspection of services", "Inspection of services", id="minute's number"),
        pytest.param("100 days on from Ofsted", "100 days on from Ofsted", id="a number of days"),
        pytest.param("12 Months after Ofsted", "12 Months after Ofsted", id="a number of months"),
        pytest.param("Ofsted report PDF 72 KB", "Ofsted report", id="what is attached"),
        pytest.param("Ofsted report (Agenda Item 4)", "Ofsted report", id="item behind"),
        pytest.param("Ofsted report (7.05pm)", "Ofsted report", id="hour behind"),
        pytest.param("Ofsted report (revised)", "Ofsted report (revised)", id="in brackets"),
    ],
)
def test_numbers_and_attachments_are_no_part_of_a_title(text: str, own: str) -> None:
    start, end = own_words(text)
    assert text[start:end] == own


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Kent County Council", Role.COUNCIL, id="council"),
        pytest.param("KENT COUNTY COUNCIL – CHILDREN AND FAMILIES", Role.COUNCIL, id="its part"),
        pytest.param("Children, Families and Learning", Role.DEPARTMENT, id="department"),
        pytest.param("Tuesday 5 March 2024", Role.DATE, id="day"),
        pytest.param("April 2018 to March 2019", Role.PERIOD, id="period of months"),
        pytest.param("Scrutiny Committee, 5 March 2024", Role.MEETING, id="meeting"),
        pytest.param("Report of the Director", Role.AUTHOR, id="author"),
        pytest.param("Ash Birch, Head of Service", Role.PERSON, id="person"),
        pytest.param("Councillor Ash Birch", Role.PERSON, id="councillor"),
        pytest.param("Dear colleague", Role.SALUTATION, id="salutation"),
        pytest.param("1. Purpose of the report", Role.SECTION, id="section"),
        pytest.param("Wards: all", Role.LABEL, id="label and value"),
        pytest.param("What Ofsted found", Role.LINE, id="none of these"),
        pytest.param("Used Before", Role.FIELD, id="a field known already"),
    ],
)
def test_what_a_line_of_the_front_is(read_text: Reader, text: str, role: Role) -> None:
    line = HeadLine(text, Block(0, BlockKind.PARAGRAPH, text, ()), 0, len(text))
    outline = outline_document(read_text(text))
    (found,) = front_lines(outline, [line], frozenset({"usedbefore"}))
    assert found.role is role

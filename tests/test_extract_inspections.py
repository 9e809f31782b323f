"""Inspections with their dates, all dates as papers write them, and deadlines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.extract import extract_mentions
from pipeline.extract.patterns import dates_in
from pipeline.outline import outline_document
from pipeline.read import read_document
from pipeline.records import DateRole, Mentions

Extract = Callable[[str], Mentions]


@pytest.fixture
def extract(tmp_path: Path) -> Extract:
    """What the extractors find in a paper that holds nothing but a text."""

    def call(text: str) -> Mentions:
        path = tmp_path / "paper.txt"
        path.write_text(text, "utf-8")
        return extract_mentions(outline_document(read_document(path, "0" * 64, "paper.txt")))

    return call


def table(*rows: str) -> str:
    """Rows of a table, in which " | " stands between cells."""
    return "\n".join(row.replace(" | ", "\t") for row in rows)


# ---------------------------------------------------------------------- inspections


def events(mentions: Mentions) -> Iterator[str]:
    """What is told of inspections with a date: "inspected", "published", "ended" and when."""
    for inspection in mentions.inspections:
        earlier = "" if inspection.is_current else " (an earlier one)"
        for what, when in (
            ("inspected", inspection.dates),
            ("published", inspection.published),
            ("ended", inspection.ends),
        ):
            if when:
                yield f"{what} {when}{earlier}"


INSPECTIONS = [
    pytest.param(
        "Ofsted inspected the council between 7 and 18 March 2022.",
        ["inspected 7 and 18 March 2022"],
        id="between two days of a month",
    ),
    pytest.param(
        "The inspection took place from 28 February 2022 to 11 March 2022.",
        ["inspected 28 February 2022 to 11 March 2022"],
        id="from one whole date to another",
    ),
    pytest.param(
        "An ILACS inspection was carried out over two weeks, from Monday 7 to Friday 18 March"
        " 2022.",
        ["inspected Monday 7 to Friday 18 March 2022"],
        id="weekdays, over two weeks",
    ),
    pytest.param(
        "Inspectors were on site in the week commencing 14 March 2022.",
        ["inspected week commencing 14 March 2022"],
        id="on site in the week commencing",
    ),
    pytest.param(
        "Ofsted undertook a focused visit on 5 and 6 October 2021.",
        ["inspected 5 and 6 October 2021"],
        id="a focused visit on two days",
    ),
    pytest.param(
        "A monitoring visit took place in September 2021.",
        ["inspected September 2021"],
        id="a monitoring visit in a month",
    ),
    pytest.param(
        "In November 2019 Ofsted carried out a standard inspection of children's services.",
        ["inspected November 2019"],
        id="the month leads the sentence",
    ),
    pytest.param(
        "During March 2022, six inspectors visited the authority.",
        ["inspected March 2022"],
        id="during a month, inspectors visited",
    ),
    pytest.param(
        "Ofsted's inspection (7 – 18 March 2022) looked at all services.",
        ["inspected 7 – 18 March 2022"],
        id="dates in brackets behind the inspection",
    ),
    pytest.param(
        "Ofsted inspected children's services under ILACS in March 2022, a framework in force"
        " since January 2018.",
        ["inspected March 2022"],
        id="the framework's date is not the inspection's",
    ),
    pytest.param(
        "The inspection began on 7 March 2022 and finished on 18 March 2022.",
        ["ended 18 March 2022", "inspected 7 March 2022"],
        id="began on and finished on",
    ),
    pytest.param(
        "The inspection started on 27 February 2023 and concluded on 10 March 2023.",
        ["ended 10 March 2023", "inspected 27 February 2023"],
        id="started on and concluded on",
    ),
    pytest.param(
        "Inspectors arrived on 7 March 2022 and stayed for two weeks.",
        ["inspected 7 March 2022"],
        id="inspectors arrived on",
    ),
    pytest.param(
        "Ofsted's March 2022 inspection of the council covered all services.",
        ["inspected March 2022"],
        id="the month before the word inspection",
    ),
    pytest.param(
        "The 2018 inspection found that visits were late.",
        ["inspected 2018"],
        id="the year before the word inspection",
    ),
    pytest.param(
        "Ofsted visited Borchester for three days from 4 July 2023.",
        ["inspected 4 July 2023"],
        id="for three days from",
    ),
    pytest.param(
        "The report was published on 9 May 2022 by Ofsted.",
        ["published 9 May 2022"],
        id="the report was published on",
    ),
    pytest.param(
        "Ofsted's report came out on Friday 6 May 2022.",
        ["published Friday 6 May 2022"],
        id="the report came out on",
    ),
    pytest.param(
        "Ofsted published its report on 9 May 2022 after an inspection between 7 and 18 March"
        " 2022.",
        ["inspected 7 and 18 March 2022", "published 9 May 2022"],
        id="published first, inspected after",
    ),
    pytest.param(
        "The inspection took place between 7 and 18 March 2022 and its report was published on"
        " 9 May 2022.",
        ["inspected 7 and 18 March 2022", "published 9 May 2022"],
        id="inspected and then published",
    ),
    pytest.param(
        "The council received Ofsted's draft report on 4 April 2022 and the final report was"
        " published on 9 May 2022.",
        ["published 9 May 2022"],
        id="a draft that was received is not published",
    ),
    pytest.param(
        "The last inspection took place in May 2017.",
        ["inspected May 2017 (an earlier one)"],
        id="the last inspection",
    ),
    pytest.param(
        "The council was previously inspected in January 2016.",
        ["inspected January 2016 (an earlier one)"],
        id="previously inspected",
    ),
    pytest.param(
        "Since the previous inspection in 2016 the council has changed its leaders.",
        ["inspected 2016 (an earlier one)"],
        id="since the previous inspection",
    ),
    pytest.param(
        "Ofsted inspected the council in March 2022; its previous inspection was in May 2017.",
        ["inspected March 2022", "inspected May 2017 (an earlier one)"],
        id="this one and the previous one in one sentence",
    ),
    pytest.param(
        "The inspection in March 2022 was the first since the one in May 2017.",
        ["inspected March 2022", "inspected May 2017 (an earlier one)"],
        id="the first since the one in",
    ),
    pytest.param(
        "Ofsted last inspected the council in 2017.",
        ["inspected 2017 (an earlier one)"],
        id="last inspected",
    ),
    pytest.param(
        "The council's most recent inspection was in March 2022.",
        ["inspected March 2022"],
        id="the most recent inspection was in",
    ),
    pytest.param(
        "Ofsted conducted a two-week ILACS inspection commencing on 7 March 2022.",
        ["inspected 7 March 2022"],
        id="commencing on",
    ),
    pytest.param(
        "A focused visit (October 2021) looked at the front door.",
        ["inspected October 2021"],
        id="a month in brackets behind the visit",
    ),
    pytest.param(
        "Focused visits took place in February 2019 and October 2021.",
        ["inspected February 2019", "inspected October 2021"],
        id="two visits, years apart",
    ),
    pytest.param(
        "Monitoring visits took place in September 2021, January 2022 and May 2022.",
        ["inspected January 2022", "inspected May 2022", "inspected September 2021"],
        id="three visits",
    ),
    pytest.param(
        "Monitoring visits were made on 5 March 2021 and 8 June 2021.",
        ["inspected 5 March 2021", "inspected 8 June 2021"],
        id="two visits on two days",
    ),
    pytest.param(
        "The inspection report, published on 9 May 2022, was discussed on 21 June 2022.",
        ["published 9 May 2022"],
        id="published and discussed",
    ),
    pytest.param(
        "The Panel discussed the Ofsted inspection report on 21 June 2022.",
        [],
        id="discussed on a day",
    ),
    pytest.param(
        "Ofsted's inspection report was considered by Cabinet on 21 June 2022.",
        [],
        id="considered on a day",
    ),
    pytest.param(
        "Ofsted will return for a monitoring visit in October 2022.", [], id="will return"
    ),
    pytest.param(
        "In June 2022 the Board discussed the inspection.", [], id="discussed, the month first"
    ),
    pytest.param(
        "Following the Ofsted inspection, training was delivered in May 2022.",
        [],
        id="what was done after the inspection",
    ),
    pytest.param(
        "Social workers visited children in June 2022, Ofsted found.", [], id="visits to children"
    ),
    pytest.param(
        "The published report was considered by Cabinet on 21 June 2022.",
        [],
        id="a published report was considered",
    ),
    pytest.param("The Ofsted inspection report of March 2022 was good.", [], id="a report's month"),
    pytest.param("The next inspection is expected in 2024.", [], id="the next inspection"),
    pytest.param(
        "The Ofsted inspection of Oakfield School took place on 3 May 2022.", [], id="a school"
    ),
    pytest.param(
        "The Single Inspection Framework was introduced in November 2013.",
        [],
        id="a framework was introduced",
    ),
    pytest.param(
        "Ofsted announced its inspection on 28 February 2022.", [], id="an inspection was announced"
    ),
    pytest.param(
        "The letter about the monitoring visit is dated 9 May 2022.", [], id="a letter's date"
    ),
    pytest.param(
        "After the Ofsted inspection the Improvement Board met on 5 June 2022.",
        [],
        id="a board met after the inspection",
    ),
    pytest.param(
        "Following the inspection a new Director was appointed in June 2022.",
        [],
        id="somebody was appointed after the inspection",
    ),
    pytest.param(
        "In response to the inspection the plan was agreed on 12 July 2022.",
        [],
        id="a plan was agreed in response",
    ),
    pytest.param(
        "Inspectors found that caseloads had fallen since January 2021.",
        [],
        id="since when something was so",
    ),
    pytest.param(
        "The Care Quality Commission's inspection of adult social care was in May 2024.",
        [],
        id="adult social care",
    ),
]


@pytest.mark.parametrize(("text", "expected"), INSPECTIONS)
def test_inspections(extract: Extract, text: str, expected: list[str]) -> None:
    assert sorted(events(extract(f"3.1 {text}"))) == expected


def test_a_report_has_the_dates_of_its_first_page(extract: Extract) -> None:
    mentions = extract(
        "Borchester Borough Council\n\nInspection of local authority children's services\n\n"
        "Inspection dates: 7 March 2022 to 18 March 2022\n\nReport published: 9 May 2022\n\n"
        "Lead inspector: Jane Smith\n\nThe previous inspection was in May 2017.\n"
    )
    assert sorted(events(mentions)) == [
        "inspected 7 March 2022 to 18 March 2022",
        "inspected May 2017 (an earlier one)",
        "published 9 May 2022",
    ]


def test_the_wording_of_an_inspection_names_its_framework(extract: Extract) -> None:
    text = "A focused visit took place in June 2021. The plan was then changed."
    (inspection,) = extract(text).inspections
    assert inspection.wording.strip() == "A focused visit took place in June 2021."


# ---------------------------------------------------------------------- dates

DATES = [
    pytest.param("on 6 March 2023", ["6 March 2023"], id="day, month, year"),
    pytest.param("on 6th March 2023", ["6th March 2023"], id="an ordinal"),
    pytest.param("on the 6th of March 2023", ["the 6th of March 2023"], id="the ordinal of"),
    pytest.param("on Monday 6 March 2023", ["Monday 6 March 2023"], id="a weekday"),
    pytest.param("on Monday, 6th March, 2023", ["Monday, 6th March, 2023"], id="commas"),
    pytest.param("on 06 MARCH 2023", ["06 MARCH 2023"], id="a nought and capitals"),
    pytest.param("on 6 Mar 2023", ["6 Mar 2023"], id="a short month"),
    pytest.param("on 6 Sept. 2023", ["6 Sept. 2023"], id="a short month with a point"),
    pytest.param("on March 6th", ["March 6th"], id="month first, no year"),
    pytest.param("on 6 March", ["6 March"], id="no year"),
    pytest.param("in March 2023", ["March 2023"], id="month and year"),
    pytest.param("in March, 2023", ["March, 2023"], id="month, comma, year"),
    pytest.param("in 2023", ["2023"], id="a year behind in"),
    pytest.param("in autumn 2023", ["2023"], id="a season's year"),
    pytest.param("on 06/03/2023", ["06/03/2023"], id="figures with strokes"),
    pytest.param("on 6.3.23", ["6.3.23"], id="figures with points, short"),
    pytest.param("on 06-03-2023", ["06-03-2023"], id="figures with hyphens"),
    pytest.param("on 2023-03-06", ["2023-03-06"], id="year first"),
    pytest.param("6–17 March 2023", ["6–17 March 2023"], id="a range with a dash"),
    pytest.param("6 to 17 March", ["6 to 17 March"], id="a range without a year"),
    pytest.param(
        "27 February – 10 March 2023", ["27 February – 10 March 2023"], id="a range over months"
    ),
    pytest.param(
        "12 December 2022 to 6 January 2023",
        ["12 December 2022 to 6 January 2023"],
        id="a range over years",
    ),
    pytest.param(
        "between 06/03/2023 and 17/03/2023", ["06/03/2023 and 17/03/2023"], id="a range in figures"
    ),
    pytest.param("in May and June 2023", ["May and June 2023"], id="two months of a year"),
    pytest.param(
        "w/c 6 March 2023", ["w/c 6 March 2023"], id="week commencing belongs to its date"
    ),
    pytest.param(
        "in February 2019 and October 2021",
        ["February 2019", "October 2021"],
        id="two months, years apart, are two dates",
    ),
    pytest.param(
        "between February 2019 and October 2021",
        ["February 2019 and October 2021"],
        id="between two months, years apart",
    ),
    pytest.param(
        "on 5 March 2021 and 8 June 2021",
        ["5 March 2021", "8 June 2021"],
        id="two whole dates behind on are two dates",
    ),
    pytest.param(
        "in September 2021, January 2022 and May 2022",
        ["September 2021", "January 2022", "May 2022"],
        id="three months with their years are three dates",
    ),
    pytest.param("Councillor May asked a question", [], id="a name that is a month"),
    pytest.param("services may improve", [], id="a verb that is a month"),
    pytest.param("they march on", [], id="a verb that is another month"),
    pytest.param("paragraph 3.11 of the report", [], id="a paragraph's number"),
    pytest.param("section 1.2.3 of the plan", [], id="a section's number"),
    pytest.param("2020 children", [], id="so many children"),
    pytest.param("the Children Act 2004", [], id="an Act's year"),
    pytest.param("its 2023 inspection", ["2023"], id="a year before inspection"),
    pytest.param("5, 6 and 7 October 2021", ["5, 6 and 7 October 2021"], id="three days"),
    pytest.param("by 2025", ["2025"], id="a year behind by"),
    pytest.param("£2,023 a week", [], id="a sum of money"),
    pytest.param("the 2023/24 budget", [], id="a financial year"),
    pytest.param("call 023 8083 2020", [], id="a telephone number"),
    pytest.param("Southend 2050", [], id="the name of a strategy"),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates_in(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in dates_in(text)] == expected


ROLES = [
    pytest.param("The report was published on 9 May 2022.", DateRole.PUBLICATION, id="published"),
    pytest.param("Ofsted inspected us in March 2022.", DateRole.INSPECTION, id="inspected"),
    pytest.param(
        "At the previous inspection in May 2017 visits were late.",
        DateRole.PREVIOUS_INSPECTION,
        id="previous inspection",
    ),
    pytest.param("The plan is due by 12 August 2022.", DateRole.DEADLINE, id="due by"),
    pytest.param("Date of meeting: 21 June 2022", DateRole.MEETING, id="date of meeting"),
    pytest.param("The letter is dated 9 May 2022.", DateRole.DOCUMENT, id="dated"),
    pytest.param("A new leader was elected in May 2021.", DateRole.MENTIONED, id="none of these"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_what_a_date_is_the_date_of(extract: Extract, text: str, role: DateRole) -> None:
    assert [found.role for found in extract(text).dates] == [role]


# ---------------------------------------------------------------------- deadlines

DUE = [
    pytest.param(
        "The council must send its action plan to Ofsted by 12 August 2022.",
        ["12 August 2022"],
        id="must send by",
    ),
    pytest.param(
        "The action plan must be submitted within 70 working days of the report's publication.",
        ["within 70 working days"],
        id="within so many working days",
    ),
    pytest.param(
        "Within 60 days the council has to produce an action plan.",
        ["Within 60 days"],
        id="the period leads the sentence",
    ),
    pytest.param(
        "The plan is to be sent to Ofsted no later than 12 August 2022.",
        ["12 August 2022"],
        id="no later than",
    ),
    pytest.param(
        "The deadline for submission is 12 August 2022.", ["12 August 2022"], id="the deadline is"
    ),
    pytest.param("The action plan is due on 12 August 2022.", ["12 August 2022"], id="is due on"),
    pytest.param(
        "The plan will be brought back to Cabinet in January 2023.",
        ["January 2023"],
        id="will be brought back in a month",
    ),
    pytest.param(
        "A progress report will be presented to the Panel on 5 October 2022.",
        ["5 October 2022"],
        id="will be presented on",
    ),
    pytest.param(
        "Ofsted will re-inspect in 12 to 18 months' time.",
        ["in 12 to 18 months' time"],
        id="a span of months",
    ),
    pytest.param(
        "A further update will come to this Committee in six months.",
        ["in six months"],
        id="in so many months, as a word",
    ),
    pytest.param(
        "The plan has to be finalised before the end of July 2022.",
        ["July 2022"],
        id="before the end of a month",
    ),
    pytest.param(
        "Members will receive an update in the autumn.", ["in the autumn"], id="in a season"
    ),
    pytest.param(
        "All actions are to be completed by the end of the financial year.",
        ["by the end of the financial year"],
        id="by the end of the financial year",
    ),
    pytest.param(
        "The next monitoring visit is scheduled for 4 October 2022.",
        ["4 October 2022"],
        id="scheduled for",
    ),
    pytest.param(
        "The written statement of action must reach Ofsted by 1 September.",
        ["1 September"],
        id="no year",
    ),
    pytest.param(
        "The response has to be with Ofsted by close of business on 12 August 2022.",
        ["12 August 2022"],
        id="by close of business on",
    ),
    pytest.param(
        "The plan must be returned on or before 12 August 2022.",
        ["12 August 2022"],
        id="on or before",
    ),
    pytest.param(
        "The council is required to publish its plan by 12 August 2022 and to report progress by"
        " 31 March 2023.",
        ["12 August 2022", "31 March 2023"],
        id="two deadlines in one sentence",
    ),
    pytest.param(
        "The Panel asked that a report be brought to its meeting on 5 October 2022.",
        ["5 October 2022"],
        id="a report be brought to the meeting on",
    ),
    pytest.param(
        "Ofsted requires the plan within 70 working days of publication, i.e. by 12 August 2022.",
        ["12 August 2022"],
        id="a period and the date that it comes to",
    ),
    pytest.param(
        "The plan must be submitted within 70 working days. The last day for this is 12 August"
        " 2022.",
        ["12 August 2022"],
        id="the date stands in the next sentence",
    ),
    pytest.param(
        "The council has 70 working days from publication to submit its action plan.",
        ["70 working days"],
        id="has so many days to submit",
    ),
    pytest.param(
        "A draft will be ready in July 2022, with the final version agreed by 2 September 2022.",
        ["July 2022", "2 September 2022"],
        id="a draft, then a final version",
    ),
    pytest.param(
        "Progress will be reported to the Committee every six months, first in December 2022.",
        ["December 2022"],
        id="first of several reports",
    ),
    pytest.param(
        "The action plan will be submitted to Ofsted on 12 August 2022.",
        ["12 August 2022"],
        id="will be submitted on",
    ),
    pytest.param(
        "The Board should sign off the plan at its September 2022 meeting.",
        ["September 2022"],
        id="at its meeting of a month",
    ),
    pytest.param(
        table(
            "Action | Lead | By when",
            "Review all plans for children in care | Head of Service | 30 June 2022",
            "Train new managers | Principal Social Worker | September 2022",
        ),
        ["30 June 2022", "September 2022"],
        id="a column of a plan: by when",
    ),
    pytest.param(
        table(
            "Ref | Action | Timescale",
            "1.1 | Review all plans for children in care | End of June 2022",
        ),
        ["June 2022"],
        id="a column of a plan: timescale, end of a month",
    ),
    pytest.param(
        table(
            "No. | Lead | Action | Target completion date",
            "1.1 | Jane Smith | Review all plans for children | 30 June 2022",
        ),
        ["30 June 2022"],
        id="a column of a plan: target completion date",
    ),
    pytest.param(
        "The plan is to be submitted by close of play on 12 August 2022.",
        ["12 August 2022"],
        id="by close of play on",
    ),
    pytest.param(
        "The report was published on 9 May 2022 and the plan must be sent by 12 August 2022.",
        ["12 August 2022"],
        id="published on a day, due by another",
    ),
    pytest.param(
        "A progress report is expected at the March 2023 Scrutiny Panel.",
        ["March 2023"],
        id="at the panel of a month",
    ),
    pytest.param("Ofsted inspected the council in March 2022.", [], id="an inspection's month"),
    pytest.param(
        "The board returned to the grade that it was given in 2014.", [], id="what was done then"
    ),
    pytest.param(
        "Audits agree, with 70% of plans graded good in the summer.", [], id="a past season"
    ),
    pytest.param(
        "The council submitted its plan within 70 working days.", [], id="submitted in time"
    ),
    pytest.param("The report was published on 9 May 2022.", [], id="a date of publication"),
    pytest.param(
        "Children are seen by a social worker within ten working days of referral.",
        [],
        id="a standard of practice",
    ),
    pytest.param(
        "Assessments must be completed within 45 working days of referral.",
        [],
        id="a standard for assessments",
    ),
    pytest.param(
        "Initial health assessments should take place within 20 working days of coming into care.",
        [],
        id="a standard for health assessments",
    ),
    pytest.param(
        "The action plan was submitted to Ofsted on 12 August 2022.", [], id="was submitted"
    ),
    pytest.param(
        "The plan was sent within 70 working days of publication, as required.",
        [],
        id="was sent within the period",
    ),
    pytest.param("By March 2022 caseloads had fallen to 16.", [], id="by a month that is past"),
    pytest.param(
        "It was agreed on 4 May 2022 that the plan will be reviewed.",
        [],
        id="the day of an agreement",
    ),
    pytest.param(
        "The report, dated 9 May 2022, will be discussed today.", [], id="the day of a report"
    ),
    pytest.param(
        "In the last six months the service has improved its visits.", [], id="in the last months"
    ),
    pytest.param(
        "The Director, appointed in June 2021, will present the plan.",
        [],
        id="the day of an appointment",
    ),
    pytest.param(
        "Care leavers will be supported by the 2018 local offer.", [], id="a year behind by the"
    ),
]


@pytest.mark.parametrize(("text", "expected"), DUE)
def test_deadlines(extract: Extract, text: str, expected: list[str]) -> None:
    found = [deadline.due or deadline.stated for deadline in extract(text).deadlines]
    assert len(found) == len(expected)
    assert all(part in whole for part, whole in zip(expected, found, strict=True)), found


RUNS_FROM = [
    pytest.param(
        "The plan is required within 70 working days of 9 May 2022.",
        "9 May 2022",
        id="a date",
    ),
    pytest.param(
        "The plan is required within 70 working days of receiving the report.",
        "of receiving the report",
        id="an event",
    ),
    pytest.param("The plan is required within 70 working days.", "", id="nothing"),
]


@pytest.mark.parametrize(("text", "expected"), RUNS_FROM)
def test_what_a_period_runs_from(extract: Extract, text: str, expected: str) -> None:
    (deadline,) = extract(text).deadlines
    assert (deadline.stated, deadline.runs_from) == ("within 70 working days", expected)


def test_a_row_of_a_plan_tells_the_action_that_is_due(extract: Extract) -> None:
    (deadline,) = extract(
        table("Ref | Action | By when", "1.1 | Review all plans for children | 30 June 2022")
    ).deadlines
    assert (deadline.what, deadline.due) == ("Review all plans for children", "30 June 2022")


def test_a_deadline_tells_what_is_due(extract: Extract) -> None:
    (deadline,) = extract(
        "Members were glad. The plan must be sent by 12 August 2022. It is long."
    ).deadlines
    assert deadline.what == "The plan must be sent by 12 August 2022."
    assert deadline.stated == "by 12 August 2022"

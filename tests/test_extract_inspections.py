"""Inspections with their dates, and all dates as papers write them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from pipeline.extract.patterns import dates_in
from pipeline.normalise.dates import read_date
from pipeline.records import Mentions
from tests.conftest import Extract

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
        "A meeting about the inspection took place on 5 June 2022.", [], id="a meeting about it"
    ),
    pytest.param(
        "Members had a report on the inspection that was made between 5 and 9 June 2022.",
        ["inspected 5 and 9 June 2022"],
        id="a report on an inspection that was made then",
    ),
    pytest.param(
        "A briefing on the Ofsted inspection was held on 5 June 2022.", [], id="a briefing on it"
    ),
    pytest.param(
        "The inspection was in May 2023, with the report following on 14 November.",
        ["inspected May 2023", "published 14 November"],
        id="the report following on",
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
        "Ofsted last inspected the council in 2017. The report came out on 4 May 2017.",
        [
            "inspected 2017 (an earlier one)",
            "inspected 2017 (an earlier one)",
            "published 4 May 2017 (an earlier one)",
        ],
        id="the report of the earlier one came out",
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
    pytest.param(
        "Ofsted's letter was made public on 17 March 2022.",
        ["published 17 March 2022"],
        id="made public",
    ),
    pytest.param(
        "The inspection report was put on Ofsted's website on 17 March 2022.",
        ["published 17 March 2022"],
        id="put on a website",
    ),
    pytest.param(
        "In a report dated 10 April 2022 Ofsted was critical.",
        ["published 10 April 2022"],
        id="a report dated",
    ),
    pytest.param("The next inspection is expected in 2024.", [], id="the next inspection"),
    pytest.param(
        "The forward plan with the inspection report was a plan published on 19 August 2022.",
        [],
        id="a plan was published",
    ),
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


CAME = [
    (
        "Five inspectors came to the town from Monday 5th to Friday 16th November 2018.",
        "came, with days of the week",
    ),
    (
        "Ofsted was with the authority between 05/11/18 and 16/11/18.",
        "with the authority",
    ),
    (
        "Fieldwork ran from 5th to 16th November 2018 and the report was put online later.",
        "fieldwork",
    ),
    (
        "Members received the findings of the inspection that Ofsted had undertaken under the ILACS"
        " framework from 5 to 16 November 2018.",
        "undertaken, behind another event",
    ),
    (
        "Inspectors were on site from 5 to 16 November 2018, and one of them looked at schools.",
        "schools in the next clause",
    ),
    ("A team of seven was on site from 5 November to 16 November 2018.", "a team on site"),
    ("That took place between 5 and 16 November 2018.", "that took place"),
]


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for text, name in CAME])
def test_when_inspectors_came(extract: Extract, text: str) -> None:
    found = extract(f"3.1 The inspection is over. {text}").inspections
    days = [read_date(each.dates, None) for each in found if each.dates]
    assert [(each.start, each.end) for each in days if each] == [
        (date(2018, 11, 5), date(2018, 11, 16))
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


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A focused visit is possible at any time.", id="possible"),
        pytest.param("A monitoring visit will be made in the spring.", id="to come"),
        pytest.param("Ofsted may make a focused visit.", id="may"),
    ],
)
def test_what_may_come_is_no_inspection(extract: Extract, text: str) -> None:
    assert extract(text).inspections == ()


def test_a_sentence_behind_the_dated_one_tells_its_kind(extract: Extract) -> None:
    text = "Ofsted visited from 7 to 11 March 2022. This was a short inspection under ILACS."
    wordings = [inspection.wording for inspection in extract(text).inspections]
    assert wordings[1:] == ["This was a short inspection under ILACS."]


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
    pytest.param("on 5 March and 8 June 2021", ["5 March", "8 June 2021"], id="two days of a year"),
    pytest.param(
        "between 5 March and 8 June 2021", ["5 March and 8 June 2021"], id="between two days"
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

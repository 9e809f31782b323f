"""Deadlines: what papers say is due, in prose, in cells and in plans; and dates that are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.records import DeadlineMention
from tests.conftest import Extract, table

Finds = Callable[[str], tuple[DeadlineMention, ...]]


@pytest.fixture
def deadlines(extract: Extract) -> Finds:
    """The deadlines in a paper that holds nothing but a text."""
    return lambda text: extract(text).deadlines


def shown(found: tuple[DeadlineMention, ...]) -> list[tuple[str, str, str]]:
    """When each is due as printed, the day in it, and what its period runs from."""
    return [(mention.stated, mention.due, mention.runs_from) for mention in found]


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
def test_deadlines(deadlines: Finds, text: str, expected: list[str]) -> None:
    found = [deadline.due or deadline.stated for deadline in deadlines(text)]
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
def test_what_a_period_runs_from(deadlines: Finds, text: str, expected: str) -> None:
    (deadline,) = deadlines(text)
    assert (deadline.stated, deadline.runs_from) == ("within 70 working days", expected)


def test_a_row_of_a_plan_tells_the_action_that_is_due(deadlines: Finds) -> None:
    (deadline,) = deadlines(
        table("Ref | Action | By when", "1.1 | Review all plans for children | 30 June 2022")
    )
    assert (deadline.what, deadline.due) == ("Review all plans for children", "30 June 2022")


def test_a_deadline_tells_what_is_due(deadlines: Finds) -> None:
    (deadline,) = deadlines(
        "Members were glad. The plan must be sent by 12 August 2022. It is long."
    )
    assert deadline.what == "The plan must be sent by 12 August 2022."
    assert deadline.stated == "by 12 August 2022"


PROSE = [
    pytest.param(
        "The action plan must be submitted to Ofsted by 20 September 2017.",
        [("by 20 September 2017", "20 September 2017", "")],
        id="by a day",
    ),
    pytest.param(
        "The plan has to reach the Department no later than Friday 3 March 2023.",
        [("no later than Friday 3 March 2023", "Friday 3 March 2023", "")],
        id="no later than, with a weekday",
    ),
    pytest.param(
        "A progress report will be brought to the Committee on 14 June 2022.",
        [("14 June 2022", "14 June 2022", "")],
        id="will be brought on",
    ),
    pytest.param(
        "The response is due on 9 May 2019.",
        [("due on 9 May 2019", "9 May 2019", "")],
        id="due on",
    ),
    pytest.param(
        "The deadline for the return is 9 May 2019.",
        [("deadline for the return is 9 May 2019", "9 May 2019", "")],
        id="the deadline is",
    ),
    pytest.param(
        "The revised procedures are to be agreed by the end of March 2020.",
        [("by the end of March 2020", "March 2020", "")],
        id="by the end of a month",
    ),
    pytest.param(
        "All staff are to be trained by the end of June.",
        [("by the end of June", "June", "")],
        id="by the end of a month without its year",
    ),
    pytest.param(
        "The review should be finalised by March.",
        [("by March", "March", "")],
        id="by a month without its year",
    ),
    pytest.param(
        "The strategy must be agreed by the end of the financial year.",
        [("by the end of the financial year", "", "")],
        id="by the end of the financial year",
    ),
    pytest.param(
        "Ofsted will return in the autumn of 2021 to re-inspect.",
        [("in the autumn of 2021", "", "")],
        id="a season",
    ),
    pytest.param(
        "The action plan must be sent to Ofsted within 70 working days of publication.",
        [("within 70 working days", "", "of publication")],
        id="working days of publication",
    ),
    pytest.param(
        "We shall send our action plan within the 70 working days that the rules allow.",
        [("within the 70 working days", "", "")],
        id="within the so many days",
    ),
    pytest.param(
        "A written statement has to be prepared within a maximum of 70 working days.",
        [("within a maximum of 70 working days", "", "")],
        id="within a maximum of so many days",
    ),
    pytest.param(
        "The council must respond within 70 working days of receiving the report, which is "
        "13 March 2015.",
        [("within 70 working days", "13 March 2015", "of receiving the report")],
        id="working days and the day that they give",
    ),
    pytest.param(
        "The plan must be returned within 70 working days of 5 December 2014.",
        [("within 70 working days", "", "5 December 2014")],
        id="working days of a day",
    ),
    pytest.param(
        "The Council has 70 working days from publication to submit its plan. The last date for "
        "this will be 4 May 2018.",
        [("70 working days", "4 May 2018", "from publication")],
        id="the day in the next sentence",
    ),
    pytest.param(
        "A draft will be ready in July, with a final version agreed in early September 2017.",
        [("September 2017", "September 2017", "")],
        id="early in a month",
    ),
    pytest.param(
        "The Executive agrees that the plan is reviewed in September 2025.",
        [("September 2025", "September 2025", "")],
        id="what is agreed to come",
    ),
    pytest.param(
        "(a) agree that the plan is reviewed by the Panel in September 2025;",
        [("September 2025", "September 2025", "")],
        id="a recommendation",
    ),
    pytest.param(
        "The Panel was given until 4 May 2018 to respond.",
        [("until 4 May 2018", "4 May 2018", "")],
        id="given until",
    ),
    pytest.param(
        "The last date for comments is 4 May 2018.",
        [("last date for comments is 4 May 2018", "4 May 2018", "")],
        id="the last date is",
    ),
    pytest.param(
        "A further report will be made in six months' time.",
        [("in six months' time", "", "")],
        id="in so many months",
    ),
    pytest.param(
        "Each lead officer is to report back within three months.",
        [("within three months", "", "")],
        id="a number in a word",
    ),
]

NONE = [
    pytest.param("Ofsted visited from 4 to 8 March 2019.", id="an inspection"),
    pytest.param("The report was published on 4 May 2018.", id="what is past"),
    pytest.param("The plan was submitted by 4 May 2018.", id="what was done by a day"),
    pytest.param("The ambition is that every service will be good by 2027.", id="a bare year"),
    pytest.param("The new council will take over on 1 April 2023.", id="an event"),
    pytest.param("The Act will come into force on 1 April 2023.", id="a law's beginning"),
    pytest.param("She will retire in July 2024.", id="a person's leaving"),
    pytest.param("As the Panel does not meet until March, members were told.", id="until"),
    pytest.param("Visits are completed within 20 working days of allocation.", id="a standard"),
    pytest.param("Ninety per cent were seen within ten days.", id="a rate"),
    pytest.param("All plans had been returned before 4 May 2018.", id="what had been done"),
    pytest.param("The service was judged inadequate in May 2014.", id="a judgement"),
    pytest.param("Children may wait; some do so for 12 months.", id="a duration"),
    pytest.param("The plan may need further work.", id="the word may"),
]


@pytest.mark.parametrize(("text", "wanted"), PROSE)
def test_what_prose_says_is_due(
    deadlines: Finds, text: str, wanted: list[tuple[str, str, str]]
) -> None:
    found = deadlines(f"Report to Cabinet\n\n{text}")
    assert shown(found) == wanted


@pytest.mark.parametrize("text", NONE)
def test_what_is_not_due(deadlines: Finds, text: str) -> None:
    assert deadlines(f"Report to Cabinet\n\n{text}") == ()


PLANS = [
    pytest.param(
        ("Action | Lead | Due date", "Relaunch the guidance | AB | 31 May 2024"),
        [("Relaunch the guidance", "31 May 2024", "31 May 2024")],
        id="action and due date",
    ),
    pytest.param(
        ("Ref | What we will do | By when", "1 | Train all managers | by the end of June"),
        [("Train all managers", "by the end of June", "June")],
        id="a month without its year",
    ),
    pytest.param(
        ("Theme | Action | Timescale", "Voice | Survey of children | Autumn 2024"),
        [("Survey of children", "Autumn 2024", "2024")],
        id="a season of a year",
    ),
    pytest.param(
        ("Action | Timescale", "Survey of children | Ongoing", "Audit | 3/6/2024"),
        [("Audit", "3/6/2024", "3/6/2024")],
        id="ongoing has no date",
    ),
    pytest.param(
        ("Recommendations: | (i) note the report; and (ii) receive an update in May 2023.",),
        [("receive an update in May 2023.", "May 2023", "May 2023")],
        id="a recommendation in a cell",
    ),
    pytest.param(("Area | Grade", "Help | Good in May 2024"), [], id="a table without dues"),
]


@pytest.mark.parametrize(("rows", "wanted"), PLANS)
def test_what_a_table_says_is_due(
    deadlines: Finds, rows: tuple[str, ...], wanted: list[tuple[str, str, str]]
) -> None:
    found = deadlines(f"Report to Cabinet\n\n{table(*rows)}\n")
    assert [(mention.what, mention.stated, mention.due) for mention in found] == wanted


def test_the_quote_of_a_deadline_has_the_day_of_the_next_sentence(deadlines: Finds) -> None:
    (found,) = deadlines(
        "The Council has 70 working days to submit its plan. The last date for this will be"
        " 4 May 2018. The plan is long."
    )
    assert found.evidence.spans[0].quote.endswith("will be 4 May 2018")

"""What an inspection report tells of earlier inspections; and what it only calls good."""

from __future__ import annotations

import pytest

from pipeline.records import JudgementMention
from tests.conftest import Extract

FRONT = (
    "Borchester City Council\n\nInspection of services for children in need of help and"
    " protection, children looked after and care leavers\n\nInspection dates: 5 May 2017 to"
    " 1 June 2017\n\nLead inspector: Jane Smith HMI\n\f"
)


def told(mentions: tuple[JudgementMention, ...]) -> list[tuple[str, str, str]]:
    """Area, grade and date of what is of an earlier inspection."""
    return [(m.area.lower(), m.grade, m.as_of) for m in mentions if not m.is_current]


IN_PASSING = [
    pytest.param(
        "An inspection of safeguarding in March 2012 judged safeguarding as inadequate.",
        [("safeguarding", "inadequate", "March 2012")],
        id="an inspection then judged",
    ),
    pytest.param(
        "Services for children looked after were found to be inadequate in 2012.",
        [("services for children looked after", "inadequate", "2012")],
        id="found then",
    ),
    pytest.param(
        "The service has a long history: it was judged inadequate in 2011, 2013 and 2015.",
        [("", "inadequate", "2011"), ("", "inadequate", "2013"), ("", "inadequate", "2015")],
        id="several years",
    ),
    pytest.param(
        "The council was judged inadequate in August 2014 and again in May 2016.",
        [("", "inadequate", "August 2014"), ("", "inadequate", "May 2016")],
        id="again",
    ),
    pytest.param(
        "The adoption service was judged to be adequate at its last inspection in March 2013.",
        [("adoption service", "adequate", "March 2013")],
        id="the adoption service",
    ),
    pytest.param("Practice was good in 2016 in most teams.", [], id="nobody judged it"),
    pytest.param("Since 2015 children consistently receive good support.", [], id="they receive"),
    pytest.param("One home was judged inadequate in February 2013.", [], id="a home, unnamed"),
    pytest.param(
        "A children's home was judged inadequate in February 2013.", [], id="a children's home"
    ),
    pytest.param("The school was judged good in 2014.", [], id="a school"),
    pytest.param("The council was judged to be inadequate.", [], id="no date"),
    pytest.param(
        "The local authority was judged inadequate in May 2017.", [], id="its own inspection"
    ),
]


@pytest.mark.parametrize(("text", "wanted"), IN_PASSING)
def test_what_a_report_tells_in_passing(
    extract: Extract, text: str, wanted: list[tuple[str, str, str]]
) -> None:
    assert told(extract(f"{FRONT}{text}\n").judgements) == wanted


SECTIONS = [
    pytest.param(
        "The previous inspection of the local authority's arrangements for the protection of"
        " children was in August 2013. The local authority was judged to be adequate.",
        [("arrangements for the protection of children", "adequate", "August 2013")],
        id="what was inspected stands a sentence before",
    ),
    pytest.param(
        "The previous inspection of the local authority's safeguarding arrangements/ arrangements"
        " for the protection of children was in July 2012. The local authority was judged to be"
        " adequate.",
        [("arrangements for the protection of children/safeguarding arrangements", "adequate",
          "July 2012")],
        id="one of two is one",
    ),
    pytest.param(
        "The previous inspection of the local authority's safeguarding arrangements and services"
        " for looked after children was in May 2011. The local authority was judged good for both"
        " services.",
        [("services for looked after children", "good", "May 2011"),
         ("safeguarding arrangements", "good", "May 2011")],
        id="good for both",
    ),
    pytest.param(
        "The last inspection of the adoption service was in March 2011 and judged local authority"
        " provision as good. The last inspection of the fostering service was in June 2011 and"
        " judged local authority provision as adequate.",
        [
            ("adoption service", "good", "March 2011"),
            ("fostering service", "adequate", "June 2011"),
        ],
        id="two inspections, a sentence each",
    ),
    pytest.param(
        "Services have changed since the last inspection in 2012. They grew. Children's services"
        " in the city require improvement to be good.",
        [],
        id="what is said of today is not of the last inspection",
    ),
    pytest.param(
        "The local authority operates five children's homes. Three were judged good in 2016.",
        [],
        id="children's homes",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SECTIONS)
def test_what_a_section_on_earlier_inspections_tells(
    extract: Extract, text: str, wanted: list[tuple[str, str, str]]
) -> None:
    found = extract(f"{FRONT}Previous Ofsted inspections\n\n{text}\n")
    assert told(found.judgements) == wanted

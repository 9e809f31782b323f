"""What many documents tell together: one inspection from many mentions, areas passed on."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.across import Carried, DatedMention, Passage, passed_on, resolve
from pipeline.records import InspectionKind, Precision


def _mention(
    row: int,
    start: str | None,
    end: str | None = None,
    *,
    published: str | None = None,
    precision: Precision | None = Precision.RANGE,
    kind: InspectionKind | None = None,
    from_report: bool = False,
    council_id: str = "leeds",
) -> DatedMention:
    days = [date.fromisoformat(day) if day else None for day in (start, end, published)]
    return DatedMention(row, council_id, from_report, None, kind, *days, precision)


_REPORT = _mention(0, "2014-07-08", "2014-07-30", published="2014-09-15", from_report=True)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        pytest.param(_mention(1, "2014-07-07", precision=Precision.DAY), True, id="a day before"),
        pytest.param(
            _mention(1, "2014-07-01", "2014-07-31", precision=Precision.MONTH), True, id="its month"
        ),
        pytest.param(
            _mention(1, "2014-01-01", "2014-12-31", precision=Precision.YEAR), True, id="its year"
        ),
        pytest.param(
            _mention(1, None, published="2014-09-15", precision=None), True, id="its publication"
        ),
        pytest.param(
            _mention(1, None, published="2014-09-16", precision=None), False, id="another report"
        ),
        pytest.param(_mention(1, "2015-07-08", "2015-07-30"), False, id="another year"),
        pytest.param(
            _mention(1, "2014-07-08", "2014-07-30", council_id="york"), False, id="another council"
        ),
        pytest.param(
            _mention(1, "2014-07-20", kind=InspectionKind.MONITORING_VISIT),
            True,
            id="a visit, where the kind of the other is not told",
        ),
    ],
)
def test_mentions_of_one_inspection_are_one(other: DatedMention, same: bool) -> None:
    found = resolve([other, _REPORT])
    assert len(found) == (1 if same else 2)
    if same:
        assert (found[0].start, found[0].end) == (date(2014, 7, 8), date(2014, 7, 30))
        assert sorted(found[0].rows) == [0, 1]


def test_a_visit_is_no_inspection_of_the_same_month() -> None:
    inspection = _mention(0, "2014-07-08", "2014-07-30", kind=InspectionKind.STANDARD)
    visit = _mention(1, "2014-07-20", kind=InspectionKind.FOCUSED_VISIT, precision=Precision.DAY)
    assert len(resolve([inspection, visit])) == 2


_DAY = st.dates(date(2012, 1, 1), date(2026, 1, 1))


@given(days=st.lists(_DAY, max_size=8))
def test_every_mention_is_of_one_inspection_at_most_and_identifiers_are_their_own(
    days: list[date],
) -> None:
    mentions = [
        DatedMention(row, "leeds", False, None, None, day, None, None, Precision.DAY)
        for row, day in enumerate(days)
    ]
    found = resolve(mentions)
    rows = [row for inspection in found for row in inspection.rows]
    assert len(rows) == len(set(rows)) <= len(days)
    identifiers = [inspection.inspection_id for inspection in found]
    assert len(identifiers) == len(set(identifiers))


# --------------------------------------------------------------------------- passages

_AREAS = [
    Passage(
        "supervision", "Ensure that all social workers receive regular, reflective supervision."
    ),
    Passage("life story", "Improve the quality and timeliness of life story work for children."),
    Passage("return", "Ensure that return home interviews with missing children are completed."),
]


@pytest.mark.parametrize(
    ("item", "area"),
    [
        pytest.param(_AREAS[1].text, "life story", id="word for word"),
        pytest.param(
            "The supervision of social workers is not regular or reflective",
            "supervision",
            id="told as a fault",
        ),
        pytest.param(
            "complete return home interviews for missing children", "return", id="shortened"
        ),
        pytest.param("Recruit more foster carers for teenagers", None, id="something else"),
    ],
)
def test_an_area_is_passed_on_by_the_item_that_is_like_it_alone(
    item: str, area: str | None
) -> None:
    told = {each.area: each for each in passed_on(_AREAS, [Passage("item", item)], [])}
    carried = [name for name, each in told.items() if each.status is Carried.PASSED_ON]
    assert carried == ([area] if area else [])
    assert [told[name].item for name in carried] == ["item"] * len(carried)


def test_an_item_that_is_as_like_two_areas_passes_on_neither() -> None:
    areas = [
        Passage("one", "Improve support for care leavers in education and employment."),
        Passage("two", "Strengthen support for care leavers in employment and education."),
    ]
    told = passed_on(
        areas, [Passage("item", "Too few care leavers are in education or employment")], []
    )
    assert {each.status for each in told} == {Carried.UNCLEAR}


def test_an_area_s_own_words_on_a_page_pass_it_on() -> None:
    text = f"Inspectors want this. {_AREAS[1].text} A plan follows."
    told = passed_on(_AREAS[1:2], [], [(3, text)])[0]
    assert (told.status, told.page) == (Carried.PASSED_ON, 3)
    assert text[told.start : told.end] == _AREAS[1].text


def test_without_items_or_pages_nothing_is_found() -> None:
    assert [each.status for each in passed_on(_AREAS, [], [])] == [Carried.NOT_FOUND] * 3

"""Lines to blocks: what goes on over a line or a page, what is a heading, what is furniture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pipeline.outline import outline_document
from pipeline.outline.markers import MarkerKind, marker_of
from pipeline.read import read_document
from pipeline.records import Block, BlockKind, Document, Outline
from tests.conftest import Reader
from tests.drawing import Mark, Words, cells, grid, prose

FIRST = "The local authority should make sure that every child who needs help"
SECOND = "and protection has a plan with clear steps and dates, and that these"
COLUMNS = [70.0, 200.0, 400.0]

Row = tuple[str, str, str]


def body(outline: Outline) -> list[Block]:
    return [block for block in outline.blocks if block.kind is not BlockKind.FURNITURE]


def rows(outline: Outline) -> list[Row]:
    """Kind, marker and text of every block that is not furniture."""
    return [(block.kind.value, block.marker, block.text) for block in body(outline)]


def texts(outline: Outline) -> list[str]:
    return [block.text for block in body(outline)]


def page_of(number: int, *marks: Mark, footnote: str = "") -> list[Mark]:
    """A page with its running header, its page number and a footnote around it."""
    running = [Words("Cabinet, 14 May 2019", top=50, size=9), Words(f"Page {number}", 280, 810, 9)]
    return [*running, *marks, *([Words(footnote, top=770, size=7.5)] if footnote else [])]


# ---------------------------------------------------------------------- markers


@pytest.mark.parametrize(
    ("line", "marker", "kind"),
    [
        pytest.param("3.11 Members", "3.11", MarkerKind.NUMBER, id="paragraph-number"),
        pytest.param("3.11.2 Members", "3.11.2", MarkerKind.NUMBER, id="three-levels"),
        pytest.param("18. The quality", "18.", MarkerKind.NUMBER, id="number-and-stop"),
        pytest.param("4) supervision", "4)", MarkerKind.NUMBER, id="number-and-bracket"),
        pytest.param("(4) supervision", "(4)", MarkerKind.NUMBER, id="number-in-brackets"),
        pytest.param("4\tSupervision", "4", MarkerKind.NUMBER, id="number-set-off-by-tab"),
        pytest.param("4    Supervision", "4", MarkerKind.NUMBER, id="number-set-off-by-blanks"),
        pytest.param("4 children were seen", None, None, id="number-in-prose"),
        pytest.param("2019. It said", None, None, id="year-ends-a-sentence"),
        pytest.param("3.11", None, None, id="number-without-text"),
        pytest.param("a) plans", "a)", MarkerKind.LETTER, id="letter-and-bracket"),
        pytest.param("(b) plans", "(b)", MarkerKind.LETTER, id="letter-in-brackets"),
        pytest.param("(aa) plans", "(aa)", MarkerKind.LETTER, id="two-letters"),
        pytest.param("c. plans", "c.", MarkerKind.LETTER, id="letter-and-stop"),
        pytest.param("(ii) plans", "(ii)", MarkerKind.LETTER, id="roman-in-brackets"),
        pytest.param("iv. plans", "iv.", MarkerKind.LETTER, id="roman-and-stop"),
        pytest.param("ii\tplans", "ii", MarkerKind.LETTER, id="roman-and-tab"),
        pytest.param("R1. Agree", "R1.", MarkerKind.LETTER, id="code-and-stop"),
        pytest.param("A12\tAgree", "A12", MarkerKind.LETTER, id="code-set-off-by-tab"),
        pytest.param("B(ii) Agree", "B(ii)", MarkerKind.LETTER, id="code-and-roman"),
        pytest.param("A1 roads are", None, None, id="a road"),
        pytest.param("Y7 pupils", None, None, id="a year group"),
        pytest.param("B. Smith, Chair", None, None, id="initial-of-a-name"),
        pytest.param("a plan for each", None, None, id="article"),
        pytest.param("I asked them", None, None, id="pronoun"),
        pytest.param("in May the council", None, None, id="word-that-begins-as-roman"),
        pytest.param("• plans", "•", MarkerKind.BULLET, id="bullet"),
        pytest.param("o plans", "o", MarkerKind.BULLET, id="letter-o-as-bullet"),
        pytest.param("– plans", "–", MarkerKind.BULLET, id="dash"),
        pytest.param("-5% in a year", None, None, id="minus"),
        pytest.param("- 3.1 The plan", "3.1", MarkerKind.NUMBER, id="number-behind-a-dash"),
        pytest.param("", None, None, id="nothing"),
    ],
)
def test_marker(line: str, marker: str | None, kind: MarkerKind | None) -> None:
    found = marker_of(line)
    assert (found.text if found else None, found.kind if found else None) == (marker, kind)


def test_marker_is_not_in_the_text(read_text: Reader) -> None:
    outline = outline_document(read_text("3.11  Members are told of the outcome.\n• plans;\n"))
    assert rows(outline) == [
        ("paragraph", "3.11", "Members are told of the outcome."),
        ("list_item", "•", "plans;"),
    ]


def test_bullet_of_words_symbol_font_in_a_text_file(read_text: Reader) -> None:
    blocks = outline_document(read_text("\uf0b7 plans;\n\uf0b7 visits.\n")).blocks
    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.LIST_ITEM, "plans;"),
        (BlockKind.LIST_ITEM, "visits."),
    ]


# ---------------------------------------------------------------------- lines that go on


@pytest.mark.parametrize(
    ("end", "begin", "expected"),
    [
        pytest.param(
            SECOND, "plans are kept.", [f"{FIRST} {SECOND} plans are kept."], id="lower-case"
        ),
        pytest.param(
            "and protection at all",
            "times is safe.",
            [f"{FIRST} and protection at all times is safe."],
            id="lower-case-after-a-short-line",
        ),
        pytest.param(
            SECOND,
            "Independent Reviewing Officers look at each of them every month.",
            [f"{FIRST} {SECOND} Independent Reviewing Officers look at each of them every month."],
            id="capital-after-a-full-line",
        ),
        pytest.param(
            "and protection from",
            "Ofsted is safe.",
            [f"{FIRST} and protection from Ofsted is safe."],
            id="capital-after-a-preposition",
        ),
        pytest.param(
            "and protection is safe.",
            "Inspectors agreed.",
            [f"{FIRST} and protection is safe.", "Inspectors agreed."],
            id="sentence-had-ended",
        ),
        pytest.param(
            "and that each author-",
            "ity and local authority agrees.",
            [f"{FIRST} and that each authority and local authority agrees."],
            id="broken-word",
        ),
    ],
)
@pytest.mark.parametrize("marker", ["", "3.11", "a)", "•"])
def test_block_goes_on_over_a_page_break(
    read_pdf: Reader, marker: str, end: str, begin: str, expected: list[str]
) -> None:
    mark = [Words(marker, top=700)] if marker else []
    note = "1 Working together to safeguard children, chapter 1"
    document = read_pdf(
        page_of(1, *mark, *prose(FIRST, end, top=700, x=110), footnote=note),
        page_of(2, *prose(begin, "", "The next paragraph.", x=110)),
    )
    outline = outline_document(document)
    assert texts(outline) == [*expected, "The next paragraph."]
    assert body(outline)[0].marker == marker
    pages = [[piece.page for piece in block.pieces] for block in body(outline)]
    assert pages == ([[1, 1, 2], [2]] if len(expected) == 1 else [[1, 1], [2], [2]])


def test_list_goes_on_over_a_page_break(read_pdf: Reader) -> None:
    document = read_pdf(
        page_of(1, Words("17.", top=700), *prose("Plans.", top=700, x=110)),
        page_of(2, Words("18."), *prose("Supervision.", x=110)),
    )
    assert rows(outline_document(document)) == [
        ("paragraph", "17.", "Plans."),
        ("paragraph", "18.", "Supervision."),
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ("Each author-", "ity is told. Every authority agrees."),
            "Each authority is told. Every authority agrees.",
            id="printed-whole-elsewhere",
        ),
        pytest.param(
            ("A multi-", "agency team; multi-agency work."),
            "A multi-agency team; multi-agency work.",
            id="printed-with-its-hyphen-elsewhere",
        ),
        pytest.param(
            ("Care experi-", "enced people."), "Care experi-enced people.", id="printed-nowhere"
        ),
        pytest.param(("Between 2016-", "2019 or so."), "Between 2016-2019 or so.", id="numbers"),
        pytest.param(("It is good -", "and safe."), "It is good - and safe.", id="dash"),
    ],
)
@pytest.mark.parametrize("kind", ["pdf", "text"])
def test_hyphen_at_a_line_end(
    read_pdf: Reader, read_text: Reader, kind: str, lines: tuple[str, ...], expected: str
) -> None:
    document = read_pdf(lines) if kind == "pdf" else read_text("\n".join(lines))
    outline = outline_document(document)
    assert texts(outline) == [expected]
    check_pieces(outline)
    [span] = outline.evidence(outline.blocks[0]).spans
    assert span.quote == "\n".join(lines)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param("4.7", 2, id="number-of-another-section"),
        pytest.param("3.2", 3, id="number-that-comes-next"),
    ],
)
def test_number_that_a_sentence_is_wrapped_before(
    read_pdf: Reader, number: str, expected: int
) -> None:
    sheet = [
        *[Words("3.1", top=120), *prose("The service was judged good, as is said in", x=110)],
        Words(f"{number} of the report that inspectors gave to us", 110, 134),
        *[Words("3.8", top=170), Words("The next one.", 110, 170)],
    ]
    assert len(body(outline_document(read_pdf(sheet)))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{FIRST}\n{SECOND}\nplans are kept.\n", 1, id="lines-of-one-width"),
        pytest.param(f"{FIRST}.\n{SECOND.title()}.\n", 2, id="a-line-is-a-paragraph"),
        pytest.param(f"{FIRST}\n\nand protection.\n", 1, id="empty-line-within-a-sentence"),
        pytest.param(f"{FIRST}\n\fand protection.\n", 1, id="page-break-within-a-sentence"),
        pytest.param(f"{FIRST}.\n\fProtection.\n", 2, id="page-break-after-a-sentence"),
        pytest.param(f"{FIRST} and\nOfsted.\n", 1, id="capital-after-and"),
        pytest.param("Note it; and\nInvite the adviser.\n", 2, id="items-that-and-joins"),
        pytest.param(
            "CHILDREN'S SERVICES: WHERE WE STAND AFTER THE THIRD MONITORING\nVISIT\n",
            1,
            id="a-full-line-of-capitals",
        ),
        pytest.param("REVIEW OF\nTHE BOARD\n", 1, id="capitals-after-of"),
        pytest.param("CABINET\nOFSTED INSPECTION OUTCOME\n", 2, id="short-lines-of-capitals"),
    ],
)
def test_paragraphs_of_plain_text(read_text: Reader, text: str, expected: int) -> None:
    assert len(body(outline_document(read_text(text)))) == expected


def test_emphasis_of_plain_text_is_left_out(read_text: Reader) -> None:
    text = "**Recommendation:** that the *report* is <u>noted</u> by all 5 * 2 members.\n"
    outline = outline_document(read_text(text))
    assert texts(outline) == ["Recommendation: that the report is noted by all 5 * 2 members."]
    quotes = [span.quote for span in outline.evidence(outline.blocks[0], 0, 31).spans]
    assert quotes == ["Recommendation:** that the *report"]


# ---------------------------------------------------------------------- headings and levels


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(Words("Outcome of the inspection", size=16), True, id="large"),
        pytest.param(Words("Purpose of report", font="Helvetica-Bold"), True, id="bold"),
        pytest.param(Words("Background", font="Helvetica-Oblique"), True, id="italic"),
        pytest.param(Words("RECOMMENDATIONS"), True, id="capitals"),
        pytest.param(Words("The report is noted"), False, id="body-type"),
        pytest.param(Words("It is good.", font="Helvetica-Bold"), False, id="bold-sentence"),
        pytest.param(Words("* * *", font="Helvetica-Bold"), False, id="no-word-in-it"),
    ],
)
def test_heading_by_its_type(read_pdf: Reader, words: Words, expected: bool) -> None:
    outline = outline_document(read_pdf([words, *prose(f"{FIRST}.", f"{SECOND}.", top=160)]))
    assert (outline.blocks[0].kind is BlockKind.HEADING) is expected
    assert outline.heading_of(outline.blocks[1]) == (words.text if expected else "")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("INSPECTION OUTCOME", ("heading", "", "INSPECTION OUTCOME"), id="capitals"),
        pytest.param("Purpose of Report", ("heading", "", "Purpose of Report"), id="short-line"),
        pytest.param("## Next steps", ("heading", "", "Next steps"), id="markdown"),
        pytest.param(
            "## What the inspection found, and what we have done about it in the time since.",
            (
                "heading",
                "",
                "What the inspection found, and what we have done about it in the time since.",
            ),
            id="markdown-long",
        ),
        pytest.param(
            "What needs to improve in this area of social work practice?",
            ("heading", "", "What needs to improve in this area of social work practice?"),
            id="question",
        ),
        pytest.param("1. Purpose", ("heading", "1.", "Purpose"), id="numbered-section"),
        pytest.param("It is noted.", ("paragraph", "", "It is noted."), id="sentence"),
        pytest.param("- plans", ("list_item", "-", "plans"), id="list-item"),
        pytest.param(
            "1. Plans for all children",
            ("paragraph", "1.", "Plans for all children"),
            id="numbered-area-for-improvement",
        ),
    ],
)
def test_heading_of_plain_text(read_text: Reader, line: str, expected: Row) -> None:
    assert rows(outline_document(read_text(f"{line}\n\n{FIRST}.\n")))[0] == expected


NESTED = [("1.", 0), ("a)", 1), ("(i)", 2), ("(ii)", 2), ("b)", 1), ("2.", 0)]


def test_levels_of_a_list_in_a_pdf(read_pdf: Reader) -> None:
    sheet: list[Mark] = [
        words
        for number, (marker, level) in enumerate(NESTED)
        for words in (
            Words(marker, 70 + 25 * level, 130 + 20 * number),
            Words("the quality of plans;", 95 + 25 * level, 130 + 20 * number),
        )
    ]
    blocks = outline_document(read_pdf(sheet)).blocks
    assert [(block.marker, block.level) for block in blocks] == NESTED


def test_levels_of_a_list_in_plain_text(read_text: Reader) -> None:
    text = "\n".join(f"{'   ' * level}{marker} the quality of plans;" for marker, level in NESTED)
    blocks = outline_document(read_text(text)).blocks
    assert [(block.marker, block.level) for block in blocks] == NESTED


def test_levels_of_markdown_headings_follow_their_marks(read_text: Reader) -> None:
    text = "# Plan\n\n## What was found\n\n### Help\n\nSome text.\n\n## Next steps\n"
    blocks = outline_document(read_text(text)).blocks
    levels = {block.text: block.level for block in blocks if block.kind is BlockKind.HEADING}
    assert levels == {"Plan": 0, "What was found": 1, "Help": 2, "Next steps": 1}


def test_levels_of_headings_follow_their_weight(read_pdf: Reader) -> None:
    headings = [
        Words("Outcome of the inspection", top=100, size=16),
        Words("Purpose", top=140, font="Helvetica-Bold"),
        Words("Areas", top=180, font="Helvetica-Oblique"),
        Words("Next steps", top=220, font="Helvetica-Bold"),
    ]
    blocks = outline_document(read_pdf([*headings, *prose(FIRST, f"{SECOND}.", top=260)])).blocks
    assert [block.level for block in blocks[:4]] == [0, 1, 2, 1]


# ---------------------------------------------------------------------- tables


def table(*content: tuple[str, str], top: float, step: float = 40) -> list[Mark]:
    tops = [top + step * number for number in range(len(content) + 1)]
    return [*grid(COLUMNS, tops), *cells(*content, columns=COLUMNS, tops=tops)]


def table_rows(outline: Outline) -> list[tuple[int, list[str]]]:
    return [
        (block.table, [block.cell(column) for column in range(len(block.cells))])
        for block in body(outline)
        if block.kind is BlockKind.TABLE_ROW
    ]


@pytest.mark.parametrize(
    ("last", "first", "expected"),
    [
        pytest.param(
            ("Train staff", "Head of"),
            ("", "service and\nteam"),
            [["Train staff", "Head of service and team"]],
            id="second-cell-goes-on",
        ),
        pytest.param(
            ("Train staff in the", "Head of service"),
            ("use of tools", ""),
            [["Train staff in the use of tools", "Head of service"]],
            id="first-cell-goes-on",
        ),
        pytest.param(
            ("Train staff", "Head"),
            ("Visit homes", "Managers"),
            [["Train staff", "Head"], ["Visit homes", "Managers"]],
            id="next-row",
        ),
        pytest.param(
            ("Train staff", "Head"),
            ("", "Managers"),
            [["Train staff", "Head"], ["", "Managers"]],
            id="empty-label-begins-a-row",
        ),
    ],
)
def test_table_goes_on_over_a_page_break(
    read_pdf: Reader, last: tuple[str, str], first: tuple[str, str], expected: list[list[str]]
) -> None:
    document = read_pdf(
        page_of(
            1, *prose(FIRST, f"{SECOND}.", top=200), *table(("Action", "Owner"), last, top=600)
        ),
        page_of(2, *table(first, ("Hear children", "All"), top=120)),
    )
    found = table_rows(outline_document(document))
    assert found == [(0, row) for row in [["Action", "Owner"], *expected, ["Hear children", "All"]]]


def test_wrapped_cell_is_one_text_with_its_words_whole(read_pdf: Reader) -> None:
    sheet = table(("Help and\nprotection", "Requires improve-\nment"), ("Improvement", ""), top=200)
    outline = outline_document(read_pdf(sheet))
    assert table_rows(outline) == [
        (0, ["Help and protection", "Requires improvement"]),
        (0, ["Improvement", ""]),
    ]


def test_prose_between_tables_parts_them(read_pdf: Reader) -> None:
    sheet = [*table(("a", "b"), ("c", "d"), top=200), Words("Between.", top=350)]
    outline = outline_document(read_pdf([*sheet, *table(("e", "f"), ("g", "h"), top=400)]))
    assert [number for number, _ in table_rows(outline)] == [0, 0, 1, 1]


def test_columns_without_rules_are_rows_of_one_table(read_pdf: Reader) -> None:
    lines = [("Overall effectiveness", "Inadequate"), ("Help and protection", "Outstanding")]
    sheet = [
        Words(text, x, 120 + 14 * number)
        for number, line in enumerate(lines)
        for text, x in zip(line, (70, 300), strict=True)
    ]
    outline = outline_document(read_pdf([*sheet]))
    assert table_rows(outline) == [(0, list(line)) for line in lines]


def test_rows_of_plain_text(read_text: Reader) -> None:
    outline = outline_document(read_text("Area\tGrade\n**Leaders**\tGood\nCare\n"))
    assert table_rows(outline) == [(0, ["Area", "Grade"]), (0, ["Leaders", "Good"])]


# ---------------------------------------------------------------------- the front sheet


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Report to: Cabinet", [("Report to", "Cabinet")], id="label-and-value"),
        pytest.param("Key decision? No", [("Key decision", "No")], id="question"),
        pytest.param("Subject:\nThe outcome", [("Subject", "The outcome")], id="value-below"),
        pytest.param("SUBJECT:\tOUTCOME", [("SUBJECT", "OUTCOME")], id="row"),
        pytest.param("Wards affected\tAll", [("Wards affected", "All")], id="row-without-colon"),
        pytest.param(
            "SUBJECT:\tInspection: the outcome",
            [("SUBJECT", "Inspection: the outcome")],
            id="colon-in-the-value",
        ),
        pytest.param(
            "AUTHOR:\tName:\tA Smith\tTel:\t0123 456",
            [("AUTHOR Name", "A Smith"), ("AUTHOR Tel", "0123 456")],
            id="labels-within-a-row",
        ),
        pytest.param(
            "AUTHOR:\tName:\tA Smith\n\tE-mail:\ta@b.gov.uk",
            [("AUTHOR Name", "A Smith"), ("AUTHOR E-mail", "a@b.gov.uk")],
            id="label-of-the-row-above",
        ),
        pytest.param(
            "Meeting: Cabinet\tDate: 14 May 2019",
            [("Meeting", "Cabinet"), ("Date", "14 May 2019")],
            id="two-fields-side-by-side",
        ),
        pytest.param("It was late. Note: none.", [], id="colon-in-a-later-sentence"),
        pytest.param(
            "Members are asked to agree all of these in turn: plans and reports", [], id="long"
        ),
    ],
)
def test_front_sheet_field(read_text: Reader, text: str, expected: list[tuple[str, str]]) -> None:
    outline = outline_document(read_text(text))
    assert [(field.label, field.value) for field in outline.fields] == expected
    for field in outline.fields:
        stands = outline.blocks[field.block].text[field.start : field.end]
        assert stands.strip() == field.value


# ---------------------------------------------------------------------- furniture


def test_furniture_is_tagged_and_kept(read_pdf: Reader) -> None:
    note = "1 Working together to safeguard children"
    outline = outline_document(
        read_pdf(
            page_of(1, *prose(FIRST, f"{SECOND}."), footnote=note),
            page_of(2, *prose("It is noted.")),
        )
    )
    furniture = [b for b in outline.blocks if b.kind is BlockKind.FURNITURE]
    assert sorted((block.page, block.text) for block in furniture) == [
        (1, note),
        (1, "Cabinet, 14 May 2019"),
        (1, "Page 1"),
        (2, "Cabinet, 14 May 2019"),
        (2, "Page 2"),
    ]
    assert texts(outline) == [f"{FIRST} {SECOND}.", "It is noted."]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(Words("Cabinet paper on one page only", top=50), id="margin-once"),
        pytest.param(Words("Cabinet, 14 May 2019", top=400), id="wording-in-the-middle"),
        pytest.param(Words("small type without a mark", top=700, size=7.5), id="small-unmarked"),
    ],
)
def test_what_is_no_furniture(read_pdf: Reader, words: Words) -> None:
    sheet = page_of(1, *prose(FIRST, f"{SECOND}."), words)
    outline = outline_document(read_pdf(sheet, page_of(2, *prose("It is noted."))))
    assert words.text in texts(outline)


# ---------------------------------------------------------------------- properties


@pytest.fixture(scope="module")
def outlines(papers: tuple[Document, ...]) -> list[Outline]:
    return [outline_document(paper) for paper in papers]


def check_pieces(outline: Outline) -> None:
    """What a piece points to on its page is the block's text there, in the pages' order."""
    for block in outline.blocks:
        assert block.pieces or not block.text.strip()
        offset = 0
        for piece in block.pieces:
            on_page = outline.document.page(piece.page).text[piece.start : piece.end]
            in_block = block.text[piece.offset : piece.offset + len(on_page)]
            assert in_block == on_page.replace("\t", " ")
            assert not block.text[offset : piece.offset].strip()
            offset = piece.offset + len(on_page)
        assert not block.text[offset:].strip()
        assert all(0 <= start <= end <= len(block.text) for start, end in block.cells)


def check_nothing_lost(outline: Outline) -> None:
    """A page's letters are in blocks, save for markers; no letter is in two."""
    for page in outline.document.pages:
        pieces = [p for block in outline.blocks for p in block.pieces if p.page == page.number]
        taken = [place for piece in pieces for place in range(piece.start, piece.end)]
        assert len(taken) == len(set(taken))
        markers = {block.marker for block in outline.blocks}
        rest = list(page.text)
        for place in taken:
            rest[place] = "\n"
        left = {part.strip() for part in "".join(rest).split("\n")}
        assert {part for part in left if any(map(str.isalnum, part))} <= markers


def check_evidence(outline: Outline, data: st.DataObject) -> None:
    """Any part of any block is quoted to the letter, and all of it is."""
    block = data.draw(st.sampled_from(outline.blocks))
    start = data.draw(st.integers(0, max(0, len(block.text) - 1)))
    end = data.draw(st.integers(start, len(block.text)))
    assume(block.text[start:end].strip())
    spans = outline.evidence(block, start, end).spans
    for span in spans:
        page = outline.document.page(span.page)
        assert span.quote == page.text[span.start : span.end] != ""
        if span.box and page.width and page.height:
            assert -1 <= span.box.x0 <= span.box.x1 <= page.width + 1
            assert -1 <= span.box.top <= span.box.bottom <= page.height + 1
    assert [span.page for span in spans] == sorted(span.page for span in spans)
    quoted = "".join("".join(span.quote.split()) for span in spans)
    # A quote keeps the hyphen of a broken word and the marks of emphasis.
    kept = "".join(quoted.translate(LEFT_OUT).split())
    assert kept == "".join(block.text[start:end].translate(LEFT_OUT).split())


LEFT_OUT = str.maketrans(dict.fromkeys("-‐*#", ""))


def test_every_piece_of_the_sample_stands_on_its_page(outlines: list[Outline]) -> None:
    assert len(outlines) == 14
    for outline in outlines:
        check_pieces(outline)


def test_nothing_of_the_sample_is_lost(outlines: list[Outline]) -> None:
    for outline in outlines:
        check_nothing_lost(outline)


@settings(max_examples=300)
@given(data=st.data())
def test_any_part_of_the_sample_is_quoted_to_the_letter(
    outlines: list[Outline], data: st.DataObject
) -> None:
    check_evidence(data.draw(st.sampled_from(outlines)), data)


# What the lines of papers begin with, end with and are parted by.
SCRAPS = st.sampled_from(
    [
        *("3.1 ", "(ii) ", "- ", "a) ", "• ", "# ", "**", "*", "Plans: ", "GOOD", "authority. "),
        *("author-\n", "ity ", "the services for children who need help and "),
        *("  ", "\t", "\n", "\n\n", "\f"),
    ]
)


@given(st.lists(SCRAPS, min_size=1, max_size=40).map("".join), st.data())
def test_any_part_of_any_text_is_quoted_to_the_letter(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    assume(any(map(str.isalpha, text)))
    path = tmp_path_factory.getbasetemp() / "outlined.txt"
    path.write_bytes(text.encode())
    outline = outline_document(read_document(path, "0" * 64, path.name))
    assume(outline.blocks)
    check_pieces(outline)
    check_evidence(outline, data)


@pytest.mark.parametrize("check", [check_pieces, check_nothing_lost])
def test_real_papers(shared: Path, check: Callable[[Outline], None]) -> None:
    for path in sorted((shared / "papers").glob("*.pdf")):
        check(outline_document(read_document(path, "0" * 64, path.name)))

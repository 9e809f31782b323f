"""Files to pages: what stands where, and files that are not what their names say."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pdfplumber
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption

from pipeline.errors import UnreadableFile
from pipeline.read import SUFFIXES, read_document
from pipeline.read.symbols import SYMBOLS
from pipeline.records import Document, Page
from tests.conftest import PdfMaker, Reader
from tests.drawing import Frame, Mark, Rule, Shade, Words, cells, grid, prose

COLUMNS, ROWS = [70.0, 200.0, 400.0], [200.0, 220.0, 240.0, 260.0]


def lines_of(page: Page) -> list[str]:
    return [page.text[line.start : line.end] for line in page.lines]


def tables_of(page: Page) -> list[list[list[str]]]:
    return [
        [[page.text[cell.start : cell.end] for cell in row] for row in table.rows]
        for table in page.tables
    ]


def check_ranges(page: Page) -> None:
    """Lines and cells are ranges of the page's text, in order, and no letter is outside a line."""
    assert all(0 <= line.start < line.end <= len(page.text) for line in page.lines)
    assert all(one.end <= two.start for one, two in pairwise(page.lines))
    assert all(text == text.rstrip() and "\n" not in text for text in lines_of(page))
    assert "".join("".join(lines_of(page)).split()) == "".join(page.text.split())
    found = [cell for table in page.tables for row in table.rows for cell in row]
    assert all(0 <= cell.start <= cell.end <= len(page.text) for cell in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(text == text.strip() for t in tables_of(page) for row in t for text in row)
    assert all(len({len(row) for row in table.rows}) == 1 for table in page.tables)


# ---------------------------------------------------------------------- PDF: lines


def test_line_has_its_place_in_points_from_the_top_left(read_pdf: Reader) -> None:
    page = read_pdf([Words("Ofsted", x=100, top=300, size=20)]).page(1)
    box = page.lines[0].box
    assert (page.number, page.width, page.height) == (1, 595, 842)
    assert box is not None
    # These letters of Helvetica are 58.9 points wide at 20 points; their baseline is at 300.
    assert (box.x0, box.x1) == pytest.approx((100, 158.9), abs=0.2)
    assert 276 < box.top < 286
    assert 300 < box.bottom < 308


def test_pdfplumber_finds_a_lines_letters_in_its_box(
    sample: Path, papers: tuple[Document, ...]
) -> None:
    for paper in papers:
        with pdfplumber.open(sample / paper.path) as other:
            for page, plumbed in zip(paper.pages, other.pages, strict=True):
                for line, text in zip(page.lines, lines_of(page), strict=True):
                    assert line.box is not None
                    inside = [
                        letter["text"]
                        for letter in plumbed.chars
                        if line.box.x0 - 1 <= (letter["x0"] + letter["x1"]) / 2 <= line.box.x1 + 1
                        and line.box.top
                        <= (letter["top"] + letter["bottom"]) / 2
                        <= line.box.bottom
                    ]
                    # Both have the same letters; pdfplumber names a bullet by its number.
                    assert sorted(filter(str.isalpha, "".join(inside).replace("(cid:", ""))) == (
                        sorted(filter(str.isalpha, text))
                    ), (paper.path, page.number, text)


@pytest.mark.parametrize(
    ("words", "size", "bold", "italic"),
    [
        pytest.param(Words("Plain words"), 11, False, False, id="upright"),
        pytest.param(Words("Small", size=7.5), 7.5, False, False, id="small-type"),
        pytest.param(Words("Bold", font="Helvetica-Bold"), 11, True, False, id="bold-font"),
        pytest.param(Words("It", font="Times-Italic"), 11, False, True, id="italic-font"),
        pytest.param(Words("Ob", font="Helvetica-Oblique"), 11, False, True, id="oblique-font"),
        pytest.param(Words("Both", font="Times-BoldItalic"), 11, True, True, id="bold-italic-font"),
        pytest.param(Words("Slanted", slant=0.33), 11, False, True, id="upright-font-slanted"),
    ],
)
def test_type(read_pdf: Reader, words: Words, size: float, bold: bool, italic: bool) -> None:
    line = read_pdf([words]).page(1).lines[0]
    assert (line.size, line.bold, line.italic) == (size, bold, italic)


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_rotated_page_reads_as_the_upright_one_does(read_pdf: Reader, rotation: int) -> None:
    sheet: list[Mark] = [
        *prose("The local authority", "was judged good"),
        Words("in May", top=160, slant=0.33),
        *grid(COLUMNS, ROWS),
        *cells(("Area", "Grade"), ("Leaders", "Good"), columns=COLUMNS, tops=ROWS),
    ]
    upright, turned = read_pdf(sheet).page(1), read_pdf(sheet, rotation=rotation).page(1)
    assert (turned.text, turned.width, turned.height) == (upright.text, 595, 842)
    assert tables_of(turned) == [[["Area", "Grade"], ["Leaders", "Good"], ["", ""]]]
    for one, two in zip(upright.lines, turned.lines, strict=True):
        assert one.box is not None
        assert two.box is not None
        assert (two.box.x0, two.box.top) == pytest.approx((one.box.x0, one.box.top), abs=0.1)
        assert (two.box.x1, two.box.bottom) == pytest.approx((one.box.x1, one.box.bottom), abs=0.1)
        assert (two.size, two.italic) == (one.size, one.italic)


@pytest.mark.parametrize("rotation", [0, 90])
def test_places_count_from_the_page_as_it_shows(read_pdf: Reader, rotation: int) -> None:
    page = read_pdf([Words("Ofsted", x=100, top=300)], crop=20, rotation=rotation).page(1)
    assert (page.width, page.height) == (555, 802)
    assert page.lines[0].box is not None
    assert page.lines[0].box.x0 == pytest.approx(80, abs=0.1)
    assert 268 < page.lines[0].box.top < 280 < page.lines[0].box.bottom < 284


def test_hyphens_at_line_ends_stay_and_offsets_hold(read_pdf: Reader) -> None:
    texts = ("The local author-", "ity and its multi-", "agency partners – all", "of them – agree.")
    page = read_pdf(texts).page(1)
    assert lines_of(page) == list(texts)
    assert page.text == "\n".join(texts)


def test_page_without_words_keeps_its_number(read_pdf: Reader) -> None:
    document = read_pdf(("First",), [], ("Third",))
    assert [(page.number, page.text) for page in document.pages] == [
        (1, "First"),
        (2, ""),
        (3, "Third"),
    ]


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        pytest.param([("Leaders", 70), ("Good", 300)], "Leaders\tGood", id="two-columns"),
        pytest.param([("Meeting:", 70), ("14 May", 200)], "Meeting:\t14 May", id="label-and-value"),
        pytest.param([("1.", 70), ("Purpose", 110)], "1. Purpose", id="number-is-no-column"),
        pytest.param([("3.11", 70), ("Members", 130)], "3.11 Members", id="paragraph-number"),
        pytest.param([("•", 70), ("leaders", 110)], "• leaders", id="bullet-is-no-column"),
        pytest.param([("The  local   authority", 70)], "The local authority", id="wide-spaces"),
        pytest.param(
            [("Area", 70), ("2019", 250), ("2024", 400)], "Area\t2019\t2024", id="short-first-cell"
        ),
        pytest.param(
            [("Leaders", 70), ("Good", 300), ("Good", 450)],
            "Leaders\tGood\tGood",
            id="short-cells-side-by-side",
        ),
        pytest.param(
            [("The experiences of children in care and of care leavers", 70), ("Good", 430)],
            "The experiences of children in care and of care leavers\tGood",
            id="long-first-cell",
        ),
    ],
)
def test_wide_gap_is_a_tab(
    read_pdf: Reader, places: list[tuple[str, float]], expected: str
) -> None:
    page = read_pdf([Words(text, x) for text, x in places]).page(1)
    assert (page.text, page.tables) == (expected, ())


# ---------------------------------------------------------------------- PDF: ruled tables


def test_ruled_table_stands_where_its_first_line_does(read_pdf: Reader) -> None:
    page = read_pdf(
        [
            Words("Before", top=190),
            *grid(COLUMNS, ROWS),
            *cells(("Area", "Grade"), ("a", ""), ("", "d"), columns=COLUMNS, tops=ROWS),
            Words("After", top=300),
        ]
    ).page(1)
    assert page.text == "Before\nArea\tGrade\na\t\n\td\nAfter"
    assert tables_of(page) == [[["Area", "Grade"], ["a", ""], ["", "d"]]]
    box = page.tables[0].box
    assert box is not None
    assert 70 < box.x0 < box.x1 < 400
    assert 200 < box.top < box.bottom < 260


def test_wrapped_cell_keeps_its_line_breaks(read_pdf: Reader) -> None:
    tops = [200.0, 235.0, 270.0]
    rows = ("Help and\nprotection", "Requires improve-\nment to be good"), ("Leaders", "Good")
    page = read_pdf([*grid(COLUMNS, tops), *cells(*rows, columns=COLUMNS, tops=tops)]).page(1)
    assert tables_of(page) == [[list(row) for row in rows]]


def test_empty_cell_beside_a_wrapped_one_does_not_part_the_table(read_pdf: Reader) -> None:
    tops = [200.0, 220.0, 255.0, 275.0]
    rows = ("Area", "Grade"), ("Help and\nprotection", ""), ("Leaders", "Good")
    page = read_pdf([*grid(COLUMNS, tops), *cells(*rows, columns=COLUMNS, tops=tops)]).page(1)
    assert tables_of(page) == [[list(row) for row in rows]]


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        pytest.param(
            Rule(200, 200, 200, 220),
            [["Judgements in May 2019", ""], ["Leaders", "Good"], ["Care", "Good"]],
            id="over-columns",
        ),
        pytest.param(
            Rule(70, 240, 200, 240),
            [["Judgements in May 2019", ""], ["Leaders", "Good"], ["", "Good"]],
            id="over-rows",
        ),
    ],
)
def test_spanning_cell(read_pdf: Reader, missing: Rule, expected: list[list[str]]) -> None:
    rules = [Rule(x, top, x, bottom) for x in COLUMNS for top, bottom in pairwise(ROWS)] + [
        Rule(left, y, right, y) for y in ROWS for left, right in pairwise(COLUMNS)
    ]
    rules.remove(missing)
    rows = [tuple(row) for row in expected]
    page = read_pdf([*rules, *cells(*rows, columns=COLUMNS, tops=ROWS)]).page(1)
    assert tables_of(page) == [expected]


def test_number_beside_a_table_is_not_in_it(read_pdf: Reader) -> None:
    rows = ("Area", "Grade"), ("Leaders", "Good"), ("Care", "Good")
    sheet = [*grid(COLUMNS, ROWS), *cells(*rows, columns=COLUMNS, tops=ROWS)]
    page = read_pdf([Words("4.2", x=40, top=215), *sheet]).page(1)
    assert lines_of(page)[0] == "4.2"
    assert tables_of(page) == [[list(row) for row in rows]]


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param([Frame(60, y, 400, y + 70) for y in range(100, 500, 80)], id="frames"),
        pytest.param(
            [Shade(x, y, x + 110, y + 14) for x in (60, 170, 280) for y in (110, 124, 138)],
            id="shades",
        ),
        pytest.param(
            [Rule(70, 122 + 14 * n, 250, 122 + 14 * n) for n in range(6)], id="underlines"
        ),
    ],
)
def test_what_is_drawn_around_prose_makes_no_table(read_pdf: Reader, drawn: list[Mark]) -> None:
    texts = ("Recommendations to the Cabinet", "That the report is noted", "and its plan agreed.")
    page = read_pdf([*drawn, *prose(*texts)]).page(1)
    assert (lines_of(page), page.tables) == (list(texts), ())


def test_frame_at_the_head_of_a_table_is_lines_before_it(read_pdf: Reader) -> None:
    tops = [200.0, 235.0, 255.0, 275.0]
    rules = [*grid([70, 400], tops), Rule(200, 235, 200, 275)]
    rows = ("What inspectors said of\nthe services", ""), ("Leaders", "Good"), ("Care", "Good")
    page = read_pdf([*rules, *cells(*rows, columns=COLUMNS, tops=tops)]).page(1)
    assert lines_of(page)[:2] == ["What inspectors said of", "the services"]
    assert tables_of(page) == [[["Leaders", "Good"], ["Care", "Good"]]]


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param([*grid(COLUMNS, ROWS), Shade(70, 200, 400, 220)], id="shaded-head"),
        pytest.param(
            [Shade(x - 0.3, 200, x + 0.3, 260) for x in COLUMNS]
            + [Shade(70, y - 0.3, 400, y + 0.3) for y in ROWS],
            id="rules-that-are-thin-shades",
        ),
        pytest.param(
            [
                Frame(left, top, right, bottom)
                for left, right in pairwise(COLUMNS)
                for top, bottom in pairwise(ROWS)
            ],
            id="a-frame-for-every-cell",
        ),
    ],
)
def test_ways_to_draw_a_table(read_pdf: Reader, drawn: list[Mark]) -> None:
    rows = ("Area", "Grade"), ("Leaders", "Good"), ("Care", "Good")
    page = read_pdf([*drawn, *cells(*rows, columns=COLUMNS, tops=ROWS)]).page(1)
    assert tables_of(page) == [[list(row) for row in rows]]


# ---------------------------------------------------------------------- text


@pytest.mark.parametrize(
    ("content", "pages"),
    [
        pytest.param("Ofsted’s\nfindings".encode(), ["Ofsted’s\nfindings"], id="utf-8"),
        pytest.param("\ufeffTitle".encode(), ["Title"], id="byte-order-mark"),
        pytest.param(b"\x93Good\x94 \x96 Ofsted\x92s", ["“Good” – Ofsted’s"], id="windows-1252"),
        pytest.param("Ofsted’s".encode("utf-16"), ["Ofsted’s"], id="utf-16"),
        pytest.param(b"\xfe\xff" + "Ofsted".encode("utf-16-be"), ["Ofsted"], id="utf-16-be"),
        pytest.param(b"one\r\n\r\ntwo\r\n", ["one\n\ntwo\n"], id="windows-line-ends"),
        pytest.param(b"one\rtwo", ["one\ntwo"], id="old-mac-line-ends"),
        pytest.param(b"one\ftwo\n\fthree", ["one", "two\n", "three"], id="form-feeds-end-pages"),
        pytest.param(b"**Good** and <u>noted</u>", ["**Good** and <u>noted</u>"], id="emphasis"),
    ],
)
def test_text_file(read_text: Reader, content: bytes, pages: list[str]) -> None:
    document = read_text(content)
    assert [page.text for page in document.pages] == pages
    assert [page.number for page in document.pages] == list(range(1, len(pages) + 1))


def test_lines_of_text_have_no_boxes(read_text: Reader) -> None:
    page = read_text("Title  \n\n  3.1 Indented\n").page(1)
    assert lines_of(page) == ["Title", "  3.1 Indented"]
    assert [line.box for line in page.lines] == [None, None]
    assert (page.width, page.height) == (None, None)


@pytest.mark.parametrize(
    ("text", "tables"),
    [
        pytest.param(
            "Area\tGrade\nLeaders\tGood", [[["Area", "Grade"], ["Leaders", "Good"]]], id="rows"
        ),
        pytest.param(
            "a\tb\tc\nd\te", [[["a", "b", "c"], ["d", "e", ""]]], id="short-row-filled-up"
        ),
        pytest.param("a\t\tc", [[["a", "", "c"]]], id="empty-cell"),
        pytest.param("a\tb\nprose\nc\td", [[["a", "b"]], [["c", "d"]]], id="parted-by-prose"),
        pytest.param("\tindented", [], id="indent-is-no-table"),
        pytest.param(
            "No\tTask\tStatus\n1\tReview all plans and\nrewrite the old\tDone\n2\tAsk\tLate",
            [
                [
                    ["No", "Task", "Status"],
                    ["1", "Review all plans and\nrewrite the old", "Done"],
                    ["2", "Ask", "Late"],
                ]
            ],
            id="cell-over-two-lines",
        ),
        pytest.param(
            "a\tb\tc\nd\te\tf, and\nmore of it\ng\th\ti",
            [[["a", "b", "c"], ["d", "e", "f, and\nmore of it"], ["g", "h", "i"]]],
            id="last-cell-over-two-lines",
        ),
        pytest.param(
            "2\tRECOMMENDATION(S)\n2.1\tThat we agree.", [], id="numbered-word-in-capitals"
        ),
        pytest.param("3.1\tMembers met.\n(a)\tThey agreed.", [], id="numbered-paragraphs"),
        pytest.param("•\tthe quality of plans", [], id="bullet-and-tab"),
        pytest.param(
            "1.1\tTo agree.\n2\tRecommendation\n2.1\tThat we agree.", [], id="numbered-word"
        ),
        pytest.param("1\tGood\n2\tPoor", [[["1", "Good"], ["2", "Poor"]]], id="rows-of-words"),
        pytest.param("1\tAudit all\tMay", [[["1", "Audit all", "May"]]], id="numbered-row"),
        pytest.param("  a \t b  ", [[["a", "b"]]], id="blanks-around-cells"),
        pytest.param(
            "| Area | Grade |\n|------|:-----:|\n| Leaders | Good |\n",
            [[["Area", "Grade"], ["Leaders", "Good"]]],
            id="markdown",
        ),
        pytest.param(
            "| a | | c |\n| d | e", [[["a", "", "c"], ["d", "e", ""]]], id="bars-left-out"
        ),
        pytest.param("| either \\| or | b |", [[["either \\| or", "b"]]], id="a-bar-in-a-cell"),
        pytest.param("|---|---|", [], id="a-rule-alone"),
        pytest.param("| a note in bars |", [], id="one-cell-is-no-table"),
        pytest.param("Open | Closed", [], id="a-bar-between-words"),
        pytest.param(
            "Area | RAG | Trend\nEarly help | A | up\nWorkforce | G | up",
            [[["Area", "RAG", "Trend"], ["Early help", "A", "up"], ["Workforce", "G", "up"]]],
            id="bars-between-cells",
        ),
        pytest.param(
            "No.  Action              Owner     RAG\n"
            "4    Review thresholds   SM MASH   B\n"
            "5    Re-commission the   HoC       A\n"
            "     interviews",
            [
                [
                    ["No.", "Action", "Owner", "RAG"],
                    ["4", "Review thresholds", "SM MASH", "B"],
                    ["5", "Re-commission the", "HoC", "A"],
                    ["", "interviews", "", ""],
                ]
            ],
            id="spaces-between-cells",
        ),
        pytest.param(
            "Plan                            Previous RAG    Current RAG\n"
            "Oversight at the front door         Amber       Green\n"
            "Work before court                   Red         Red\n"
            "Care leavers who are homeless now   Red         Amber",
            [
                [
                    ["Plan", "Previous RAG", "Current RAG"],
                    ["Oversight at the front door", "Amber", "Green"],
                    ["Work before court", "Red", "Red"],
                    ["Care leavers who are homeless now", "Red", "Amber"],
                ]
            ],
            id="a-head-that-reaches-over",
        ),
        pytest.param(
            "Caseloads ........ Green\nSupervision ...... Red\nRecruitment ...... Amber",
            [[["Caseloads", "Green"], ["Supervision", "Red"], ["Recruitment", "Amber"]]],
            id="dots-between-cells",
        ),
        pytest.param(
            "What must improve          What we do\n\n"
            "Health assessments for     Two clinics more from\n"
            "all children               January.\n\n"
            "Return interviews          A new provider.",
            [
                [
                    ["What must improve", "What we do"],
                    ["Health assessments for", "Two clinics more from"],
                    ["all children", "January."],
                    ["Return interviews", "A new provider."],
                ]
            ],
            id="rows-with-empty-lines-between",
        ),
        pytest.param(
            "Aim                    Rating    Why\n------------------------------------\n"
            "1. Leaders know the    Green     The board\n"
            "   service                       has met\n\n"
            "2. Plans are clear     Amber     Some are\n\n3. Homes are near      Red       None is",
            [
                [
                    ["Aim", "Rating", "Why"],
                    ["1. Leaders know the", "Green", "The board"],
                    ["service", "", "has met"],
                    ["2. Plans are clear", "Amber", "Some are"],
                    ["3. Homes are near", "Red", "None is"],
                ]
            ],
            id="a-rule-below-the-head-and-rows-apart",
        ),
        pytest.param(
            "3.1   Members met in May and they agreed.\n"
            "3.2   They met again in June, as was planned.\n"
            "3.3   They have not met since.",
            [],
            id="numbers-before-wide-gaps",
        ),
        pytest.param("Present:   Cllr Ash\n           Cllr Birch", [], id="a-label-with-a-list"),
    ],
)
def test_tabs_and_bars_make_tables(
    read_text: Reader, text: str, tables: list[list[list[str]]]
) -> None:
    page = read_text(text).page(1)
    check_ranges(page)
    assert tables_of(page) == tables


@pytest.mark.parametrize("name", ["paper.md", "paper.markdown", "PAPER.TXT", "paper.MD"])
def test_names_of_text_files(read_text: Reader, name: str) -> None:
    page = read_text("# Outcome\n\n- **Good**\n", name).page(1)
    assert lines_of(page) == ["# Outcome", "- **Good**"]


def test_suffix_in_capitals(make_pdf: PdfMaker) -> None:
    path = make_pdf(("Ofsted",), name="PAPER.PDF")
    assert read_document(path, "0" * 64, "PAPER.PDF").page(1).text == "Ofsted"


def test_suffixes() -> None:
    assert {".pdf", ".txt", ".md", ".markdown"} == SUFFIXES


# ---------------------------------------------------------------------- what can't be read


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        pytest.param("a.pdf", b"", "empty", id="empty"),
        pytest.param("a.txt", b" \r\n\t", "empty", id="blanks-only"),
        pytest.param("a.pdf", b"\n<!DOCTYPE html><title>404</title>", "web_page", id="web-page"),
        pytest.param("a.pdf", b"PK\x03\x04" + b"\0" * 40, "wrong_suffix", id="zip"),
        pytest.param("a.pdf", b"Not Found", "damaged", id="other-bytes"),
        pytest.param("a.pdf", b"%PDF-1.4\n%%EOF", "damaged", id="head-of-a-pdf-only"),
        pytest.param("a.txt", b"\0" * 400, "not_text", id="nuls"),
        pytest.param("a.txt", b"a\x81", "not_text", id="unknown-encoding"),
        pytest.param("a.txt", b"\f\xc2\xa0\f", "no_text", id="pages-without-text"),
    ],
)
def test_unreadable_file(read_text: Reader, name: str, content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=name) as error:
        read_text(content, name)
    assert error.value.reason == reason


def test_truncated_pdf(make_pdf: PdfMaker) -> None:
    path = make_pdf(("Ofsted",), ("Page two",))
    path.write_bytes(path.read_bytes()[:-400])
    with pytest.raises(UnreadableFile, match=r"paper\.pdf is not a whole PDF.*download it again"):
        read_document(path, "0" * 64, path.name)


def test_pdf_without_text(make_pdf: PdfMaker) -> None:
    path = make_pdf([Shade(50, 50, 500, 800)], [])
    with pytest.raises(UnreadableFile, match=r"paper\.pdf has 2 page.*no text.*OCR") as error:
        read_document(path, "0" * 64, path.name)
    assert error.value.reason == "no_text"


def test_encrypted_pdf(make_pdf: PdfMaker) -> None:
    locked = make_pdf(("Ofsted",), encrypt=StandardEncryption("unknown", strength=128))
    with pytest.raises(UnreadableFile, match=r"paper\.pdf is protected by a password.*copy"):
        read_document(locked, "0" * 64, locked.name)


def test_pdf_that_only_its_owner_may_change_is_read(make_pdf: PdfMaker) -> None:
    path = make_pdf(("Ofsted",), encrypt=StandardEncryption("", "owner", strength=128))
    assert read_document(path, "0" * 64, path.name).page(1).text == "Ofsted"


# ---------------------------------------------------------------------- properties


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\0")) | st.text("a.\t \n\f•-"),
        min_size=1,
    )
)
def test_every_text_file_is_lines_in_order(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    text = "\n".join(texts)
    assume(text.strip() and text.replace("\f", "").replace("\ufeff", "").strip())
    path = tmp_path_factory.getbasetemp() / "generated.txt"
    path.write_bytes(text.encode())
    document = read_document(path, "0" * 64, path.name)
    kept = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    kept = kept.translate(SYMBOLS)
    assert "\f".join(page.text for page in document.pages) == kept
    for page in document.pages:
        check_ranges(page)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(content)
    check_read_or_refused(path)


@given(data=st.data())
def test_any_damaged_pdf_is_read_or_refused(
    sample: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = (sample / "tameside-focused-visit-2022.pdf").read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    left_out = data.draw(st.integers(0, 2000))
    path = tmp_path_factory.getbasetemp() / "damaged.pdf"
    path.write_bytes(whole[:start] + data.draw(st.binary(max_size=20)) + whole[start + left_out :])
    check_read_or_refused(path)


def check_read_or_refused(path: Path) -> None:
    try:
        document = read_document(path, "0" * 64, path.name)
    except UnreadableFile as error:
        assert path.name in str(error)
    else:
        for page in document.pages:
            check_ranges(page)


def test_every_page_of_the_sample_is_lines_in_order(papers: tuple[Document, ...]) -> None:
    assert len(papers) == 14
    for page in (page for paper in papers for page in paper.pages):
        check_ranges(page)


def test_every_page_of_real_papers_is_lines_in_order(shared: Path) -> None:
    paths = sorted((shared / "papers").iterdir()) + sorted((shared / "reports").glob("0*.pdf"))
    for path in paths:
        for page in read_document(path, "0" * 64, path.name).pages:
            check_ranges(page)

"""Lists: improvement areas, strengths, recommendations; and the numbers of areas that are stated.

Most rows are an introduction, under which two items stand that could be anything: only the
introduction says what they are.
"""

from __future__ import annotations

import pytest

from pipeline.records import AddressedTo, Mentions
from tests.conftest import Extract, table

VISITS = "The timeliness of visits to children on plans"
SUPERVISION = "The quality of supervision of social workers"
ITEMS = f"- {VISITS}.\n- {SUPERVISION}."
# What nobody would call an area for improvement but for what introduces it.
MATTERS = "- The front door team at the Civic Centre.\n- The new policy, in use since June."


def areas(mentions: Mentions) -> list[str]:
    """The texts of the improvement areas."""
    return [area.text.rstrip(".") for area in mentions.improvement_areas]


# ---------------------------------------------------------------------- what opens a list

OPENS = [
    pytest.param("What the council needs to do to improve", id="what it needs to do to improve"),
    pytest.param("3.4 The areas for improvement were:", id="the areas for improvement were"),
    pytest.param(
        "3.4 Ofsted identified the following areas for improvement:", id="Ofsted identified"
    ),
    pytest.param(
        "The inspectors identified two areas for development, namely:", id="areas for development"
    ),
    pytest.param(
        "Areas requiring improvement were identified as follows:", id="areas requiring improvement"
    ),
    pytest.param(
        "The letter sets out areas where practice needs to improve:",
        id="areas where practice needs to improve",
    ),
    pytest.param("What needs to improve, according to the report:", id="what needs to improve"),
    pytest.param(
        "The report concludes that services require improvement because:",
        id="services require improvement because",
    ),
    pytest.param(
        "Inspectors said that help and protection is not yet good because:",
        id="not yet good because",
    ),
    pytest.param("The main weaknesses that inspectors found were:", id="the main weaknesses were"),
    pytest.param("Ofsted's letter names two areas for priority action:", id="priority action"),
    pytest.param(
        "The visit resulted in the following priority actions:", id="the following priority actions"
    ),
    pytest.param("The report makes these recommendations to the council:", id="recommendations to"),
    pytest.param("Ofsted made two recommendations, as set out below:", id="Ofsted made two"),
    pytest.param(
        "The recommendations from the Ofsted inspection are:", id="recommendations from Ofsted"
    ),
    pytest.param("Ofsted recommended that the council should improve:", id="Ofsted recommended"),
    pytest.param(
        "The inspectors told the council that it must improve:", id="told that it must improve"
    ),
    pytest.param("Ofsted has asked the authority to improve:", id="asked to improve"),
    pytest.param(
        "The following improvements are required by Ofsted:", id="improvements are required"
    ),
    pytest.param(
        "The inspection found that improvement was needed in:", id="improvement was needed in"
    ),
    pytest.param("Key areas of concern raised by inspectors included:", id="areas of concern"),
    pytest.param(
        "Inspectors highlighted some areas for further development, including:",
        id="areas for further development",
    ),
    pytest.param(
        "However, the following areas need further work:", id="the following areas need work"
    ),
    pytest.param(
        "The report states that the council needs to improve the following:",
        id="needs to improve the following",
    ),
    pytest.param(
        "In summary, to be good the council should improve:", id="to be good should improve"
    ),
    pytest.param(
        "Ofsted was clear that these aspects of practice are not good enough:",
        id="not good enough",
    ),
    pytest.param(
        "The areas identified for improvement in the inspection report were:",
        id="areas identified for improvement",
    ),
    pytest.param(
        "There were two areas which Ofsted felt could be strengthened:",
        id="areas that could be strengthened",
    ),
    pytest.param(
        "The inspectors' findings on what the service could do better were:",
        id="what could be done better",
    ),
    pytest.param(
        "Alongside the strengths, Ofsted identified the following areas for improvement:",
        id="strengths are mentioned, the list is of improvement",
    ),
    pytest.param(
        "While much has been achieved, inspectors identified areas for improvement, which are:",
        id="achievements are mentioned, the list is of improvement",
    ),
    pytest.param(
        "The action plan responds to the areas for improvement, which are",
        id="no colon at all",
    ),
    pytest.param("The areas for improvement are as follows:-", id="a colon with a dash"),
    pytest.param(
        "The areas for improvement are set out below.", id="set out below, with a full stop"
    ),
    pytest.param(
        "The inspection identified the following areas as needing to be addressed:",
        id="needing to be addressed",
    ),
    pytest.param(
        "Inspectors found many strengths, but also these areas for improvement:",
        id="strengths, but also",
    ),
    pytest.param(
        "Inspectors praised staff. However, they identified the following areas for improvement:",
        id="praise in the sentence before",
    ),
    pytest.param(
        "Ofsted found some areas for improvement. These are:", id="what the sentence before says"
    ),
    pytest.param(
        "The letter found no area for priority action. The areas for improvement are:",
        id="no area in the sentence before",
    ),
    pytest.param(
        "An action plan answers the areas for improvement, which are:", id="a relative clause"
    ),
    pytest.param(
        "Progress will be reported against the following areas for improvement:",
        id="progress against the following areas",
    ),
    pytest.param(
        "The areas for improvement that have not yet been addressed are:", id="not yet addressed"
    ),
    pytest.param(
        "Inspectors judged that planning is not yet consistently good because:",
        id="not yet consistently good",
    ),
    pytest.param(
        "Gaps and shortcomings that the inspection brought to light are:", id="shortcomings"
    ),
    pytest.param("AREAS FOR IMPROVEMENT", id="heading in capitals"),
    pytest.param("WHAT OFSTED SAYS NEEDS TO IMPROVE", id="heading: Ofsted says"),
    pytest.param("What inspectors want us to put right", id="heading: put right"),
    pytest.param("What inspectors want to see improved", id="heading: see improved"),
    pytest.param("And what do we have to do better?", id="heading: do better"),
    pytest.param("What must be put right at once", id="heading: at once"),
    pytest.param("What inspectors ask of us", id="heading: ask of us"),
    pytest.param("What needs to improve in this area of social work practice?", id="letters"),
    pytest.param("What remains to be done", id="heading: what remains"),
    pytest.param("Areas for Improvement", id="heading in title case"),
    pytest.param("4. Areas for improvement", id="heading with a number"),
    pytest.param("Areas for development", id="heading: areas for development"),
    pytest.param("What needs to improve", id="heading: what needs to improve"),
    pytest.param("What needs to improve?", id="heading: as a question"),
    pytest.param("Areas for priority action", id="heading: areas for priority action"),
    pytest.param("Ofsted recommendations", id="heading: Ofsted recommendations"),
    pytest.param("Ofsted's Areas for Improvement", id="heading: Ofsted's areas"),
    pytest.param("Key areas for improvement", id="heading: key areas"),
    pytest.param("Areas of concern", id="heading: areas of concern"),
    pytest.param("Areas Identified for Improvement by Ofsted", id="heading: identified by Ofsted"),
    pytest.param("Summary of areas for improvement", id="heading: summary of areas"),
]


@pytest.mark.parametrize("introduction", OPENS)
def test_opens_a_list_of_improvement_areas(extract: Extract, introduction: str) -> None:
    mentions = extract(f"Ofsted inspected the council in May 2022.\n\n{introduction}\n\n{ITEMS}")
    assert areas(mentions) == [VISITS, SUPERVISION]


OPENS_NOTHING = [
    pytest.param("The peer review team's recommendations to the council are:", id="a peer review"),
    pytest.param("The strengths that inspectors noted are:", id="strengths"),
    pytest.param("Ofsted found the following to be working well:", id="working well"),
    pytest.param("Inspectors praised the council for:", id="praised for"),
    pytest.param("Areas of good practice noted by inspectors were:", id="areas of good practice"),
    pytest.param("Since the inspection the council has improved:", id="has improved already"),
    pytest.param(
        "The inspectors noted improvements made since the last inspection in:",
        id="improvements made since",
    ),
    pytest.param(
        "Progress has been made against the areas for improvement, for example:",
        id="progress made against the areas",
    ),
    pytest.param(
        "The following actions have been taken in response to the areas for improvement:",
        id="actions already taken",
    ),
    pytest.param("The Committee is recommended to:", id="the committee is recommended to"),
    pytest.param(
        "It is recommended that Cabinet, having considered the inspection report:",
        id="it is recommended that Cabinet",
    ),
    pytest.param("Ofsted inspects the following areas:", id="what Ofsted inspects"),
    pytest.param("The inspection covered:", id="what the inspection covered"),
    pytest.param("During their visit inspectors looked at:", id="what inspectors looked at"),
    pytest.param("Inspectors spoke with:", id="whom inspectors spoke with"),
    pytest.param("The Improvement Board receives reports on:", id="what a board receives"),
    pytest.param("Members of the Improvement Board are:", id="who sits on a board"),
    pytest.param(
        "The improvement plan will be overseen by:", id="who oversees the improvement plan"
    ),
    pytest.param(
        "The council's improvement priorities are linked to:", id="what priorities link to"
    ),
    pytest.param("The purpose of the action plan is to:", id="the purpose of a plan"),
    pytest.param(
        "The report contributes to the following priorities of the council:",
        id="the council's own priorities",
    ),
    pytest.param("Background documents to this report are:", id="background documents"),
    pytest.param("The next steps are as follows:", id="next steps"),
    pytest.param("The timetable for the action plan is as follows:", id="a timetable"),
    pytest.param("The options considered were:", id="options considered"),
    pytest.param("Members asked questions about:", id="members' questions"),
    pytest.param("In discussion the Panel raised the following points:", id="points raised"),
    pytest.param("The risks of not improving are:", id="risks of not improving"),
    pytest.param(
        "No areas for improvement were identified. Inspectors commented on:", id="no areas"
    ),
    pytest.param(
        "The previous inspection's areas for improvement have all been completed, namely:",
        id="all completed",
    ),
    pytest.param("The areas for improvement are being addressed through:", id="being addressed"),
    pytest.param(
        "Actions to address the areas for improvement are:", id="actions to address the areas"
    ),
    pytest.param(
        "The Board will monitor the areas for improvement by:", id="how the areas are monitored"
    ),
    pytest.param(
        "While there are areas for improvement, inspectors saw strengths in:",
        id="areas are granted, the list is of strengths",
    ),
    pytest.param(
        "The areas to be addressed at the workshop are:", id="areas that nobody inspected"
    ),
    pytest.param(
        "Inspectors did not find any areas for priority action and commented on:",
        id="not any areas",
    ),
    pytest.param("The key findings of the inspection were:", id="key findings, good or bad"),
    pytest.param("The council's ambitions for children are that:", id="ambitions"),
    pytest.param("Resolved: that the Panel", id="resolved"),
    pytest.param(
        "The Chief Executive said that to improve attendance at meetings the Panel should:",
        id="how to improve something else",
    ),
    pytest.param("Strengths", id="heading: strengths"),
    pytest.param("What is working well", id="heading: what is working well"),
    pytest.param("Recommendations", id="heading: recommendations to the committee"),
    pytest.param("Next steps", id="heading: next steps"),
    pytest.param("Improvement Board membership", id="heading: membership of a board"),
    pytest.param("Financial implications", id="heading: implications"),
    pytest.param("Actions completed", id="heading: actions completed"),
]


@pytest.mark.parametrize("introduction", OPENS_NOTHING)
def test_opens_no_list_of_improvement_areas(extract: Extract, introduction: str) -> None:
    mentions = extract(f"Ofsted inspected the council in May 2022.\n\n{introduction}\n\n{MATTERS}")
    assert areas(mentions) == []


# ---------------------------------------------------------------------- how the items stand

LAYOUTS = [
    pytest.param(
        "Inspectors were clear that we must do better on planning for permanence, on the plans we"
        " make with families and on staying in touch with care leavers.",
        [
            "planning for permanence",
            "the plans we make with families",
            "staying in touch with care leavers",
        ],
        id="parts that begin with the word that leads to the first",
    ),
    pytest.param(
        "The areas the authority needs to improve were its oversight of children educated at home,"
        " the quality of its records, and the reach of its participation work.",
        [
            "its oversight of children educated at home",
            "the quality of its records",
            "the reach of its participation work",
        ],
        id="parts that begin as names do",
    ),
    pytest.param(
        "Inspectors wanted to see more consistent recording of views and better use of family"
        " conferences before proceedings.",
        [
            "more consistent recording of views",
            "better use of family conferences before proceedings",
        ],
        id="parts that compare",
    ),
    pytest.param(
        "The letter lists three things that still have to improve. Firstly, the quality of direct"
        " work is uneven. Secondly, plans do not say what comes next. Thirdly, reviewing officers"
        " should challenge delay.",
        [
            "the quality of direct work is uneven",
            "plans do not say what comes next",
            "reviewing officers should challenge delay",
        ],
        id="sentences in order",
    ),
    pytest.param(
        "Ofsted named two areas for improvement. The first was the variable quality of assessments."
        " The second was the number of local placements.",
        ["the variable quality of assessments", "the number of local placements"],
        id="the first was, the second was",
    ),
    pytest.param(
        "The areas for development are the timeliness of conferences; the quality of written plans;"
        " and the use of supervision.",
        [
            "the timeliness of conferences",
            "the quality of written plans",
            "the use of supervision",
        ],
        id="semicolons behind a verb",
    ),
    pytest.param(
        f"The areas for improvement were:\n\n1  {VISITS}.\n2  {SUPERVISION}.",
        [VISITS, SUPERVISION],
        id="numbers with two spaces",
    ),
    pytest.param(
        f"The areas for improvement were:\n\n1. {VISITS} (recommendation 3).\n2. {SUPERVISION} [O]",
        [VISITS, SUPERVISION],
        id="with where they come from",
    ),
    pytest.param(
        f"The areas for improvement were:\n\n- {VISITS} – we now hold a panel.\n- {SUPERVISION}.",
        [VISITS, SUPERVISION],
        id="with the council's answer",
    ),
    pytest.param(
        f"So what were we asked to improve?\n\n- {VISITS}\n- {SUPERVISION}",
        [VISITS, SUPERVISION],
        id="below a question",
    ),
    pytest.param(
        f"The areas for improvement were:\n\n1. {VISITS}.\n2. {SUPERVISION}.",
        [VISITS, SUPERVISION],
        id="numbers",
    ),
    pytest.param(
        f"The areas for improvement were:\n\na) {VISITS};\nb) {SUPERVISION}",
        [VISITS, SUPERVISION],
        id="letters and semicolons",
    ),
    pytest.param(
        f"The areas for improvement were:\n\n(i) {VISITS}; and\n(ii) {SUPERVISION}.",
        [VISITS, SUPERVISION],
        id="roman numerals, and",
    ),
    pytest.param(
        f"The areas for improvement were:\n\n• {VISITS}\n\n• {SUPERVISION}",
        [VISITS, SUPERVISION],
        id="dots with empty lines between",
    ),
    pytest.param(
        f"5.3 The areas for improvement were:\n\n5.3.1 {VISITS}.\n5.3.2 {SUPERVISION}.",
        [VISITS, SUPERVISION],
        id="numbered below the introduction's number",
    ),
    pytest.param(
        f"3. The areas for improvement were:\n\n- {VISITS}.\n- {SUPERVISION}.\n\n"
        "4. An action plan will be sent to Ofsted.",
        [VISITS, SUPERVISION],
        id="the next paragraph's number ends the list",
    ),
    pytest.param(
        f"The areas for improvement were:\n\n- {VISITS}.\n- {SUPERVISION}.\n\n"
        "The plan will go to Cabinet.\n\n- Cabinet meets monthly in the town hall.",
        [VISITS, SUPERVISION],
        id="a paragraph ends the list",
    ),
    pytest.param(
        f"The areas for improvement were:\n\n- {VISITS}:\n  - on child protection plans\n"
        f"  - on child in need plans\n- {SUPERVISION}",
        [f"{VISITS}:\n- on child protection plans\n- on child in need plans", SUPERVISION],
        id="nested bullets belong to their item",
    ),
    pytest.param(
        f"The areas for improvement were:\n\n- {VISITS}\f- {SUPERVISION}",
        [VISITS, SUPERVISION],
        id="a page ends between the items",
    ),
    pytest.param(
        f"Areas for improvement\n\nHelp and protection\n\n- {VISITS}.\n\n"
        f"Children in care\n\n- {SUPERVISION}.",
        [VISITS, SUPERVISION],
        id="labels part the list",
    ),
    pytest.param(
        f"Areas for improvement\n\n1. {VISITS}\n2. {SUPERVISION}\n\n"
        "Next steps\n\n1. An action plan will be written by July.",
        [VISITS, SUPERVISION],
        id="the next section ends the list",
    ),
    pytest.param(
        "Strengths\n\n- Leaders know their services well.\n\n"
        f"Areas for improvement\n\n- {VISITS}.\n- {SUPERVISION}.",
        [VISITS, SUPERVISION],
        id="strengths before it are none of it",
    ),
    pytest.param(
        table(
            "No. | Area for improvement | Action | By when",
            f"1 | {VISITS} | Weekly reports to managers | June 2022",
            f"2 | {SUPERVISION} | New policy and training | July 2022",
        ),
        [VISITS, SUPERVISION],
        id="a column of a plan",
    ),
    pytest.param(
        table(
            "Ofsted recommendation | Progress",
            f"{VISITS} | On track",
            f"{SUPERVISION} | Delayed",
        ),
        [VISITS, SUPERVISION],
        id="a column of recommendations",
    ),
    pytest.param(
        table(
            "What Ofsted said | What we will do",
            f"{VISITS} | Weekly reports to managers",
            f"{SUPERVISION} | New policy and training",
        ),
        [VISITS, SUPERVISION],
        id="a column of what Ofsted said",
    ),
    pytest.param(
        table(
            "Strengths | Areas for improvement",
            f"Leaders know their services well | {VISITS}",
            f"Care leavers have a voice in planning | {SUPERVISION}",
        ),
        [VISITS, SUPERVISION],
        id="a column beside one of strengths",
    ),
    pytest.param(
        table(
            "Area for improvement | Action | By when",
            f"{VISITS} | Weekly reports to managers | June 2022",
            " | Monthly audit by heads of service | July 2022",
            f"{SUPERVISION} | New policy and training | July 2022",
        ),
        [VISITS, SUPERVISION],
        id="a second action for one area",
    ),
    pytest.param(
        "Ofsted identified two areas for improvement: the timeliness of visits to children on"
        " plans; and the quality of supervision of social workers.",
        [VISITS.lower(), SUPERVISION.lower()],
        id="all in one sentence, parted by semicolons",
    ),
    pytest.param(
        f"The areas for improvement were:\n\n{VISITS}.\n\n{SUPERVISION}.\n\n"
        "3.5 An action plan was sent to Ofsted.",
        [VISITS, SUPERVISION],
        id="paragraphs without marks",
    ),
    pytest.param(
        "The report names two areas for improvement: (a) the timeliness of visits; and (b) the"
        " quality of plans. An action plan follows.",
        ["the timeliness of visits", "the quality of plans"],
        id="all in one sentence, with letters",
    ),
    pytest.param(
        "The areas for improvement will be reported to: the Cabinet in May; the Panel in June.",
        [],
        id="a sentence that lists something else",
    ),
    pytest.param(
        f"The areas for improvement were:\n\n{VISITS}.\n\n{SUPERVISION}.\n\n"
        "The plan was sent to Ofsted.\n\n3.5 The plan is attached.",
        [VISITS, SUPERVISION],
        id="paragraphs without marks that go on in the document's own words",
    ),
    pytest.param(
        f"Areas for improvement\n\nHelp and protection\n\n- {VISITS}.\n\n"
        "Next steps\n\n- An action plan will be written by July.",
        [VISITS],
        id="the next section is no label",
    ),
    pytest.param(
        f"Areas for improvement\n\nHelp and protection:\n\n- {VISITS}.\n\n"
        f"Children in care:\n\n- {SUPERVISION}.\n\nEducation\n\n- All schools are good.",
        [VISITS, SUPERVISION],
        id="labels with colons, and a heading without",
    ),
    pytest.param(
        "Contents\n\nAreas for improvement\n\nLegal matters\n\n1.1 There are none.",
        [],
        id="a table of contents",
    ),
    pytest.param(
        "What inspectors want us to put right\n\nWe sorted them.\n\nTheme A: The door\n\n"
        f"- {VISITS}."
        f"\n\nTheme B: The work\n\n- {SUPERVISION}.\n\nNext steps\n\n- A plan will be written.",
        [VISITS, SUPERVISION],
        id="themes part the list, below a sentence on it",
    ),
    pytest.param(
        "What do we have to do better?\n\n"
        f"They name two things: (a) {VISITS}; and (b) {SUPERVISION}.",
        [VISITS, SUPERVISION],
        id="a list in a sentence, under a heading that says of what",
    ),
    pytest.param(
        "4. What Ofsted says needs to improve\n\n"
        "4.1 Leaders' line of sight to practice. They did not know of it.\n\n"
        "4.2 Thresholds at the front door.\n\n4.3 The Board should note both.",
        [
            "Leaders' line of sight to practice. They did not know of it",
            "Thresholds at the front door",
        ],
        id="numbered paragraphs that name something",
    ),
    pytest.param(
        "Areas for improvement\n\nThe report is long.\n\nOfsted was fair. We thank it.",
        [],
        id="paragraphs that state something",
    ),
    pytest.param(
        "The report names two matters for improvement. They are given here in short.\n\n"
        "Every child must be seen.\n\nManagers have lost sight of plans.\n\nA plan is attached.",
        ["Every child must be seen", "Managers have lost sight of plans"],
        id="as many paragraphs as are counted",
    ),
    pytest.param(
        "The report named two areas in which practice needed to improve.\n\n"
        f"Area 1: {VISITS}\n\nMuch was done in April.\n\nArea 2: {SUPERVISION}\n\nSo was this.",
        [VISITS, SUPERVISION],
        id="lines with numbered labels",
    ),
    pytest.param(
        f"What inspectors ask of us\n\nA1  {VISITS}.\nA2  {SUPERVISION}.",
        [VISITS, SUPERVISION],
        id="codes",
    ),
    pytest.param(
        "Ref\tWhat Ofsted said needs to improve\tBy when\n"
        f"WC1\t{VISITS}\tMay 2022\nWC2\t{SUPERVISION}\tJune 2022",
        [VISITS, SUPERVISION],
        id="a column of a plan",
    ),
    pytest.param(
        "Inspectors would have the Council do better at two things, namely the timeliness of"
        " visits; and the quality of plans.",
        ["the timeliness of visits", "the quality of plans"],
        id="namely",
    ),
    pytest.param(
        "Their report, which was published in May, would have us (i) improve the quality of visits,"
        " (ii) reduce the number of plans and (iii) bring records together.",
        ["improve the quality of visits", "reduce the number of plans", "bring records together"],
        id="an enumeration without semicolons",
    ),
    pytest.param(
        "Ofsted wished to see improvement in the following: the timeliness of visits; and the"
        " quality of plans.",
        ["the timeliness of visits", "the quality of plans"],
        id="wished to see improvement",
    ),
    pytest.param(
        "What they found was not good enough\n\nFirst, plans. Too many are long.\n\n"
        "Second, core groups. They do not meet.\n\nThe plan is attached.",
        ["plans. Too many are long", "core groups. They do not meet"],
        id="ordinals are markers",
    ),
    pytest.param(
        "The Director said that inspectors had been clear. The Council should:\n\n"
        "1) Reduce the number of visits that are late\n2) Improve the quality of plans",
        ["Reduce the number of visits that are late", "Improve the quality of plans"],
        id="the council should, behind what inspectors said",
    ),
    pytest.param(
        "4. What still has to improve\n\nThere are two matters.\n\nNo.\tMatter\tDue\n"
        f"1\t{VISITS}\tMay\n2\t{SUPERVISION}\tJune",
        [VISITS, SUPERVISION],
        id="a table of matters under a heading that says of what",
    ),
    pytest.param(
        "Ofsted names two areas to improve and our reply takes each in order.\n\n"
        f"A. {VISITS[0].lower()}{VISITS[1:]}\n\nAsk us on 31 March.\n\n"
        f"B. {SUPERVISION[0].lower()}{SUPERVISION[1:]}\n\nAsk us on 6 March.",
        [f"{VISITS[0].lower()}{VISITS[1:]}", f"{SUPERVISION[0].lower()}{SUPERVISION[1:]}"],
        id="lettered paragraphs with others between",
    ),
    pytest.param(
        "What remains to be done\n\n3.1 The Board should note that nothing is urgent.\n\n"
        "3.2 Members will receive a plan.",
        [],
        id="what the paper says to its committee",
    ),
    pytest.param(
        "The judgements and areas for improvement are:\n\n"
        f"- Overall effectiveness: Good\n- {VISITS}\n- {SUPERVISION}",
        [VISITS, SUPERVISION],
        id="a grade in the list is no area",
    ),
    pytest.param(
        "The inspectors found that the council must improve: how often social workers see"
        " children; (b) ; the supervision of staff.",
        ["how often social workers see children", "the supervision of staff"],
        id="a marker with nothing behind it, in a sentence",
    ),
    pytest.param(
        f"1 Plans\n\nStatus: on course\n\nArea for improvement: {VISITS}.\n\n2 Managers\n\n"
        f"Status: late\n\nArea for improvement: {SUPERVISION}.",
        [VISITS, SUPERVISION],
        id="behind the same label in each part",
    ),
]


@pytest.mark.parametrize(("text", "expected"), LAYOUTS)
def test_the_items_of_a_list(extract: Extract, text: str, expected: list[str]) -> None:
    assert areas(extract(text)) == expected


def test_an_item_has_its_marker_and_heading(extract: Extract) -> None:
    mentions = extract(f"Areas for improvement\n\nCare leavers\n\na) {VISITS}.\nb) {SUPERVISION}.")
    found = [(area.ordinal, area.marker, area.heading) for area in mentions.improvement_areas]
    assert found == [(1, "a)", "Care leavers"), (2, "b)", "Care leavers")]


PRIORITIES = [
    pytest.param("Areas for priority action", True, id="areas for priority action"),
    pytest.param("Priority and immediate action", True, id="priority and immediate action"),
    pytest.param("Areas for improvement", False, id="areas for improvement"),
    pytest.param("Ofsted identified two areas for priority action:", True, id="in a sentence"),
    pytest.param("Ofsted identified two areas for improvement:", False, id="not in a sentence"),
    pytest.param(
        "There were no areas for priority action, but these areas for improvement:",
        False,
        id="no areas for priority action",
    ),
]


@pytest.mark.parametrize(("introduction", "expected"), PRIORITIES)
def test_priority_is_what_the_introduction_says(
    extract: Extract, introduction: str, expected: bool
) -> None:
    found = extract(f"{introduction}\n\n{ITEMS}").improvement_areas
    assert [area.is_priority for area in found] == [expected, expected]


ADDRESSED = [
    pytest.param(
        f"Areas for improvement\n\n{ITEMS}",
        [AddressedTo.LOCAL_AUTHORITY, AddressedTo.LOCAL_AUTHORITY],
        id="nobody named: the local authority",
    ),
    pytest.param(
        f"Local Safeguarding Children Board\n\nThe areas for improvement were:\n\n{ITEMS}",
        [AddressedTo.SAFEGUARDING_BOARD, AddressedTo.SAFEGUARDING_BOARD],
        id="under the board's heading",
    ),
    pytest.param(
        f"Recommendations to the LSCB from Ofsted:\n\n{ITEMS}",
        [AddressedTo.SAFEGUARDING_BOARD, AddressedTo.SAFEGUARDING_BOARD],
        id="the introduction names the board",
    ),
    pytest.param(
        "The areas for improvement were:\n\n"
        "- The LSCB should monitor attendance at its meetings.\n"
        "- The council should monitor visits to children.",
        [AddressedTo.SAFEGUARDING_BOARD, AddressedTo.LOCAL_AUTHORITY],
        id="an item begins with whom it addresses",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ADDRESSED)
def test_whom_an_item_addresses(extract: Extract, text: str, expected: list[AddressedTo]) -> None:
    assert [area.addressed_to for area in extract(text).improvement_areas] == expected


def test_the_quote_of_an_item_stands_in_the_paper(extract: Extract) -> None:
    text = f"The areas for improvement were:\n\n- {VISITS}.\n- {SUPERVISION}.\n"
    for area in extract(text).improvement_areas:
        (span,) = area.evidence.spans
        assert text[span.start : span.end] == span.quote == area.text


# ---------------------------------------------------------------------- strengths

STRONG = [
    pytest.param(f"Strengths\n\n{ITEMS}", [VISITS, SUPERVISION], id="a heading"),
    pytest.param(
        f"What is working well\n\n{ITEMS}", [VISITS, SUPERVISION], id="what is working well"
    ),
    pytest.param(
        f"Inspectors noted these strengths:\n\n{ITEMS}", [VISITS, SUPERVISION], id="a sentence"
    ),
    pytest.param(
        f"The report praised the council for:\n\n{ITEMS}", [VISITS, SUPERVISION], id="praised for"
    ),
    pytest.param(
        f"Areas of good practice were:\n\n{ITEMS}", [VISITS, SUPERVISION], id="good practice"
    ),
    pytest.param(
        "Work with foster carers was seen as a real strength.",
        ["Work with foster carers was seen as a real strength"],
        id="a sentence calls something a strength",
    ),
    pytest.param(
        "The virtual school is an area of strength. It has four staff.",
        ["The virtual school is an area of strength"],
        id="the one sentence of a paragraph that says so",
    ),
    pytest.param(
        "Inspectors commended the work of the adoption team.",
        ["Inspectors commended the work of the adoption team"],
        id="inspectors commended",
    ),
    pytest.param(
        f"Despite areas for improvement, inspectors noted these strengths:\n\n{ITEMS}",
        [VISITS, SUPERVISION],
        id="areas for improvement are granted",
    ),
    pytest.param(
        "The main strengths in the report are: visits are timely; plans are clear and good.",
        ["visits are timely", "plans are clear and good"],
        id="in one sentence",
    ),
    pytest.param(f"To keep these strengths we will:\n\n{ITEMS}", [], id="to keep strengths"),
    pytest.param(f"We will share good practice through:\n\n{ITEMS}", [], id="sharing practice"),
    pytest.param("Life-story work is not yet a strength.", [], id="not yet a strength"),
    pytest.param(
        "The report lists strengths and weaknesses of the service.", [], id="strengths as a word"
    ),
    pytest.param("Strengths and weaknesses\n\n" + ITEMS, [], id="a heading of both"),
    pytest.param(f"The areas for improvement were:\n\n{ITEMS}", [], id="areas for improvement"),
    pytest.param(
        "The plan builds on our strengths:\n\n- Weekly reports to managers\n- A new policy",
        [],
        id="what is built on strengths",
    ),
]


@pytest.mark.parametrize(("text", "expected"), STRONG)
def test_strengths(extract: Extract, text: str, expected: list[str]) -> None:
    assert [strength.text.rstrip(".") for strength in extract(text).strengths] == expected


# ---------------------------------------------------------------------- stated counts

COUNTS = [
    pytest.param("Ofsted identified six areas for improvement.", ["six"], id="a word"),
    pytest.param("The report has 17 areas for improvement.", ["17"], id="digits"),
    pytest.param("Inspectors named five key areas for development.", ["five"], id="key areas"),
    pytest.param("The inspection report made 12 recommendations.", ["12"], id="recommendations"),
    pytest.param(
        "Ofsted identified a total of nine areas for improvement.", ["nine"], id="a total of"
    ),
    pytest.param(
        "There are four areas for improvement, fewer than the ten areas for improvement of 2016.",
        ["four", "ten"],
        id="two counts in one sentence",
    ),
    pytest.param(
        "The number of areas for improvement identified by Ofsted is eight.",
        ["eight"],
        id="the number of areas is",
    ),
    pytest.param(
        "Three of the nine areas for improvement were named before.", ["nine"], id="some of all"
    ),
    pytest.param(
        "The number of recommendations made by Ofsted was 12.", ["12"], id="the number was"
    ),
    pytest.param("The report names 19 matters for the Council.", ["19"], id="matters"),
    pytest.param("Inspectors raised five points in their letter.", ["five"], id="points"),
    pytest.param("Inspectors named one area for improvement.", ["one"], id="one is named"),
    pytest.param("The Panel will review the one area for improvement.", ["one"], id="the one area"),
    pytest.param("The report ends with eight recommendations.", ["eight"], id="ends with"),
    pytest.param("There were ten recommendations to the Council.", ["ten"], id="to the council"),
    pytest.param("Members raised five points on improvement.", [], id="members' points"),
    pytest.param("The plan has ten actions after the inspection.", [], id="a plan's actions"),
    pytest.param("One of the areas for improvement was met.", [], id="one of the areas"),
    pytest.param(
        "The number of areas for improvement is a concern to Ofsted.", [], id="a is no number"
    ),
    pytest.param(
        "There was an inspection. This report makes three recommendations.",
        [],
        id="the paper's own recommendations",
    ),
    pytest.param("Inspectors judged the council in four areas.", [], id="areas that are judged"),
    pytest.param(
        "The inspection covered three areas of the borough.", [], id="areas of the borough"
    ),
    pytest.param(
        "The improvement plan has 60 actions for the three areas of the county.",
        [],
        id="actions of a plan",
    ),
    pytest.param(
        "In 2022 the council spent 2 million pounds on improvement.", [], id="a sum of money"
    ),
    pytest.param(
        "The Panel made three recommendations to Cabinet on the inspection.",
        [],
        id="the panel's own recommendations",
    ),
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_stated_counts(extract: Extract, text: str, expected: list[str]) -> None:
    assert [count.text for count in extract(text).counts] == expected


def test_a_count_has_the_date_beside_it(extract: Extract) -> None:
    (count,) = extract("Ofsted named nine areas for improvement in 2018.").counts
    assert (count.text, count.as_of) == ("nine", "2018")


def test_a_date_of_what_happens_to_it_is_not_the_counts(extract: Extract) -> None:
    (count,) = extract("The one area for improvement is to be reviewed in May 2025.").counts
    assert (count.text, count.as_of) == ("one", "")


def test_a_date_belongs_to_the_count_before_it(extract: Extract) -> None:
    text = "There are four areas for improvement, fewer than the ten areas for improvement of 2016."
    counts = extract(text).counts
    assert [(count.text, count.as_of) for count in counts] == [("four", ""), ("ten", "2016")]


# ---------------------------------------------------------------------- recommendations

NOTE = "note the findings of the inspection"
AGREE = "agree the action plan at Appendix 2"
BOTH = [NOTE, AGREE]
FRONT = "Report to: Cabinet\n\nDate: 6 March 2023\n\nTitle: Ofsted Inspection\n\n"

RECOMMENDED = [
    pytest.param(
        "Decisions sought\n\nD1 – Close workstream 3.\n\nD2 – Re-baseline workstream 5.",
        ["Close workstream 3", "Re-baseline workstream 5"],
        id="letters with numbers",
    ),
    pytest.param(
        "RECOMMENDATION: That the Committee (i) notes the findings; (ii) commends the staff; and"
        " (iii) asks for a report.",
        ["notes the findings", "commends the staff", "asks for a report"],
        id="a label and several in one sentence",
    ),
    pytest.param(
        "5. Recommendations\n\n5.1 None. This item is for information.",
        [],
        id="none, for information",
    ),
    pytest.param(
        "Our ask of the Board\n\nI. Hear from three practitioners.\n\nII. Say what role it sees.",
        ["Hear from three practitioners", "Say what role it sees"],
        id="our ask of the board",
    ),
    pytest.param(
        "1. Proposed decisions\n\n1.1 That the findings be noted.\n\n1.2 That a plan be agreed.",
        ["That the findings be noted", "That a plan be agreed"],
        id="heading: proposed decisions",
    ),
    pytest.param(
        "Recommendations\n\nIt is recommended that the Cabinet\n\naccepts the findings.\n\n"
        "endorses the plan.\n\nBackground\n\nOfsted came.",
        ["accepts the findings", "endorses the plan"],
        id="paragraphs that complete a sentence",
    ),
    pytest.param(
        f"RECOMMENDATIONS\n\n1. {NOTE}\n2. {AGREE}\n\nBackground\n\nText.",
        BOTH,
        id="heading in capitals, numbers",
    ),
    pytest.param(
        f"2. Recommendations\n\n2.1 {NOTE}\n\n2.2 {AGREE}\n\n3. Background\n\n3.1 Text.",
        BOTH,
        id="the section's own numbers",
    ),
    pytest.param(
        f"Recommendation(s)\n\nThat Cabinet:\n\n(a) {NOTE}; and\n(b) {AGREE}.\n\nBackground",
        BOTH,
        id="that Cabinet, letters in brackets",
    ),
    pytest.param(
        f"Recommendation/s\n\nThat:\n\n1) they {NOTE};\n\n2) they {AGREE}.\n\nBackground",
        [f"they {NOTE}", f"they {AGREE}"],
        id="that, and nothing else",
    ),
    pytest.param(
        f"Recommendations:\n\nThe Committee is asked to:\n\n- {NOTE};\n- {AGREE}.\n\nBackground",
        BOTH,
        id="the committee is asked to, bullets",
    ),
    pytest.param(
        f"It is recommended that the Panel:\n\ni. {NOTE}\nii. {AGREE}\n\nBackground",
        BOTH,
        id="it is recommended that, without a heading",
    ),
    pytest.param(
        f"1.2 Members are requested to:\n\n• {NOTE}\n• {AGREE}\n\n1.3 Text follows here.",
        BOTH,
        id="members are requested to, in a numbered paragraph",
    ),
    pytest.param(
        f"RECOMMENDATIONS:\n\n(i) {NOTE}\n(ii) {AGREE}\n\nREASONS FOR REPORT RECOMMENDATIONS\n\n"
        "1. The Panel asked for this report.",
        BOTH,
        id="reasons for recommendations are none",
    ),
    pytest.param(
        f"Recommendation\n\nThat the Board {NOTE}.\n\nBackground\n\nText.",
        [f"That the Board {NOTE}"],
        id="one, without a mark",
    ),
    pytest.param(
        f"Recommendations\n\nThat the Board {NOTE}.\n\nThat the Board {AGREE}.\n\nBackground",
        [f"That the Board {NOTE}", f"That the Board {AGREE}"],
        id="two, without marks",
    ),
    pytest.param(
        f"Decision required\n\n1. {NOTE}\n2. {AGREE}\n\nBackground\n\nText.",
        BOTH,
        id="decision required",
    ),
    pytest.param(
        f"Recommendations to Cabinet\n\n1) {NOTE}\n2) {AGREE}\n\nBackground\n\nText.",
        BOTH,
        id="recommendations to Cabinet",
    ),
    pytest.param(
        f"Officer recommendations\n\n1. {NOTE}\n2. {AGREE}\n\nBackground\n\nText.",
        BOTH,
        id="officer recommendations",
    ),
    pytest.param(
        f"The Cabinet Member is recommended to:\n\n1. {NOTE}\n2. {AGREE}\n\nBackground",
        BOTH,
        id="the cabinet member is recommended to",
    ),
    pytest.param(
        table("Recommendations: | " + f"(1) {NOTE} (2) {AGREE}", "Wards: | All"),
        BOTH,
        id="a cell of the front sheet",
    ),
    pytest.param(
        table(f"Recommendation | The Committee is asked to {NOTE}.", "Wards | All"),
        [f"The Committee is asked to {NOTE}"],
        id="a cell of the front sheet, one",
    ),
    pytest.param(
        f"Recommendations\n\n1. {NOTE}\n2. {AGREE}, which:\n   a) names leads\n   b) sets dates\n\n"
        "Background",
        [NOTE, f"{AGREE}, which:\na) names leads\nb) sets dates"],
        id="parts of a recommendation belong to it",
    ),
    pytest.param(
        f"RECOMMENDED: That\n\n1. {NOTE}\n2. {AGREE}\n\nBackground",
        BOTH,
        id="recommended, that",
    ),
    pytest.param(
        f"The Scrutiny Panel is invited to {NOTE} and to {AGREE}.\n\nBackground\n\nText.",
        [f"The Scrutiny Panel is invited to {NOTE} and to {AGREE}"],
        id="one sentence that invites, no list",
    ),
    pytest.param(
        f"3. Recommendations\n\nCabinet is asked to {NOTE}.\n\n4. Background\n\nText.",
        [f"Cabinet is asked to {NOTE}"],
        id="a sentence under the heading",
    ),
    pytest.param(
        f"Recommendation: That the Board {NOTE}.\n\nBackground\n\nText.",
        [f"That the Board {NOTE}"],
        id="a label and the recommendation on one line",
    ),
    pytest.param(
        f"Recommendation 1: That the Board {NOTE}.\n\nRecommendation 2: That the Board {AGREE}.",
        [f"That the Board {NOTE}", f"That the Board {AGREE}"],
        id="labels with numbers",
    ),
    pytest.param(
        f"Recommendation: That Cabinet:\n\n(a) {NOTE}\n(b) {AGREE}\n\nBackground",
        BOTH,
        id="a label and what opens the list on one line",
    ),
    pytest.param(f"Recommendation: {VISITS}.\n\nBackground\n\nText.", [], id="a label in a plan"),
    pytest.param(
        f"Recommendations\n\nThat Cabinet:\n\n1. {NOTE}\n2. {AGREE}\n\n"
        "Background\n\n1. Ofsted came in May.",
        BOTH,
        id="numbers in the next section too",
    ),
    pytest.param(
        "Members are asked to note this.\n\n"
        f"Recommendations\n\n1. {NOTE}\n2. {AGREE}\n\nBackground",
        BOTH,
        id="a list goes before a sentence",
    ),
    pytest.param(
        f"Recommendations\n\nCabinet is recommended to:\n\n1. {NOTE}.\n2. {AGREE}.\n\n"
        "Reasons for recommendations\n\n3. The plan has to be published.",
        BOTH,
        id="numbers that go on in the next section",
    ),
    pytest.param(
        f"Officers' Recommendations\n\n1. That the Committee {NOTE}.\n2. That it {AGREE}.\n\n"
        "Why this report is needed\n\nOfsted came.",
        [f"That the Committee {NOTE}", f"That it {AGREE}"],
        id="officers' recommendations",
    ),
    pytest.param(
        f"2.\tRecommendation(s)\n\n2.1\t{NOTE}\n\n2.2\t{AGREE}\n\n3.\tBackground\n\n3.1\tText.",
        BOTH,
        id="a heading of one word behind a tab",
    ),
    pytest.param(
        f"Recommendations / proposed decision\n\n1. That we {NOTE}.\n2. That we {AGREE}.\n\nText.",
        [f"That we {NOTE}", f"That we {AGREE}"],
        id="recommendations or proposed decision",
    ),
    pytest.param(
        f"Recommendations and reasons\n\n1. To {NOTE}.\nReason: they matter.\n\n2. To {AGREE}.\n"
        "Reason: the law asks for it.\n\nContext",
        [f"To {NOTE}", f"To {AGREE}"],
        id="a reason behind each",
    ),
    pytest.param(
        f"RECOMMENDATIONS\n\n4. The Cabinet Member is asked to:\n\na) {NOTE};\n\nb) {AGREE}.\n\n"
        "5. The plan is at Appendix 2.",
        BOTH,
        id="a numbered sentence under the heading opens the list",
    ),
    pytest.param(
        f"6 RECOMMENDATION: That the Board\n\ni) {NOTE}\n\nii) {AGREE}\n\n7 BACKGROUND",
        BOTH,
        id="a heading that opens the list itself",
    ),
    pytest.param(
        f"Recommendations\n\nA. That Members {NOTE}.\n\nB. That they {AGREE}.\n\nBackground",
        [f"That Members {NOTE}", f"That they {AGREE}"],
        id="capitals that could be initials",
    ),
    pytest.param(
        f"Members are asked:\n\n2.1 To {NOTE}.\n\n2.2 To {AGREE}.\n\n3. Background\n\n3.1 Text.",
        [f"To {NOTE}", f"To {AGREE}"],
        id="members are asked",
    ),
    pytest.param(
        f"The Health, Care and Families Committee is RECOMMENDED to\n\na. {NOTE};\nb. {AGREE}.\n\n"
        "Summary",
        BOTH,
        id="a committee's name with commas, no colon",
    ),
    pytest.param(
        f"The Committee may wish to consider:\n\n(a) {NOTE};\n(b) {AGREE}.\n\nSummary",
        BOTH,
        id="may wish to",
    ),
    pytest.param(
        f"For the reasons given above, it is proposed that the Executive:\n\n- {NOTE}\n- {AGREE}",
        BOTH,
        id="it is proposed",
    ),
    pytest.param(
        f"What is asked of Members\n\n1. To {NOTE}.\n2. To {AGREE}.\n\nWho does what\n\nText.",
        [f"To {NOTE}", f"To {AGREE}"],
        id="what is asked of members",
    ),
    pytest.param(
        f"What the Board is being asked to do\n\n- {NOTE.capitalize()}.\n- {AGREE.capitalize()}.",
        [NOTE.capitalize(), AGREE.capitalize()],
        id="what the board is being asked to do",
    ),
    pytest.param(
        f"Decision needed\n\nThe Board is asked (1) to {NOTE}, and (2) to {AGREE}.\n\nBackground",
        [f"to {NOTE}", f"to {AGREE}"],
        id="numbers within a sentence",
    ),
    pytest.param(
        f"Conclusion and recommendations\n\n5.1 We expect a hard year.\n\n"
        f"5.2 The Forum is asked to:\n\n(i) {NOTE}\n(ii) {AGREE}",
        BOTH,
        id="a conclusion stands before them",
    ),
    pytest.param(
        table(f"RECOMMENDED: That | i) {NOTE};", "CALL-IN: | None") + "\n\nText.",
        [NOTE],
        id="a cell: recommended, that",
    ),
    pytest.param(
        table(f"Members need to | {NOTE.capitalize()}", f" | {AGREE.capitalize()}.", "Cost | None"),
        [NOTE.capitalize(), AGREE.capitalize()],
        id="rows without a label of their own",
    ),
    pytest.param(
        table("Recommendation | Action | Status", f"{VISITS} | A weekly list | Done"),
        [],
        id="a plan's column is none",
    ),
    pytest.param(
        f"This report is for information. The Panel is asked to {NOTE}.\n\nBackground\n\nText.",
        [f"The Panel is asked to {NOTE}"],
        id="a sentence behind another",
    ),
    pytest.param(
        f"What was asked of the Board\n\n17. The Board does not {NOTE}.\n\nRecommendations\n\n"
        f"1. To {AGREE}.",
        [f"To {AGREE}"],
        id="what was asked is not what is",
    ),
    pytest.param(
        f"That Committee be requested to:\n\n(1) {NOTE}\n\n(2) {AGREE}\n\nReasons",
        BOTH,
        id="be requested to",
    ),
    pytest.param(
        f"It is for the Cabinet Member to\n\ni. {NOTE};\nii. {AGREE}.\n\nBackground",
        BOTH,
        id="it is for somebody to",
    ),
    pytest.param(
        table(
            f"What members are being asked to decide: | Members are asked to {NOTE}.",
            "Wards: | All",
        ),
        [f"Members are asked to {NOTE}"],
        id="a row that says what members are asked",
    ),
    pytest.param(
        table(
            "No. | Recommendation | Why",
            f"1 | That we {NOTE} | It matters",
            f"2 | That we {AGREE} | The law asks for it",
        ),
        [f"That we {NOTE}", f"That we {AGREE}"],
        id="a table with the reasons",
    ),
    pytest.param(
        "What we would like from Members: Please tell us which of the five you doubt.\n\nText.",
        ["Please tell us which of the five you doubt"],
        id="a label that says what is asked",
    ),
    pytest.param(
        f"Officers suggest that the Panel {NOTE}.\n\nBackground\n\nText.",
        [f"Officers suggest that the Panel {NOTE}"],
        id="officers suggest",
    ),
    pytest.param(
        f"Recommendations\n\nThat the Panel notes the report and:\n\ni) {NOTE};\nii) {AGREE}.",
        BOTH,
        id="that, and a list of what else",
    ),
    pytest.param(
        f"## Asked of the committee\n\nTo {NOTE}.\n\nTo {AGREE}.\n\n## Background\n\nText.",
        [f"To {NOTE}", f"To {AGREE}"],
        id="asked of",
    ),
    pytest.param(
        f"Decisions wanted from the Board\n\n– {NOTE}\n– {AGREE}\n\nNext period\n\nText.",
        BOTH,
        id="decisions wanted from",
    ),
    pytest.param(
        f"IV. THE COMMITTEE IS ASKED TO\n\n1. {NOTE}; and\n2. {AGREE}.\n\nBackground\n\nText.",
        BOTH,
        id="a Roman number before",
    ),
    pytest.param(
        f"Recommendation for decision:\n\nThe Panel is recommended to:\n\n1. {AGREE}.\n\n"
        f"Recommendations for noting:\n\nThe Panel is asked to note:\n\n1. {NOTE}.\n\n1.0 Purpose",
        [AGREE, NOTE],
        id="for decision, and for noting",
    ),
    pytest.param(
        f"Ofsted recommendations\n\n1. {VISITS}.\n2. {SUPERVISION}.",
        [],
        id="Ofsted's recommendations are not the paper's",
    ),
    pytest.param(
        f"The inspectors recommended that the council should improve:\n\n{ITEMS}",
        [],
        id="inspectors recommended",
    ),
    pytest.param(
        f"Minutes:\n\nThe Director gave a report.\n\nRESOLVED:\n\n1. {NOTE}\n2. {AGREE}",
        [],
        id="what was resolved is no longer recommended",
    ),
    pytest.param(
        "Recommendations\n\nNone.\n\nBackground\n\n1. Ofsted came in May.",
        [],
        id="none",
    ),
    pytest.param(
        table("Report to: | Cabinet", "Recommendations: | It is RECOMMENDED that Cabinet:")
        + f"\n\t(a) {NOTE}\n\t(b) {AGREE}\n\nBackground",
        [NOTE, AGREE],
        id="a cell that leads to the items below it",
    ),
    pytest.param(
        f"This report makes the following recommendations to the decision-maker:\n1.1\t{NOTE}\n"
        f"1.2\t{AGREE}\n\nFindings",
        [NOTE, AGREE],
        id="the report makes the following",
    ),
    pytest.param(
        f"Members may question the Director, and RECOMMENDED to:\n\n(a) {NOTE}; and\n(b) {AGREE}",
        [NOTE, AGREE],
        id="and recommended to",
    ),
    pytest.param(
        f"FOR THE BOARD\n\na) {NOTE}\nb) {AGREE}\n\nBackground", [NOTE, AGREE], id="for the board"
    ),
    pytest.param(
        f"The Cabinet Committee on Performance is asked to:\n\n(i) {NOTE}\n(ii) {AGREE}",
        [NOTE, AGREE],
        id="a committee on something is asked",
    ),
    pytest.param(
        f"2\tRECOMMENDATION(S)\n\n\tThat the Executive:\n\ni\t{NOTE}; and\n\nii\t{AGREE}\n\n"
        "3\tREASONS",
        [NOTE, AGREE],
        id="roman numbers set off by tabs",
    ),
    pytest.param(
        "The Board is recommended to:\n\n\tNote the findings\n\tAgree the plan\n\nContact: A Birch",
        ["Note the findings", "Agree the plan"],
        id="short lines that are set in",
    ),
]


@pytest.mark.parametrize(("text", "expected"), RECOMMENDED)
def test_recommendations(extract: Extract, text: str, expected: list[str]) -> None:
    found = extract(FRONT + text).recommendations
    assert [recommendation.text.rstrip(".") for recommendation in found] == expected


def test_recommendations_are_numbered_and_keep_their_marks(extract: Extract) -> None:
    found = extract(f"{FRONT}Recommendations\n\n(a) {NOTE}\n(b) {AGREE}").recommendations
    assert [(one.ordinal, one.marker) for one in found] == [(1, "(a)"), (2, "(b)")]


def test_recommendations_and_improvement_areas_are_kept_apart(extract: Extract) -> None:
    mentions = extract(
        f"{FRONT}1. Recommendations\n\n1.1 {NOTE}\n\n2. Background\n\n"
        f"2.1 Ofsted's recommendations were:\n\n{ITEMS}\n"
    )
    assert [one.text for one in mentions.recommendations] == [NOTE]
    assert areas(mentions) == [VISITS, SUPERVISION]

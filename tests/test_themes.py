"""Themes of improvement areas: rows of words and the themes that the codebook gives them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise.themes import themes_of
from pipeline.records import AddressedTo
from pipeline.vocabulary import themes

LA = AddressedTo.LOCAL_AUTHORITY
BOARD = AddressedTo.SAFEGUARDING_BOARD

CODEBOOK = """
    leadership_governance corporate_parenting quality_assurance management_oversight workforce
    front_door early_help assessment_risk child_protection planning_review pre_proceedings
    missing_exploitation neglect_domestic_abuse disability_send permanence_adoption
    placements_fostering health education care_leavers housing_homelessness voice_participation
    partnership recording_systems kinship_private_fostering equality_identity allegations
    unaccompanied youth_justice
""".split()

# Each theme in words that are only about it.
ONE_THEME = [
    ("leadership", "Strengthen political leadership and governance.", "leadership_governance"),
    ("pace_of_change", "The pace of change across the service.", "leadership_governance"),
    ("scrutiny", "Make the scrutiny committee more rigorous.", "leadership_governance"),
    ("parents", "Councillors' grasp of their corporate parenting duties.", "corporate_parenting"),
    ("champions", "Members who champion the needs of children in care.", "corporate_parenting"),
    ("audits", "Case audits that are moderated and acted on.", "quality_assurance"),
    ("data", "The use of performance information by team managers.", "quality_assurance"),
    ("leaders_data", "Leaders' scrutiny of performance data.", "quality_assurance"),
    ("complaints", "Learning from complaints.", "quality_assurance"),
    ("supervision", "Supervision is irregular and seldom reflective.", "management_oversight"),
    ("oversight", "Managers' oversight of casework.", "management_oversight"),
    ("grip", "Senior managers' grip on cases that drift.", "management_oversight"),
    ("caseloads", "Bring caseloads down in the long-term teams.", "workforce"),
    ("turnover", "Staff turnover and the reliance on agency workers.", "workforce"),
    ("worker", "Too many changes of social worker for children.", "workforce"),
    ("unallocated", "Unallocated cases.", "workforce"),
    ("thresholds", "How consistently thresholds are applied.", "front_door"),
    ("mash", "Timely decisions in the MASH.", "front_door"),
    ("night", "The emergency duty team's response.", "front_door"),
    ("step_down", "Decisions to step down children.", "front_door"),
    ("early", "The early help offer for families.", "early_help"),
    ("assessments", "The timeliness of assessments.", "assessment_risk"),
    ("chronologies", "Chronologies are missing or out of date.", "assessment_risk"),
    ("pre_birth", "Pre-birth work begins too late.", "assessment_risk"),
    ("section_47", "The quality of section 47 enquiries.", "child_protection"),
    ("conferences", "Initial child protection conferences are late.", "child_protection"),
    ("plans", "Plans for children in need drift.", "planning_review"),
    ("core_groups", "Hold core groups every month.", "planning_review"),
    ("iro", "Challenge by independent reviewing officers.", "planning_review"),
    ("chairs", "The grip of child protection chairs.", "planning_review"),
    ("visits", "Statutory visits to children.", "planning_review"),
    ("plo", "The public law outline is used too late.", "pre_proceedings"),
    ("letters", "Letters before proceedings that parents understand.", "pre_proceedings"),
    ("missing", "Return home interviews.", "missing_exploitation"),
    ("gangs", "The response to gangs and county lines.", "missing_exploitation"),
    ("neglect", "Long-term neglect.", "neglect_domestic_abuse"),
    ("violence", "Work with families where there is domestic abuse.", "neglect_domestic_abuse"),
    ("disabled", "Short breaks for disabled children.", "disability_send"),
    ("permanence", "Children wait too long for permanence.", "permanence_adoption"),
    ("adopters", "Recruitment of adopters.", "permanence_adoption"),
    ("life_story", "Life-story work for children in care.", "permanence_adoption"),
    ("guardians", "Support for special guardians.", "permanence_adoption"),
    ("placements", "The sufficiency of placements.", "placements_fostering"),
    ("foster", "Recruitment and training of foster carers.", "placements_fostering"),
    ("unregistered", "The use of unregistered children's homes.", "placements_fostering"),
    ("health", "Initial health assessments are late.", "health"),
    ("camhs", "Waiting times for CAMHS.", "health"),
    ("peps", "The quality of personal education plans.", "education"),
    ("absence", "Children in care who are persistently absent from school.", "education"),
    ("pathway", "Pathway plans are out of date.", "care_leavers"),
    ("staying_put", "Staying put arrangements.", "care_leavers"),
    ("histories", "Care leavers do not know their health histories.", "care_leavers"),
    ("homeless", "The offer to homeless 16 and 17 year olds.", "housing_homelessness"),
    ("hotels", "Bed and breakfast accommodation.", "housing_homelessness"),
    ("views", "Children's wishes and feelings are seldom known.", "voice_participation"),
    ("advocacy", "Access to advocacy and independent visitors.", "voice_participation"),
    ("sharing", "Information sharing between agencies.", "partnership"),
    ("recording", "Case recording.", "recording_systems"),
    ("system", "The electronic case management system.", "recording_systems"),
    ("kinship", "Support for kinship carers.", "kinship_private_fostering"),
    ("private", "Raise awareness of private fostering.", "kinship_private_fostering"),
    ("ethnicity", "Children's ethnicity, language and religion.", "equality_identity"),
    ("lado", "How allegations against professionals are managed.", "allegations"),
    ("asylum", "Help for unaccompanied asylum-seeking children.", "unaccompanied"),
    ("remand", "Children on remand.", "youth_justice"),
]

# The codebook's rules: what an item says, whom it addresses, and its themes.
RULES = [
    (
        "what_follows_including_does_not_count",
        "Management oversight at every level, including of neglect and of adoption.",
        LA,
        {"management_oversight"},
    ),
    (
        "what_follows_such_as_does_not_count",
        "The quality of assessments, such as those of unborn babies of disabled parents.",
        LA,
        {"assessment_risk"},
    ),
    (
        "what_follows_so_that_does_not_count",
        "Reduce caseloads so that assessments and plans are better.",
        LA,
        {"workforce"},
    ),
    (
        "what_follows_to_does_not_count",
        "Improve supervision to strengthen planning for children.",
        LA,
        {"management_oversight"},
    ),
    (
        "means_do_not_count",
        "Improve adoption by recruiting more social workers.",
        LA,
        {"permanence_adoption"},
    ),
    (
        "in_particular_names_the_remedy",
        "Improve early help for families, in particular for disabled children.",
        LA,
        {"early_help", "disability_send"},
    ),
    (
        "including_in_particular_names_the_remedy",
        "Strengthen pre-proceedings work, including, in particular, where there is neglect.",
        LA,
        {"pre_proceedings", "neglect_domestic_abuse"},
    ),
    (
        "of_a_list_of_equals_the_first_three",
        "The quality of assessments, plans, supervision and case recording.",
        LA,
        {"assessment_risk", "planning_review", "management_oversight"},
    ),
    (
        "a_list_in_commas_closes_again",
        "Strategy meetings, including those at night, are late and children's plans drift.",
        LA,
        {"child_protection", "planning_review"},
    ),
    (
        "the_council_must_act",
        "The local authority and its partners should improve life-story work.",
        LA,
        {"permanence_adoption"},
    ),
    (
        "leaders_must_act",
        "Senior leaders must make sure that return home interviews are held.",
        LA,
        {"missing_exploitation"},
    ),
    (
        "the_board_must_act",
        "The board should ensure that a neglect strategy is agreed.",
        BOARD,
        {"neglect_domestic_abuse"},
    ),
    (
        "a_boards_topic",
        "Ensure that practitioners understand thresholds.",
        BOARD,
        {"front_door"},
    ),
    ("a_boards_training", "Evaluate the impact of training.", BOARD, {"workforce"}),
    (
        "a_board_and_agencies_together",
        "Make sure that agencies share information about children who go missing.",
        BOARD,
        {"missing_exploitation", "partnership"},
    ),
    (
        "a_boards_own_effectiveness",
        "Secure regular attendance of partner agencies at the board's sub-groups.",
        BOARD,
        {"partnership"},
    ),
    (
        "a_boards_governance_is_its_effectiveness",
        "Review the governance of the board.",
        BOARD,
        {"partnership"},
    ),
    (
        "a_boards_annual_report",
        "Publish an annual report that judges how safe children are.",
        BOARD,
        {"partnership", "quality_assurance"},
    ),
    ("a_board_and_nothing_else", "Be clear about who does what.", BOARD, {"partnership"}),
    (
        "strategy_meetings_that_partners_miss",
        "Police and health professionals often do not attend strategy meetings.",
        LA,
        {"child_protection", "partnership"},
    ),
    (
        "chairs_are_not_conferences",
        "Managers and conference chairs do not challenge drift in children's plans.",
        LA,
        {"planning_review"},
    ),
    (
        "care_planning_for_permanence",
        "Care planning for permanence starts too late.",
        LA,
        {"planning_review", "permanence_adoption"},
    ),
    (
        "section_20",
        "The use of section 20 agreements.",
        LA,
        {"pre_proceedings"},
    ),
    (
        "thresholds_for_care_are_no_front_door",
        "Thresholds for care proceedings are too high.",
        LA,
        {"pre_proceedings"},
    ),
    (
        "decisions_to_bring_children_into_care",
        "Decisions to bring children into care come too late.",
        LA,
        {"pre_proceedings"},
    ),
    (
        "health_of_care_leavers_only",
        "The mental health of care leavers.",
        LA,
        {"care_leavers"},
    ),
    (
        "education_of_care_leavers_only",
        "Too few care leavers are in education, employment or training.",
        LA,
        {"care_leavers"},
    ),
    (
        "health_of_children_in_care_too",
        "Mental health support for children in care and care leavers.",
        LA,
        {"health", "care_leavers"},
    ),
    (
        "where_care_leavers_live",
        "Suitable accommodation for care leavers.",
        LA,
        {"housing_homelessness"},
    ),
    (
        "where_children_and_care_leavers_live",
        "Enough placements for children in care and care leavers.",
        LA,
        {"placements_fostering", "housing_homelessness"},
    ),
    (
        "care_leavers_merely_named",
        "Members should champion the interests of children in care and care leavers.",
        LA,
        {"corporate_parenting"},
    ),
    (
        "the_early_help_threshold",
        "The threshold for early help is not understood.",
        LA,
        {"front_door"},
    ),
    (
        "step_up_from_early_help",
        "Decisions to step up from early help to statutory services.",
        LA,
        {"front_door"},
    ),
    (
        "the_early_help_strategy",
        "Publish an early help strategy.",
        LA,
        {"early_help"},
    ),
    (
        "the_written_record",
        "The recording of managers' decisions.",
        LA,
        {"recording_systems", "management_oversight"},
    ),
    (
        "chronologies_are_assessment",
        "Chronologies on case files are poor.",
        LA,
        {"assessment_risk", "recording_systems"},
    ),
    (
        "private_fostering_assessments",
        "Private fostering assessments and visits are late.",
        LA,
        {"kinship_private_fostering"},
    ),
    (
        "viability_assessments",
        "Viability assessments lack analysis of risk.",
        LA,
        {"kinship_private_fostering"},
    ),
    (
        "planning_for_missing_children",
        "The rigour of planning for children who go missing.",
        LA,
        {"missing_exploitation"},
    ),
    (
        "slow_answers_to_risk",
        "The response to risk is too slow.",
        LA,
        {"assessment_risk"},
    ),
    (
        "views_in_assessments_are_voice",
        "Participation of children in their assessments and plans.",
        LA,
        {"voice_participation"},
    ),
    (
        "children_missing_education",
        "Tracking of children missing from education.",
        LA,
        {"missing_exploitation"},
    ),
    (
        "contact_is_not_supervision",
        "Supervision orders and supervised contact are well planned by foster carers.",
        LA,
        {"placements_fostering"},
    ),
    (
        "a_second_remedy_counts",
        "Hold return home interviews on time. Ensure that chronologies are kept.",
        LA,
        {"missing_exploitation", "assessment_risk"},
    ),
    (
        "comment_does_not_count",
        "Life-story work is late. A new adoption worker and two foster carers were trained in May.",
        LA,
        {"permanence_adoption"},
    ),
    (
        "a_nested_list_is_commentary",
        "Supervision must be regular:\n– the virtual school helps; and\n– foster carers wait.",
        LA,
        {"management_oversight"},
    ),
    (
        "a_nested_list_says_what_it_is_about",
        "The response to children:\n– who are privately fostered; and\n– who are homeless.",
        LA,
        {"kinship_private_fostering", "housing_homelessness"},
    ),
    (
        "only_the_list_names_a_theme",
        "Work with some groups, including homeless and privately fostered children.",
        LA,
        {"kinship_private_fostering", "housing_homelessness"},
    ),
    ("no_words_of_any_theme", "Do better.", LA, set()),
]

ROWS = [(name, text, LA, {theme}) for name, text, theme in ONE_THEME] + RULES


@pytest.mark.parametrize(
    ("text", "addressed_to", "expected"),
    [pytest.param(*row[1:], id=row[0]) for row in ROWS],
)
def test_themes_of(text: str, addressed_to: AddressedTo, expected: set[str]) -> None:
    assert {found.theme for found in themes_of(text, addressed_to)} == expected


def test_every_theme_of_the_codebook_has_a_row() -> None:
    assert {theme.theme for theme in themes()} == set(CODEBOOK)
    assert {theme for row in ROWS for theme in row[3]} == set(CODEBOOK)


def test_strongest_first() -> None:
    found = themes_of("Pre-proceedings work, particularly where there is neglect.", LA)
    assert [each.theme for each in found] == ["pre_proceedings", "neglect_domestic_abuse"]
    assert found[0].confidence > found[1].confidence


def test_print_does_not_matter() -> None:
    words = "Improve children's step-down, life-story and multi-agency work."
    printed = "Improve  children’s step–down,\u00a0LIFE STORY & multi‑agency work (paragraph 12)."
    assert {t.theme for t in themes_of(words, LA)} == {t.theme for t in themes_of(printed, LA)}


_PATTERNS = [pattern.pattern.pattern for theme in themes() for pattern in theme.patterns]
_NAMED = st.sampled_from([re.sub(r"\(\?:|[\\()?*+]|\[.*?\]", " ", each) for each in _PATTERNS])
_CUES = st.sampled_from("including|so that|to ensure|in particular|. Ensure|,|\n–".split("|"))
_WORDS = st.lists(st.one_of(_NAMED, _CUES, st.text(max_size=12)), max_size=25).map(" ".join)


@given(text=_WORDS, addressed_to=st.sampled_from(AddressedTo))
def test_at_most_three_known_themes(text: str, addressed_to: AddressedTo) -> None:
    found = [each.theme for each in themes_of(text, addressed_to)]
    assert len(found) == len(set(found)) <= 3
    assert set(found) <= set(CODEBOOK)
    assert all(0 < each.confidence <= 1 for each in themes_of(text, addressed_to))

"""Judgements: in sentences, in labelled lines and lists, in tables; and what only sounds like one.

Areas are compared by family, which the wordings of all frameworks share. A judgement without an
area is of the service as a whole: "overall". One of all areas at once is of "all".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.extract.graded_sentence import GradedSentence
from pipeline.extract.judgement_sentences import (
    graded_sentences,
    in_other_words,
)
from pipeline.records import JudgementMention, Method
from pipeline.vocabulary import frameworks, grade_wordings
from tests.conftest import Extract, table

Judges = Callable[[str], tuple[JudgementMention, ...]]

FAMILIES = {
    wording: area.family
    for framework in frameworks()
    for area in framework.areas
    for wording in area.wordings
}
SERVICE = {"", "children's services", "services for children", "services"}


@pytest.fixture
def judgements(extract: Extract) -> Judges:
    """The judgements in a paper that holds nothing but a text."""
    return lambda text: extract(text).judgements


def family(found: GradedSentence | JudgementMention) -> str:
    """The family of the area that a judgement is of; "all but leadership" is of all the others."""
    if found.method is Method.COLLECTIVE:
        return " but ".join(("all", *(_family(area) for area in found.excepted)))
    return _family(found.area)


def _family(wording: str) -> str:
    area = " ".join(wording.lower().replace("’", "'").split()).removeprefix("the ")
    if area in SERVICE or (area.startswith("overall effectiveness") and area not in FAMILIES):
        return "overall"
    return FAMILIES.get(area, f"unknown ({area})")


def said(found: GradedSentence | JudgementMention) -> str:
    """A judgement without its time: "care good"."""
    grade = grade_wordings()[" ".join(found.grade.lower().split())]
    return f"{family(found)} {grade.value}"


def timed(found: GradedSentence | JudgementMention) -> str:
    """A judgement with its time: "care good now", "overall inadequate then (2016)"."""
    when = "now" if found.is_current else "then"
    return f"{said(found)} {when}" + (f" ({found.as_of})" if found.as_of else "")


def now(found: Iterable[GradedSentence | JudgementMention]) -> list[str]:
    """What is said of the present; anything of the past is shown as such, and so differs."""
    return sorted(said(f) if f.is_current else timed(f) for f in found)


# ---------------------------------------------------------------------- sentences of today

RI = "requires_improvement"
JUDGED = [
    # ---- verbs and their voices, the service as a whole
    pytest.param(
        "Ofsted judged the overall effectiveness of children's services in Wirral to be Good.",
        ["overall good"],
        id="active judged, to be, with a place between verb and grade",
    ),
    pytest.param(
        "Children's services in Devon were rated 'Requires Improvement to be Good' overall.",
        [f"overall {RI}"],
        id="passive rated, long grade in quotation marks",
    ),
    pytest.param(
        "The Council was graded Outstanding for overall effectiveness.",
        ["overall outstanding"],
        id="passive graded, area behind for",
    ),
    pytest.param(
        "Overall, the authority was found to be good.",
        ["overall good"],
        id="passive found to be, overall leads",
    ),
    pytest.param(
        "The service has been awarded an overall rating of Good by Ofsted.",
        ["overall good"],
        id="awarded a rating of",
    ),
    pytest.param(
        "We received a judgement of ‘Good’ for overall effectiveness.",
        ["overall good"],
        id="received a judgement of, curly quotation marks",
    ),
    pytest.param(
        "The Council has received an overall judgment of Inadequate.",
        ["overall inadequate"],
        id="judgment without its e",
    ),
    pytest.param(
        "Ofsted has rated Essex's children's services “outstanding”.",
        ["overall outstanding"],
        id="active rated, grade last in double quotation marks",
    ),
    pytest.param(
        "Ofsted rates the council's services for children as Requires Improvement.",
        [f"overall {RI}"],
        id="present tense rates as",
    ),
    pytest.param(
        "The Council's children's services have been deemed inadequate by Ofsted.",
        ["overall inadequate"],
        id="deemed without to be",
    ),
    pytest.param(
        "The local authority was assessed as good overall.",
        ["overall good"],
        id="assessed as, overall behind the grade",
    ),
    pytest.param(
        "Children's Services secured a Good judgement from Ofsted.",
        ["overall good"],
        id="secured, grade before judgement",
    ),
    pytest.param(
        "The council gained an 'outstanding' rating for its overall effectiveness.",
        ["overall outstanding"],
        id="gained, grade before rating",
    ),
    pytest.param(
        "The overall effectiveness judgement is Requires Improvement to be Good.",
        [f"overall {RI}"],
        id="the judgement is, noun as subject",
    ),
    pytest.param(
        "Overall effectiveness was inadequate.",
        ["overall inadequate"],
        id="bare copula with overall effectiveness",
    ),
    pytest.param(
        "The overall outcome of the inspection was Good.",
        ["overall good"],
        id="outcome of the inspection was",
    ),
    pytest.param(
        "The inspection resulted in an overall grade of Requires Improvement.",
        [f"overall {RI}"],
        id="resulted in a grade of",
    ),
    pytest.param(
        "The outcome was an overall effectiveness judgement of good.",
        ["overall good"],
        id="area stands before the noun judgement",
    ),
    pytest.param(
        "Inspectors concluded that services for children in Kent are outstanding.",
        ["overall outstanding"],
        id="concluded that services are",
    ),
    pytest.param(
        "Services for children in Rochdale are good.",
        ["overall good"],
        id="bare copula with services for children in a place",
    ),
    pytest.param(
        "Children's services in Torbay require improvement to be good.",
        [f"overall {RI}"],
        id="require improvement as the verb",
    ),
    pytest.param(
        "Ofsted published its report on 6 March 2023, rating the council Good overall.",
        ["overall good"],
        id="participle rating behind a date of publication",
    ),
    pytest.param(
        "I am pleased to report that Ofsted has judged our children's services to be 'Good'.",
        ["overall good"],
        id="introduced by pleased to report",
    ),
    pytest.param(
        "Members will be aware that the authority was judged to be inadequate overall.",
        ["overall inadequate"],
        id="members will be aware is no hope",
    ),
    pytest.param(
        "The report, which will be discussed by the Panel, rated the council as Good.",
        ["overall good"],
        id="a relative clause with will is no hope",
    ),
    pytest.param(
        "The Council’s overall effectiveness is rated as **Good**.",
        ["overall good"],
        id="marks of emphasis around the grade",
    ),
    pytest.param(
        "THE COUNCIL WAS JUDGED TO BE INADEQUATE OVERALL.",
        ["overall inadequate"],
        id="capitals throughout",
    ),
    pytest.param(
        "The Council was found to 'require improvement to be good' overall.",
        [f"overall {RI}"],
        id="found to require improvement",
    ),
    pytest.param(
        "Ofsted gave the Council an overall grade of ‘requires improvement to be good’.",
        [f"overall {RI}"],
        id="active gave a grade of",
    ),
    pytest.param(
        "The authority has achieved an overall Good rating.",
        ["overall good"],
        id="achieved as a fact, not a hope",
    ),
    pytest.param(
        "Following the inspection Ofsted judged that the overall effectiveness of services is"
        " inadequate.",
        ["overall inadequate"],
        id="following the inspection leads up to the verb",
    ),
    pytest.param(
        "Children's services rated ‘Good’ by Ofsted",
        ["overall good"],
        id="a headline without was",
    ),
    pytest.param(
        "The council now has an Ofsted rating of ‘Good’ for its children's services.",
        ["overall good"],
        id="has an Ofsted rating of",
    ),
    pytest.param(
        "Children's services achieved their first ever Good rating.",
        ["overall good"],
        id="first ever stands before the grade",
    ),
    pytest.param(
        "The inspection graded the local authority as ‘requires improvement to be good’ overall"
        " with outstanding practice in adoption.",
        [f"overall {RI}"],
        id="outstanding practice behind the grade is none",
    ),
    pytest.param(
        "Ofsted found that the council requires improvement to be good.",
        [f"overall {RI}"],
        id="found that the council requires",
    ),
    pytest.param(
        "The Director reported that Ofsted's overall judgement had been Good.",
        ["overall good"],
        id="reported speech: had been is not an earlier inspection",
    ),
    pytest.param(
        "The Council was judged by Ofsted to be good.",
        ["overall good"],
        id="judged by Ofsted to be",
    ),
    pytest.param(
        "Children's services were rated overall as 'Good'.",
        ["overall good"],
        id="rated overall as",
    ),
    pytest.param(
        "The local authority was judged overall to be requires improvement to be good.",
        [f"overall {RI}"],
        id="judged overall to be",
    ),
    pytest.param(
        "The service has been judged as being outstanding.",
        ["overall outstanding"],
        id="judged as being",
    ),
    pytest.param(
        "It is Ofsted's judgement that children's services are good.",
        ["overall good"],
        id="it is Ofsted's judgement that",
    ),
    pytest.param(
        "Children's social care was given a 'Good' rating.",
        ["overall good"],
        id="was given a rating",
    ),
    pytest.param(
        "The overall rating given was Inadequate.",
        ["overall inadequate"],
        id="the rating given was",
    ),
    pytest.param(
        "The council's Ofsted rating has improved to Good.",
        ["overall good"],
        id="improved to, without from",
    ),
    pytest.param(
        "Children's Services are currently judged as inadequate.",
        ["overall inadequate"],
        id="currently judged as",
    ),
    pytest.param(
        "Inspectors rated Wirral's children's services as 'Good' in their latest report.",
        ["overall good"],
        id="in their latest report",
    ),
    pytest.param(
        "The council was judged to be Requires Improvement (RI) overall.",
        [f"overall {RI}"],
        id="the grade's short form in brackets",
    ),
    pytest.param(
        "Ofsted inspected children's services in May 2022. The service was rated 'Good'.",
        ["overall good"],
        id="inspected in one sentence, rated in the next",
    ),
    pytest.param(
        "The service was rated good.",
        ["overall good"],
        id="the service as the subject",
    ),
    pytest.param(
        "Ofsted judged us to be good overall.",
        ["overall good"],
        id="judged us to be",
    ),
    pytest.param(
        "A Requires Improvement grade was given overall.",
        [f"overall {RI}"],
        id="a grade was given overall",
    ),
    pytest.param(
        "Ofsted's inspection report grades the council 'Good' for overall effectiveness.",
        ["overall good"],
        id="grades as the verb",
    ),
    pytest.param(
        "The overall judgement of Good places the council in the top third of authorities.",
        ["overall good"],
        id="compared only behind the grade: the top third",
    ),
    pytest.param(
        "The council was rated good, in line with its statistical neighbours.",
        ["overall good"],
        id="compared only behind the grade: in line with neighbours",
    ),
    pytest.param(
        "The council was judged good, and aims to be outstanding.",
        ["overall good"],
        id="a fact, then an aim",
    ),
    pytest.param(
        "As overall effectiveness was judged inadequate, the department appointed a commissioner.",
        ["overall inadequate"],
        id="a reason for what came after",
    ),
    pytest.param(
        "Leeds has once again been judged Outstanding by Ofsted.",
        ["overall outstanding"],
        id="a council's name alone leads the sentence",
    ),
    # ---- areas of ILACS
    pytest.param(
        "Inspectors judged the impact of leaders on social work practice with children and"
        " families as outstanding.",
        ["leadership outstanding"],
        id="leaders, full name",
    ),
    pytest.param(
        "The experiences and progress of children who need help and protection were judged to"
        " require improvement to be good.",
        [f"help_protection {RI}"],
        id="help and protection, full name",
    ),
    pytest.param(
        "Help and protection was rated inadequate.",
        ["help_protection inadequate"],
        id="help and protection, short name",
    ),
    pytest.param(
        "The rating for children in care and care leavers is good.",
        ["care good"],
        id="children in care and care leavers are one area of 2018",
    ),
    pytest.param(
        "The experiences and progress of children in care were graded as Good and the"
        " experiences and progress of care leavers as Outstanding.",
        ["care good", "care_leavers outstanding"],
        id="two areas of 2023, the second without a verb",
    ),
    pytest.param(
        "Help and protection was rated good, children in care outstanding and care leavers"
        " requires improvement to be good.",
        [f"care_leavers {RI}", "care outstanding", "help_protection good"],
        id="one verb for three areas",
    ),
    pytest.param(
        "Ofsted gave the council a ‘good’ grading for the impact of leaders.",
        ["leadership good"],
        id="grade before grading, area behind for",
    ),
    pytest.param(
        "Good was the grade given for help and protection.",
        ["help_protection good"],
        id="the grade leads the sentence",
    ),
    pytest.param(
        "A judgement of 'inadequate' was made for help and protection.",
        ["help_protection inadequate"],
        id="a judgement of was made for",
    ),
    pytest.param(
        "A grading of outstanding was given for the impact of leaders.",
        ["leadership outstanding"],
        id="a grading of was given for",
    ),
    pytest.param(
        "Inspectors found services for children in need of help and protection to be inadequate.",
        ["help_protection inadequate"],
        id="active found, the area stands between",
    ),
    pytest.param(
        "Care leavers received a Good judgement.",
        ["care_leavers good"],
        id="the area received a judgement",
    ),
    pytest.param(
        "Overall effectiveness was judged good, with help and protection judged as requires"
        " improvement to be good.",
        [f"help_protection {RI}", "overall good"],
        id="a second area behind with",
    ),
    pytest.param(
        "Overall effectiveness was rated good but help and protection requires improvement to"
        " be good.",
        [f"help_protection {RI}", "overall good"],
        id="but parts two grades",
    ),
    pytest.param(
        "Whilst care leavers were judged good, the impact of leaders was judged inadequate.",
        ["care_leavers good", "leadership inadequate"],
        id="whilst leads the first of two grades",
    ),
    pytest.param(
        "The report gives a grade of Requires Improvement for overall effectiveness, Good for"
        " help and protection and Outstanding for children in care.",
        ["care outstanding", "help_protection good", f"overall {RI}"],
        id="grade for area, three times",
    ),
    pytest.param(
        "Inspectors rated the council good for help and protection and for children in care.",
        ["care good", "help_protection good"],
        id="one grade for two areas, for repeated",
    ),
    pytest.param(
        "Help and protection, children in care and the impact of leaders were all judged to be"
        " good.",
        ["care good", "help_protection good", "leadership good"],
        id="three areas were all judged",
    ),
    pytest.param(
        "Both help and protection and the impact of leaders were judged inadequate.",
        ["help_protection inadequate", "leadership inadequate"],
        id="both of two areas",
    ),
    pytest.param(
        "Leadership was considered outstanding, as were the experiences and progress of care"
        " leavers.",
        ["care_leavers outstanding", "leadership outstanding"],
        id="elliptic as were",
    ),
    pytest.param(
        "Children in care and care leavers was judged good, as was the impact of leaders.",
        ["care good", "leadership good"],
        id="elliptic as was",
    ),
    pytest.param(
        "Help and protection was rated good, and so was overall effectiveness.",
        ["help_protection good", "overall good"],
        id="elliptic and so was",
    ),
    pytest.param(
        "The sub-judgement for help and protection was Good and that for children in care was"
        " Outstanding.",
        ["care outstanding", "help_protection good"],
        id="that for stands for the judgement for",
    ),
    pytest.param(
        "The judgements were Good for overall effectiveness, Good for the impact of leaders and"
        " Inadequate for care leavers.",
        ["care_leavers inadequate", "leadership good", "overall good"],
        id="the judgements were grade for area",
    ),
    pytest.param(
        "The experiences and progress of care leavers, a new judgement since January 2023, was"
        " graded good.",
        ["care_leavers good"],
        id="an apposition between area and verb",
    ),
    pytest.param(
        "Ofsted judged help and protection as good. Children in care was also judged good.",
        ["care good", "help_protection good"],
        id="two sentences, the second with also",
    ),
    pytest.param(
        "The Council was rated Good (overall effectiveness) and Outstanding (children in care).",
        ["care outstanding", "overall good"],
        id="areas in brackets behind their grades",
    ),
    pytest.param(
        "Ofsted reached a judgement of Good in respect of the impact of leaders.",
        ["leadership good"],
        id="a judgement of in respect of",
    ),
    pytest.param(
        "The judgement on help and protection was Inadequate.",
        ["help_protection inadequate"],
        id="the judgement on an area",
    ),
    pytest.param(
        "In relation to care leavers, inspectors judged services to be good.",
        ["care_leavers good"],
        id="in relation to an area, in front",
    ),
    pytest.param(
        "For help and protection, the council was judged inadequate.",
        ["help_protection inadequate"],
        id="for an area, in front",
    ),
    pytest.param(
        "Overall effectiveness is Good, with Outstanding for the impact of leaders.",
        ["leadership outstanding", "overall good"],
        id="with a second grade for",
    ),
    pytest.param(
        "Three areas (overall effectiveness, help and protection and children in care) were"
        " judged Good.",
        ["care good", "help_protection good", "overall good"],
        id="areas in brackets between subject and verb",
    ),
    # ---- areas of the single inspection framework and before
    pytest.param(
        "Children looked after and achieving permanence was judged to require improvement,"
        " adoption performance was judged good and the experiences and progress of care leavers"
        " was judged inadequate.",
        ["adoption good", f"care {RI}", "care_leavers inadequate"],
        id="three areas of the single inspection framework",
    ),
    pytest.param(
        "Leadership, management and governance was judged inadequate.",
        ["leadership inadequate"],
        id="an area whose name has a comma",
    ),
    pytest.param(
        "Leadership, management and governance were rated good and children who need help and"
        " protection requires improvement.",
        [f"help_protection {RI}", "leadership good"],
        id="an area with a comma before a second one",
    ),
    pytest.param(
        "The adoption service was found to be outstanding.",
        ["adoption outstanding"],
        id="adoption service as an area",
    ),
    pytest.param(
        "The Local Safeguarding Children Board (LSCB) was judged to require improvement.",
        [f"board {RI}"],
        id="the board, with its short name in brackets",
    ),
    pytest.param(
        "The LSCB was judged inadequate.",
        ["board inadequate"],
        id="the board, short name",
    ),
    pytest.param(
        "Ofsted's review judged the effectiveness of the Local Safeguarding Children Board to be"
        " good.",
        ["board good"],
        id="the effectiveness of the board, active",
    ),
    pytest.param(
        "Children's Services and the LSCB were both judged to be inadequate.",
        ["board inadequate", "overall inadequate"],
        id="both the service and the board",
    ),
    pytest.param(
        "Children's services were judged to require improvement and the LSCB was judged good.",
        ["board good", f"overall {RI}"],
        id="the service and the board differ",
    ),
    pytest.param(
        "Ofsted judged safeguarding services to be adequate and services for looked after"
        " children to be good.",
        ["care good", "help_protection adequate"],
        id="2011: safeguarding and looked after children",
    ),
    pytest.param(
        "The overall effectiveness of the arrangements for the protection of children was judged"
        " to be adequate.",
        ["overall adequate"],
        id="2012: overall effectiveness of the arrangements",
    ),
    # ---- all areas at once
    pytest.param("All four judgements were Good.", ["all good"], id="all four judgements"),
    pytest.param(
        "The council was rated good across the board.", ["all good"], id="across the board"
    ),
    pytest.param(
        "Inspectors judged the service to be good in every area.",
        ["all good"],
        id="in every area",
    ),
    pytest.param(
        "Services were found to require improvement to be good in all areas.",
        [f"all {RI}"],
        id="require improvement in all areas",
    ),
    pytest.param(
        "The council was judged outstanding in all four categories.",
        ["all outstanding"],
        id="in all four categories",
    ),
    pytest.param(
        "Each of the four areas was graded inadequate.",
        ["all inadequate"],
        id="each of the four areas",
    ),
    pytest.param(
        "The council received a Good grading against all of the inspection judgements.",
        ["all good"],
        id="against all of the inspection judgements",
    ),
    pytest.param(
        "The outcome was ‘Requires Improvement to be Good’ across all judgement areas.",
        [f"all {RI}"],
        id="across all judgement areas",
    ),
    pytest.param(
        "Care leavers were rated outstanding and all other areas were rated good.",
        ["all good", "care_leavers outstanding"],
        id="one area, and all other areas",
    ),
    pytest.param(
        "Inspectors graded leadership as inadequate and all other judgements as requires"
        " improvement.",
        [f"all {RI}", "leadership inadequate"],
        id="one area, and all other judgements as",
    ),
    pytest.param(
        "Ofsted judged all aspects of the service to be good.",
        ["all good"],
        id="all aspects of the service",
    ),
    pytest.param(
        "The Council was judged good in all areas with the exception of care leavers, which"
        " requires improvement to be good.",
        ["all but care_leavers good", f"care_leavers {RI}"],
        id="all areas but one, which has its own grade",
    ),
    pytest.param(
        "Every judgement was Good.",
        ["all good"],
        id="every judgement",
    ),
    pytest.param(
        "Ofsted has graded us Good for all five judgements.",
        ["all good"],
        id="all five judgements of 2023",
    ),
    pytest.param(
        "The Council achieved Good in three of the four judgements and Outstanding for the"
        " impact of leaders.",
        ["all but leadership good", "leadership outstanding"],
        id="three of the four are all but the one that is named",
    ),
    pytest.param(
        "Two of the areas, leadership and adoption, came out as inadequate.",
        ["adoption inadequate", "leadership inadequate"],
        id="counted and named",
    ),
    pytest.param(
        "Two of the judgements were inadequate, that for help and protection and that for"
        " leadership.",
        ["help_protection inadequate", "leadership inadequate"],
        id="counted, and named behind",
    ),
    pytest.param(
        "All but one of the judgements were of the highest grade, outstanding. The exception is"
        " help and protection, which is good.",
        ["all but help_protection outstanding", "help_protection good"],
        id="of the highest grade",
    ),
    pytest.param(
        "Services for children are described as requiring improvement to be good.",
        [f"overall {RI}"],
        id="described as",
    ),
    pytest.param(
        "Good was Ofsted's verdict for help and protection.",
        ["help_protection good"],
        id="whose verdict",
    ),
    pytest.param(
        "The disappointment is help and protection, where the service has been graded inadequate.",
        ["help_protection inadequate"],
        id="where the service has been",
    ),
    pytest.param(
        "The authority is now an authority that is good.", ["overall good"], id="is an authority"
    ),
    pytest.param(
        "Services are good for adoption, and the council is outstanding overall.",
        ["adoption good", "overall outstanding"],
        id="the council overall, behind an area",
    ),
    pytest.param(
        "The council was found to be good overall, for leadership and for adoption.",
        ["adoption good", "leadership good", "overall good"],
        id="overall, for areas",
    ),
    pytest.param(
        "We were judged good for help and protection, good for leadership, and good overall.",
        ["help_protection good", "leadership good", "overall good"],
        id="overall at the end of a list",
    ),
    pytest.param(
        "Every judgement had been outstanding.", ["all outstanding"], id="every one had been"
    ),
    pytest.param(
        "Last July children's services were found to be good on every judgement.",
        ["all good"],
        id="last July is now",
    ),
    pytest.param(
        "The remaining judgements, overall effectiveness among them, are inadequate.",
        ["all inadequate"],
        id="the remaining ones, with an aside",
    ),
    pytest.param(
        "It is rated outstanding for care leavers and good for everything else.",
        ["all good", "care_leavers outstanding"],
        id="everything else",
    ),
    pytest.param(
        "Of the three main judgements, two were good (help and protection and adoption).",
        ["adoption good", "help_protection good"],
        id="counted, and named in brackets",
    ),
]


@pytest.mark.parametrize(("text", "expected"), JUDGED)
def test_a_sentence_judges(text: str, expected: list[str]) -> None:
    assert now(graded_sentences(text)) == sorted(expected)


# ---------------------------------------------------------------------- earlier inspections

RECALLED = [
    pytest.param(
        "At the previous inspection, in 2016, the council was judged to require improvement.",
        [f"overall {RI} then (2016)"],
        id="at the previous inspection, year beside it",
    ),
    pytest.param(
        "The council had previously been judged inadequate.",
        ["overall inadequate then"],
        id="had previously been",
    ),
    pytest.param(
        "The authority's last inspection, in May 2015, rated it as good overall.",
        ["overall good then (May 2015)"],
        id="the last inspection as the subject",
    ),
    pytest.param(
        "The council was judged to be inadequate at its last inspection.",
        ["overall inadequate then"],
        id="at its last inspection, behind the grade",
    ),
    pytest.param(
        "The council was judged inadequate following the previous inspection in June 2018.",
        ["overall inadequate then (June 2018)"],
        id="following the previous inspection, behind the grade",
    ),
    pytest.param(
        "The council has improved from inadequate to requires improvement to be good.",
        ["overall inadequate then", f"overall {RI} now"],
        id="improved from to",
    ),
    pytest.param(
        "The overall judgement has moved from Requires Improvement to Good.",
        ["overall good now", f"overall {RI} then"],
        id="moved from to",
    ),
    pytest.param(
        "Overall effectiveness has improved from Good in 2018 to Outstanding in 2022.",
        ["overall good then (2018)", "overall outstanding now (2022)"],
        id="from to, with both years",
    ),
    pytest.param(
        "Overall effectiveness has gone from Inadequate to Good.",
        ["overall good now", "overall inadequate then"],
        id="gone from to",
    ),
    pytest.param(
        "The impact of leaders declined from good to requires improvement to be good.",
        ["leadership good then", f"leadership {RI} now"],
        id="declined from to",
    ),
    pytest.param(
        "Ofsted upgraded the council's overall effectiveness from inadequate to good.",
        ["overall good now", "overall inadequate then"],
        id="upgraded from to",
    ),
    pytest.param(
        "Children's services were rated Good, up from Requires Improvement in 2017.",
        ["overall good now", f"overall {RI} then (2017)"],
        id="up from, with the year of the earlier grade",
    ),
    pytest.param(
        "Help and protection was judged good, having previously been judged inadequate.",
        ["help_protection good now", "help_protection inadequate then"],
        id="having previously been",
    ),
    pytest.param(
        "Children in care was graded good, compared with requires improvement at the last"
        " inspection.",
        ["care good now", f"care {RI} then"],
        id="compared with the grade at the last inspection",
    ),
    pytest.param(
        "The overall judgement of Good is an improvement on the previous judgement of Requires"
        " Improvement.",
        ["overall good now", f"overall {RI} then"],
        id="an improvement on the previous judgement of",
    ),
    pytest.param(
        "The authority's previous judgement was inadequate.",
        ["overall inadequate then"],
        id="previous judgement as the subject",
    ),
    pytest.param(
        "Prior to this inspection the council's overall effectiveness was rated inadequate.",
        ["overall inadequate then"],
        id="prior to this inspection",
    ),
    pytest.param(
        "The council's overall effectiveness remains good.",
        ["overall good now", "overall good then"],
        id="remains: now and then",
    ),
    pytest.param(
        "Children's services have retained their outstanding rating.",
        ["overall outstanding now", "overall outstanding then"],
        id="retained its rating: now and then",
    ),
    pytest.param(
        "Care leavers remained requires improvement to be good.",
        [f"care_leavers {RI} now", f"care_leavers {RI} then"],
        id="remained in an area: now and then",
    ),
    pytest.param(
        "Children's services require improvement to be good, as was the case at the previous"
        " inspection in 2017.",
        [f"overall {RI} now", f"overall {RI} then (2017)"],
        id="as was the case at the previous inspection",
    ),
    pytest.param(
        "Help and protection was previously judged good.",
        ["help_protection good then"],
        id="previously judged, in an area",
    ),
    pytest.param(
        "Under the former framework the council was rated good overall.",
        ["overall good then"],
        id="under the former framework",
    ),
    pytest.param(
        "In 2016 Ofsted had judged the council to be inadequate, but it is now judged good.",
        ["overall good now", "overall inadequate then (2016)"],
        id="had judged then, is now judged",
    ),
    pytest.param(
        "The council was judged Good; the previous judgement in 2018 was Outstanding.",
        ["overall good now", "overall outstanding then (2018)"],
        id="a semicolon parts now from then",
    ),
    pytest.param(
        "The last inspection of this breadth was in April 2011. It found services for looked after"
        " children good.",
        ["care good then (April 2011)"],
        id="it found, of the inspection before",
    ),
]


@pytest.mark.parametrize(("text", "expected"), RECALLED)
def test_a_sentence_recalls_an_earlier_inspection(text: str, expected: list[str]) -> None:
    assert sorted(timed(found) for found in graded_sentences(text)) == sorted(expected)


DATED = [
    pytest.param(
        "The Requires Improvement judgement of July 2019 led to a new plan.",
        [(f"overall {RI}", "July 2019")],
        id="the grade before the noun judgement",
    ),
    pytest.param(
        "Following the inadequate judgement in 2018, an Improvement Board was set up.",
        [("overall inadequate", "2018")],
        id="following the judgement in a year",
    ),
    pytest.param(
        "This is the third monitoring visit since the council was judged inadequate in May 2019.",
        [("overall inadequate", "May 2019")],
        id="since the council was judged",
    ),
    pytest.param(
        "Since being judged inadequate in 2018, the council has changed its leaders.",
        [("overall inadequate", "2018")],
        id="since being judged",
    ),
    pytest.param(
        "In February 2020 the authority was judged inadequate.",
        [("overall inadequate", "February 2020")],
        id="month and year lead",
    ),
    pytest.param(
        "The authority was judged inadequate in February 2020.",
        [("overall inadequate", "February 2020")],
        id="month and year close",
    ),
    pytest.param(
        "The Council was inspected in June 2018 and was rated good overall.",
        [("overall good", "June 2018")],
        id="the date stands with inspected",
    ),
    pytest.param(
        "The council was rated requires improvement in March 2013 and again in June 2016.",
        [(f"overall {RI}", "March 2013"), (f"overall {RI}", "June 2016")],
        id="and again in: two judgements",
    ),
    pytest.param(
        "Children's services were judged inadequate in 2015, requires improvement in 2018 and"
        " good in 2022.",
        [("overall good", "2022"), ("overall inadequate", "2015"), (f"overall {RI}", "2018")],
        id="three grades, three years",
    ),
    pytest.param(
        "Following its inspection in September 2019, Ofsted rated the council as good.",
        [("overall good", "September 2019")],
        id="following its inspection in",
    ),
    pytest.param(
        "The 2017 inspection judged the authority to be good.",
        [("overall good", "2017")],
        id="the year before the word inspection",
    ),
    pytest.param(
        "On 12 May 2021 Ofsted judged children's services to be inadequate.",
        [("overall inadequate", "12 May 2021")],
        id="a whole day",
    ),
]


@pytest.mark.parametrize(("text", "expected"), DATED)
def test_a_judgement_has_the_date_printed_with_it(
    text: str, expected: list[tuple[str, str]]
) -> None:
    found = [(said(graded), graded.as_of) for graded in graded_sentences(text)]
    assert sorted(found) == sorted(expected)


def test_no_longer_inadequate_is_not_inadequate_now() -> None:
    found = graded_sentences(
        "The authority is no longer inadequate; it was judged to require improvement."
    )
    assert [said(graded) for graded in found if graded.is_current] == [f"overall {RI}"]


# ---------------------------------------------------------------------- what is no judgement

NOTHING = [
    pytest.param(
        "Having weighed the evidence, we judge ourselves to be good for help and protection, good"
        " for children in care and outstanding for leadership.",
        id="judged by ourselves",
    ),
    pytest.param(
        "The paper had given the Council's own assessment, which was good in each area.",
        id="the council's own assessment, which",
    ),
    # ---- definitions and counts
    pytest.param(
        "A judgement of inadequate for help and protection will ordinarily mean that overall"
        " effectiveness is inadequate.",
        id="a definition: will ordinarily mean",
    ),
    pytest.param(
        "The overall grades were: outstanding 3, good 29, requires improvement 26, inadequate 6.",
        id="how many were given",
    ),
    # ---- denied
    pytest.param("The council was not judged to be inadequate.", id="denied: was not judged"),
    pytest.param("Ofsted did not rate any area as inadequate.", id="denied: did not rate any"),
    pytest.param("No service was found to be inadequate.", id="denied: no service"),
    pytest.param("None of the areas was judged inadequate.", id="denied: none of the areas"),
    pytest.param("Overall effectiveness is not yet good.", id="denied: not yet good"),
    pytest.param(
        "The authority narrowly avoided being judged inadequate.", id="denied: avoided being"
    ),
    pytest.param("Help and protection was neither good nor outstanding.", id="denied: neither nor"),
    # ---- hoped for
    pytest.param(
        "Our ambition is for children's services to be rated good by 2026.",
        id="hope: our ambition is",
    ),
    pytest.param(
        "The council aims to achieve an Outstanding rating at its next inspection.",
        id="hope: aims to achieve",
    ),
    pytest.param(
        "The service is on a journey to become outstanding.", id="hope: on a journey to become"
    ),
    pytest.param(
        "Children's services should be judged good when Ofsted returns.", id="hope: should be"
    ),
    pytest.param(
        "The plan sets out what must change for the council to be graded good.",
        id="hope: for the council to be graded",
    ),
    pytest.param(
        "We are determined to be a good authority and to be judged as such.",
        id="hope: determined to be",
    ),
    pytest.param(
        "The council is confident of being rated good in due course.",
        id="hope: confident of being rated",
    ),
    pytest.param(
        "Staff are working hard so that services are good for every child.",
        id="hope: working so that services are good",
    ),
    pytest.param(
        "The target is an overall effectiveness rating of Good.", id="hope: the target is"
    ),
    pytest.param("Getting to good: our improvement plan for children.", id="hope: getting to good"),
    # ---- only possible
    pytest.param(
        "If the council is judged inadequate, the Secretary of State may intervene.",
        id="condition: if the council is judged",
    ),
    pytest.param(
        "The authority could be rated inadequate at the next inspection.", id="modality: could be"
    ),
    pytest.param(
        "There is a risk that children's services are judged inadequate.",
        id="modality: there is a risk that",
    ),
    pytest.param(
        "Members asked whether the council would be judged good.", id="modality: asked whether"
    ),
    pytest.param(
        "An authority that is judged inadequate receives quarterly monitoring visits.",
        id="rule: an authority that is judged",
    ),
    pytest.param(
        "Local authorities judged to be inadequate are subject to monitoring visits.",
        id="rule: authorities judged to be",
    ),
    pytest.param(
        "Councils which are inadequate in leadership are likely to be inadequate overall.",
        id="rule: councils which are inadequate",
    ),
    pytest.param(
        "If leadership is inadequate, overall effectiveness is likely to be inadequate.",
        id="rule: likely to be",
    ),
    pytest.param(
        "Where a council is rated good, Ofsted carries out a short inspection.",
        id="rule: where a council is rated",
    ),
    pytest.param(
        "A rating of inadequate in any area leads to an overall judgement of inadequate.",
        id="rule: a rating in any area leads to",
    ),
    # ---- the scale
    pytest.param(
        "Judgements are made on a four point scale: outstanding, good, requires improvement to"
        " be good and inadequate.",
        id="scale: a four point scale",
    ),
    pytest.param(
        "Ofsted grades authorities as outstanding, good, requires improvement or inadequate.",
        id="scale: grades authorities as one of four",
    ),
    pytest.param(
        "Requires improvement replaced the former judgement of adequate in 2013.",
        id="scale: one grade replaced another",
    ),
    pytest.param(
        "Good and outstanding authorities are visited less often.", id="scale: kinds of authority"
    ),
    pytest.param(
        "Each area is judged to be outstanding, good, requires improvement to be good or"
        " inadequate.",
        id="scale: each area is judged to be one of four",
    ),
    pytest.param(
        "The council was told that it could be judged as outstanding, good, requires"
        " improvement or inadequate.",
        id="scale: told that it could be",
    ),
    # ---- counted and compared
    pytest.param("Of 150 authorities, 60 were judged good.", id="counted: authorities in England"),
    pytest.param("Only four councils in the region are outstanding.", id="counted: only four"),
    pytest.param(
        "Across London, 47% of boroughs are judged good or outstanding.", id="counted: per cent"
    ),
    pytest.param(
        "Nationally, children's services in most authorities require improvement.",
        id="compared: nationally, in most authorities",
    ),
    pytest.param(
        "Our statistical neighbours are all rated good.", id="compared: statistical neighbours"
    ),
    pytest.param(
        "No authority has so far been outstanding overall.", id="no authority, borders between"
    ),
    pytest.param(
        "The report graded 13 areas good, six outstanding and three adequate.",
        id="counted: how many areas had each grade",
    ),
    # ---- somebody else's
    pytest.param("Oakfield Primary School was judged good in March.", id="a school"),
    pytest.param("86% of pupils attend a school rated good or outstanding.", id="schools counted"),
    pytest.param(
        "Oakfield Primary School was inspected in May 2022. It was rated good.",
        id="a school, rated in the next sentence",
    ),
    pytest.param(
        "Inspectors visited the children's home in Elm Street in May. It was judged to be good.",
        id="a children's home, judged in the next sentence",
    ),
    pytest.param("The academy was rated inadequate by Ofsted.", id="an academy"),
    pytest.param("Both of the council's children's homes were rated Good.", id="children's homes"),
    pytest.param(
        "Rowan House, our short breaks home, was judged outstanding at its full inspection.",
        id="a children's home by its name",
    ),
    pytest.param("The independent fostering agency was rated good.", id="a fostering agency"),
    pytest.param(
        "The Youth Justice Service was rated 'Good' by HM Inspectorate of Probation.",
        id="youth justice, by another inspectorate",
    ),
    pytest.param(
        "The Care Quality Commission rated the council's adult social care as good.",
        id="adult social care",
    ),
    pytest.param(
        "The council's arrangements for value for money were judged adequate by its external"
        " auditor.",
        id="value for money, by the auditor",
    ),
    pytest.param(
        "The council's adult learning service was judged good by Ofsted.", id="adult learning"
    ),
    pytest.param(
        "All of the borough's children's centres were found to be good.", id="children's centres"
    ),
    pytest.param(
        "Our own self-evaluation judged the impact of leaders to be good.",
        id="the council's self-evaluation",
    ),
    pytest.param("The council self-assessed help and protection as good.", id="self-assessed"),
    pytest.param("The LGA peer review found leadership to be outstanding.", id="a peer review"),
    pytest.param(
        "Internal Audit gave the council's adoption service a rating of Good.", id="internal audit"
    ),
    pytest.param("Councillor John Good asked about care leavers.", id="somebody called Good"),
    pytest.param("The council's housing service was rated inadequate.", id="the housing service"),
    pytest.param("Health services for looked after children were judged adequate.", id="health"),
    pytest.param("The leadership of the headteacher was judged outstanding.", id="a headteacher"),
    # ---- audits and parts of practice
    pytest.param("70% of audits were graded good or better.", id="audits by per cent"),
    pytest.param("Of the 20 cases audited, 12 were graded good.", id="cases audited"),
    pytest.param("The case files were rated as requires improvement.", id="case files"),
    pytest.param("The quality of assessments is good.", id="assessments"),
    pytest.param("Supervision was found to be inadequate in some teams.", id="supervision"),
    pytest.param("The quality of recording requires improvement.", id="recording as a verb's"),
    pytest.param(
        "Management oversight of children's services cases was judged inadequate by auditors.",
        id="management oversight of cases",
    ),
    pytest.param("Performance on health assessments is good.", id="performance on an indicator"),
    pytest.param("Attendance at child protection conferences is good.", id="attendance"),
    pytest.param(
        "Partnership working with health and the police was considered to be good.",
        id="partnership working",
    ),
    pytest.param(
        "In a dip sample, help and protection work was graded good.", id="a dip sample of work"
    ),
    pytest.param(
        "Participation of care leavers is good.", id="participation of an area's children"
    ),
    pytest.param("The health of children in care is good.", id="health of an area's children"),
    pytest.param("The stability of placements is good.", id="stability of placements"),
    pytest.param("Adoption timescales are good.", id="timescales of an area"),
    # ---- adjectives
    pytest.param("Inspectors saw good practice in early help.", id="adjective: good practice"),
    pytest.param(
        "The council has made good progress against its plan.", id="adjective: good progress"
    ),
    pytest.param("Care leavers have good relationships with staff.", id="adjective: relationships"),
    pytest.param(
        "Children in care receive good support from the virtual school.",
        id="adjective: good support, after an area",
    ),
    pytest.param("The Panel thanked staff for outstanding work.", id="adjective: outstanding work"),
    pytest.param("Two actions are outstanding from the last meeting.", id="outstanding: not done"),
    pytest.param(
        "There is adequate provision in the budget for care leavers.", id="adjective: adequate"
    ),
    pytest.param("The council is in a good position to improve.", id="adjective: good position"),
    pytest.param("We know what good looks like.", id="what good looks like"),
    pytest.param(
        "It is good that care leavers attended the meeting.", id="it is good that something is so"
    ),
    pytest.param(
        "Children's services in Leeds are a good example to others.", id="adjective: good example"
    ),
    pytest.param(
        "At no point was any part of the service thought to be inadequate.", id="at no point"
    ),
    pytest.param(
        "We suggest that a service is good when nine out of ten audits say so.",
        id="what a service is when",
    ),
    pytest.param("Sixty were inspected, and none had been found to be good overall.", id="none"),
    pytest.param(
        "She hoped that the council would be outstanding for adoption, and good for care leavers.",
        id="a hope that goes on",
    ),
    pytest.param(
        "Adoption is not graded on its own in this kind of inspection.", id="not on its own"
    ),
    pytest.param("The Board came out one grade below good.", id="a grade below"),
    pytest.param("For such a council an overall grade of good is possible.", id="possible"),
    pytest.param(
        "She asked that green not be mistaken for a view that the service was good.",
        id="mistaken for",
    ),
    pytest.param(
        "Of the other two authorities in the county, one has been graded good for care leavers.",
        id="of the other authorities",
    ),
    pytest.param(
        "A headline in a local newspaper had called the Council inadequate.", id="a newspaper"
    ),
    pytest.param(
        "It wants to have services which are good for every child by 2026.", id="wants which are"
    ),
    pytest.param("The score rests on the footing that the service is rated good.", id="footing"),
    pytest.param(
        "The Council told inspectors that it thought its safeguarding good.", id="own view"
    ),
    pytest.param(
        "Of the county's own homes, one had lately gone from good to adequate.",
        id="a home's change",
    ),
    pytest.param(
        "The reviewers thought the children in care council good.", id="a council of children"
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_sentence_judges_nothing(text: str) -> None:
    assert [timed(found) for found in graded_sentences(text)] == []


EXCEPTED = [
    pytest.param(
        "The service was judged good in all areas apart from adoption.",
        ["all but adoption good"],
        id="apart from",
    ),
    pytest.param(
        "The council was rated good in all areas except the impact of leaders.",
        ["all but leadership good"],
        id="except",
    ),
    pytest.param(
        "Every judgement was good, the overall one among them, save for care leavers, who were"
        " getting a service that required improvement.",
        ["all but care_leavers good", f"care_leavers {RI}"],
        id="save for those whose grade follows with who",
    ),
    pytest.param(
        "Inspectors gave us outstanding under four of the five headings. The exception is help and"
        " protection, which is good.",
        ["all but help_protection outstanding", "help_protection good"],
        id="four of the five, and the fifth",
    ),
    pytest.param(
        "The borough was inadequate in all but one of the judgements. The one was for adoption,"
        " which was held to be good.",
        ["adoption good", "all but adoption inadequate"],
        id="all but one of the judgements, and the one",
    ),
    pytest.param(
        "All but one of the five judgements are outstanding. The exception is the experiences of"
        " care leavers, where housing held things back.",
        ["all but care_leavers outstanding"],
        id="the exception is told without its grade",
    ),
    pytest.param(
        'For the authority every judgement save one was "requires improvement". The exception is'
        " adoption performance, which inspectors found to be good.",
        ["adoption good", f"all but adoption {RI}"],
        id="every judgement save one",
    ),
    pytest.param(
        "There were four judgements, all but one of which were that the city required improvement"
        " to be good. The one that stood out, for the impact of leaders, was good.",
        [f"all but leadership {RI}", "leadership good"],
        id="all but one of which",
    ),
    pytest.param(
        "Every judgement bar adoption, which required improvement, was inadequate.",
        [f"adoption {RI}", "all but adoption inadequate"],
        id="the exception's grade in passing",
    ),
    pytest.param(
        "Every judgement made in May bar one was outstanding. The odd one out is help and"
        " protection, where our grade of good stands.",
        ["all but help_protection outstanding", "help_protection good"],
        id="the odd one out",
    ),
    pytest.param(
        "Services were found to require improvement to be good overall. Inspectors gave the same"
        " grade to help and protection and to care leavers, but adoption was graded good.",
        ["adoption good", f"care_leavers {RI}", f"help_protection {RI}", f"overall {RI}"],
        id="the same grade to others",
    ),
    pytest.param(
        "Services were judged to be good. The judgements on help and protection and on adoption"
        " went the same way.",
        ["adoption good", "help_protection good", "overall good"],
        id="went the same way",
    ),
    pytest.param(
        "Services were judged to be good overall. The same grade goes to each of the judgements.",
        ["all good", "overall good"],
        id="the same grade to each",
    ),
    pytest.param(
        "Services were judged to be good. The same grade was given to our schools.",
        ["overall good"],
        id="the same grade to somebody else",
    ),
    pytest.param(
        "Care leavers were judged inadequate. The other judgements were all good.",
        ["all but care_leavers good", "care_leavers inadequate"],
        id="the other grades",
    ),
    pytest.param(
        "In every one of the judgements on the council the inspectors' grade is good.",
        ["all good"],
        id="every one of the judgements",
    ),
    pytest.param(
        "Two of the agencies that we use are outstanding, and the rest are good.",
        [],
        id="the rest of what is counted",
    ),
    pytest.param("Nearly all areas were judged good.", [], id="nearly all"),
    pytest.param("Not all areas were judged to be good.", [], id="not all"),
    pytest.param("All but one of the areas was judged good.", [], id="all but one, untold"),
    pytest.param(
        "We have two homes. One is good. The other was judged to require improvement.",
        [],
        id="the other one",
    ),
    pytest.param(
        "The council was judged good in every area but one: adoption is outstanding.",
        ["all but adoption good"],
        id="all but one, named behind a colon",
    ),
]


@pytest.mark.parametrize(("text", "expected"), EXCEPTED)
def test_all_areas_but_one_are_the_others(text: str, expected: list[str]) -> None:
    assert now(graded_sentences(text)) == sorted(expected)


AGAIN = [
    pytest.param(
        "Children's services had been judged to require improvement. The same had been said of help"
        " and protection, of adoption and of care leavers.",
        [
            f"adoption {RI} now",
            f"care_leavers {RI} now",
            f"help_protection {RI} now",
            f"overall {RI} now",
        ],
        id="the same had been said of",
    ),
    pytest.param(
        "The county was found to require improvement to be good. That applied to all of the"
        " judgements.",
        [f"all {RI} now", f"overall {RI} now"],
        id="applied to all",
    ),
    pytest.param(
        "Services now require improvement to be good overall. Leadership, and help and protection,"
        " got the same mark. Children in care did better: they were judged good. Care leavers were"
        " too.",
        [
            "care good now",
            "care_leavers good now",
            f"help_protection {RI} now",
            f"leadership {RI} now",
            f"overall {RI} now",
        ],
        id="the same mark, and too",
    ),
    pytest.param(
        "The overall verdict was inadequate, because help and protection and leadership had both"
        " fallen to that level.",
        ["help_protection inadequate now", "leadership inadequate now", "overall inadequate now"],
        id="fallen to that level",
    ),
    pytest.param(
        "Overall effectiveness dropped to inadequate, taking with it both leadership and adoption.",
        ["adoption inadequate now", "leadership inadequate now", "overall inadequate now"],
        id="taking with it",
    ),
    pytest.param(
        "Children's services are good overall. So is adoption; so, too, are services for care"
        " leavers.",
        ["adoption good now", "care_leavers good now", "overall good now"],
        id="so, too",
    ),
    pytest.param(
        "Services are good overall, and that goes for adoption as well.",
        ["adoption good now", "overall good now"],
        id="that goes for",
    ),
    pytest.param(
        "It was reported that the overall judgement was one of inadequate, and that the same was"
        " true of two of the three key judgements, namely help and protection and leadership.",
        ["help_protection inadequate now", "leadership inadequate now", "overall inadequate now"],
        id="true of two of the three, which are named",
    ),
    pytest.param(
        "Services are good. Adoption is outstanding. Care leavers had the same grade as the whole.",
        ["adoption outstanding now", "care_leavers good now", "overall good now"],
        id="the same as the whole",
    ),
    pytest.param(
        "Children's services are good. The only area to differ was adoption, which is outstanding.",
        ["adoption outstanding now", "all but adoption good now", "overall good now"],
        id="the only one to differ",
    ),
    pytest.param(
        "Adoption was judged good, and so was leadership, but care leavers were judged inadequate."
        " The same was said of help and protection.",
        [
            "adoption good now",
            "care_leavers inadequate now",
            "help_protection inadequate now",
            "leadership good now",
        ],
        id="the last of two grades",
    ),
    pytest.param(
        "Services were judged good overall. The same cannot be said of help and protection.",
        ["overall good now"],
        id="the same, denied",
    ),
    pytest.param(
        "Services were judged good overall. Leadership did not get the same grade.",
        ["overall good now"],
        id="not the same grade",
    ),
    pytest.param(
        "Services were judged good overall. Leadership was given the same grade as in 2018.",
        ["overall good now"],
        id="the same as at another time",
    ),
    pytest.param(
        "Services were judged good overall. Attendance is too low.", ["overall good now"], id="too"
    ),
    pytest.param(
        "The LSCB was found to require improvement. The same grade was given to the Council's"
        " services.",
        [f"board {RI} now", f"overall {RI} now"],
        id="the same, to the services",
    ),
    pytest.param(
        "Overall the borough was found to require improvement. Adoption came out as good and so did"
        " the work with care leavers; the remaining judgements were the same as the overall one.",
        [
            "adoption good now",
            f"all {RI} now",
            "care_leavers good now",
            f"overall {RI} now",
        ],
        id="the same as the overall one",
    ),
    pytest.param(
        "Leadership has moved from requires improvement, where it stood in 2019, to good; so has"
        " adoption.",
        ["adoption good now", "leadership good now", f"leadership {RI} then (2019)"],
        id="where it stood",
    ),
    pytest.param(
        "In September 2019 the council was rated inadequate. It has moved from there to good.",
        ["overall good now", "overall inadequate now (September 2019)"],
        id="from there",
    ),
    pytest.param(
        "The service was inadequate, and so was leadership.",
        ["leadership inadequate now", "overall inadequate now"],
        id="the service and an area",
    ),
    pytest.param(
        "In 2019 the overall judgement had been inadequate and so had the judgement on leaders.",
        ["leadership inadequate now (2019)", "overall inadequate now (2019)"],
        id="and so had the judgement on",
    ),
    pytest.param(
        "Overall we are outstanding. Inspectors thought so of leaders and of care leavers.",
        ["care_leavers outstanding now", "leadership outstanding now", "overall outstanding now"],
        id="thought so of",
    ),
    pytest.param(
        "Services require improvement. They used those words also of help and protection.",
        [f"help_protection {RI} now", f"overall {RI} now"],
        id="used those words of",
    ),
    pytest.param(
        "Services were found to be inadequate. So, in the inspectors' view, was leadership.",
        ["leadership inadequate now", "overall inadequate now"],
        id="so, in their view, was",
    ),
    pytest.param(
        "Services in Ambridge require improvement. That was true overall and in each of the"
        " three judgements.",
        [f"all {RI} now", f"overall {RI} now"],
        id="true overall and in each",
    ),
]


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_a_grade_is_said_again_without_its_name(text: str, expected: list[str]) -> None:
    assert sorted(timed(found) for found in graded_sentences(text)) == sorted(expected)


# Several areas and grades in a sentence: which is whose.
SHARED = [
    pytest.param(
        "We came away with inadequate for overall effectiveness, for leaders and for help and"
        " protection, and requires improvement for care leavers.",
        [
            f"care_leavers {RI} now",
            "help_protection inadequate now",
            "leadership inadequate now",
            "overall inadequate now",
        ],
        id="for one, for another and for a third, and a second grade",
    ),
    pytest.param(
        "Services were judged to be outstanding, as regards the impact of leaders and adoption, and"
        " good as regards help and protection and care leavers.",
        [
            "adoption outstanding now",
            "care_leavers good now",
            "help_protection good now",
            "leadership outstanding now",
        ],
        id="as regards",
    ),
    pytest.param(
        "He drew attention to three of the judgements, leaders, children in care and help and"
        " protection: good, outstanding and good respectively.",
        ["care outstanding now", "help_protection good now", "leadership good now"],
        id="respectively, of judgements that are counted",
    ),
    pytest.param(
        "Children looked after and achieving permanence, requires improvement (adoption"
        " performance: good; care leavers: good).",
        ["adoption good now", f"care {RI} now", "care_leavers good now"],
        id="areas in brackets with grades of their own",
    ),
    pytest.param(
        "In leadership we are good, in help and protection we require improvement and for care"
        " leavers we are outstanding.",
        [
            "care_leavers outstanding now",
            "help_protection requires_improvement now",
            "leadership good now",
        ],
        id="areas that lead up to grades behind them",
    ),
    pytest.param(
        "The judgement for help and protection was inadequate, and those for leaders and care"
        " leavers were good.",
        ["care_leavers good now", "help_protection inadequate now", "leadership good now"],
        id="those of the next grade",
    ),
    pytest.param(
        "Help and protection is not yet good: it requires improvement.",
        ["help_protection requires_improvement now"],
        id="it, behind a colon",
    ),
    pytest.param(
        "Help and protection was judged good rather than outstanding.",
        ["help_protection good now"],
        id="rather than",
    ),
    pytest.param(
        "Help and protection was no better than requires improvement.",
        ["help_protection requires_improvement now"],
        id="no better than",
    ),
    pytest.param(
        "Leadership was judged good; help and protection, requires improvement; care leavers,"
        " outstanding.",
        [
            "care_leavers outstanding now",
            "help_protection requires_improvement now",
            "leadership good now",
        ],
        id="areas and grades alone between semicolons",
    ),
    pytest.param(
        "We were good in two areas (leadership and care leavers) and required improvement in one"
        " (help and protection).",
        [
            "care_leavers good now",
            "help_protection requires_improvement now",
            "leadership good now",
        ],
        id="areas in brackets",
    ),
    pytest.param(
        "We received a good for our work with children in care.",
        ["care good now"],
        id="for our work with",
    ),
    pytest.param(
        "The peer review told us we were good in leadership.",
        [],
        id="a peer review",
    ),
    pytest.param(
        "Had help and protection been judged inadequate, the council would have needed help.",
        [],
        id="had it been",
    ),
    pytest.param(
        "It is not true that care leavers were judged inadequate.",
        [],
        id="it is not true",
    ),
    pytest.param(
        "Staff should be thanked for the good judgement for care leavers.",
        ["care_leavers good now"],
        id="thanks are no hope",
    ),
    pytest.param(
        "The council was found to require improvement in its support to care leavers, and was"
        " graded good overall.",
        ["care_leavers requires_improvement now", "overall good now"],
        id="graded overall behind an area",
    ),
    pytest.param(
        "Leaders were good (2019: inadequate) and care leavers were good (as in 2019).",
        [
            "care_leavers good now",
            "care_leavers good then (2019)",
            "leadership good now",
            "leadership inadequate then",
        ],
        id="years in brackets",
    ),
    pytest.param(
        "Leadership and care leavers were judged good and outstanding in turn.",
        ["care_leavers outstanding now", "leadership good now"],
        id="in turn",
    ),
    pytest.param(
        "Inspectors awarded good to leadership and to care leavers.",
        ["care_leavers good now", "leadership good now"],
        id="awarded to",
    ),
    pytest.param(
        "Help and protection (RI) and leadership (good) were graded.",
        ["help_protection requires_improvement now", "leadership good now"],
        id="initials in brackets",
    ),
    pytest.param(
        "The overall grade and those for leadership and care leavers were good.",
        ["care_leavers good now", "leadership good now", "overall good now"],
        id="the overall grade and those for",
    ),
    pytest.param(
        "The service was lifted out of inadequate: the overall grade is now good.",
        ["overall good now", "overall inadequate then"],
        id="out of",
    ),
    pytest.param(
        "Services for children in care were inadequate, services for care leavers required"
        " improvement and leadership was good.",
        ["care inadequate now", "care_leavers requires_improvement now", "leadership good now"],
        id="services for each",
    ),
    pytest.param(
        "In 2019 leadership was inadequate and care leavers were inadequate. Both were rated"
        " good this time.",
        [
            "care_leavers good now",
            "care_leavers inadequate now (2019)",
            "leadership good now",
            "leadership inadequate now (2019)",
        ],
        id="both",
    ),
    pytest.param(
        "The impact of leaders and the experiences of children in care were both good.",
        ["care good now", "leadership good now"],
        id="the experiences of",
    ),
    pytest.param(
        "It moved us to requires improvement for overall effectiveness and for leaders, though"
        " help and protection was still held to be inadequate.",
        [
            "help_protection inadequate now",
            "leadership requires_improvement now",
            "overall requires_improvement now",
        ],
        id="it moved us to",
    ),
    pytest.param(
        "Overall, and for the help and protection of children, inspectors had settled on good.",
        ["help_protection good now", "overall good now"],
        id="overall, and for",
    ),
    pytest.param(
        "The grades that stand are those of July 2022: inadequate for overall effectiveness and"
        " for help and protection, and requires improvement both for leaders and for adoption.",
        [
            "adoption requires_improvement now (July 2022)",
            "help_protection inadequate now (July 2022)",
            "leadership requires_improvement now (July 2022)",
            "overall inadequate now (July 2022)",
        ],
        id="behind a colon",
    ),
    pytest.param(
        "It was good for both of the other judgements: leadership and adoption.",
        ["adoption good now", "leadership good now"],
        id="counted, then named",
    ),
    pytest.param(
        "Leadership had been inadequate whilst care leavers had been judged as requiring"
        " improvement.",
        ["care_leavers requires_improvement now", "leadership inadequate now"],
        id="whilst",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_each_area_gets_its_own_grade(text: str, expected: list[str]) -> None:
    assert sorted(timed(found) for found in graded_sentences(text)) == expected


TIMES = [
    pytest.param(
        "The Council had moved from good at its inspection in 2016 to inadequate.",
        ["overall good then (2016)", "overall inadequate now"],
        id="moved from one, at its inspection, to another",
    ),
    pytest.param(
        'The Council moved out of "inadequate", the judgement that it had carried.',
        ["overall inadequate then"],
        id="moved out of",
    ),
    pytest.param(
        "Leadership goes from requires improvement to outstanding.",
        ["leadership outstanding now", f"leadership {RI} then"],
        id="goes from one to another",
    ),
    pytest.param(
        "In 2018 adoption was good and care leavers were outstanding.",
        ["adoption good now (2018)", "care_leavers outstanding now (2018)"],
        id="a date that leads holds for both grades",
    ),
    pytest.param(
        "In 2018 adoption was good; it is now outstanding.",
        ["adoption good then (2018)", "adoption outstanding now"],
        id="until now",
    ),
    pytest.param(
        "The last inspection was in June 2022, when the borough was good overall, and good too for"
        " leaders.",
        ["leadership good then (June 2022)", "overall good then (June 2022)"],
        id="when",
    ),
    pytest.param(
        "A notice followed the inspection of July 2012, at which adoption was found inadequate.",
        ["adoption inadequate now (July 2012)"],
        id="at which",
    ),
    pytest.param(
        "Much has been done in many areas since the last inspection in 2017, when the authority was"
        " judged to be inadequate.",
        ["overall inadequate then (2017)"],
        id="when, behind a clause that counts",
    ),
    pytest.param(
        "In 2018 all but one of the four judgements came out as good. The exception was adoption,"
        " which was outstanding.",
        ["adoption outstanding now (2018)", "all but adoption good now (2018)"],
        id="in the sentence that goes on",
    ),
    pytest.param(
        "In 2019 the council was judged inadequate. This time inspectors found adoption good.",
        ["adoption good now", "overall inadequate now (2019)"],
        id="not in one about this time",
    ),
    pytest.param(
        "The authority had at that time been thought inadequate. The grade for adoption had moved"
        " to good.",
        ["adoption good now", "overall inadequate then"],
        id="not where something had moved",
    ),
    pytest.param(
        "Overall effectiveness dropped from good, which it had been in May 2017, to inadequate.",
        ["overall good then (May 2017)", "overall inadequate now"],
        id="from one, as it had been then, to another",
    ),
    pytest.param(
        "Help and protection is where we were not there yet. It was inadequate in 2018.",
        ["help_protection inadequate now (2018)"],
        id="it is the area before, whoever we are",
    ),
    pytest.param(
        "Care leavers, which since January 2023 has been a judgement of its own, were judged good.",
        ["care_leavers good now"],
        id="since a date is no date of the grade",
    ),
    pytest.param(
        "Inspectors judged help and protection to be good, having been outstanding four years ago.",
        ["help_protection good now"],
        id="years ago",
    ),
    pytest.param(
        "The council has left the verdict of October 2015 behind and is now rated good.",
        ["overall good now"],
        id="now behind a date",
    ),
    pytest.param(
        "She said that in 2009 children's services in the city had been inadequate.",
        ["overall inadequate now (2009)"],
        id="a year before children's services",
    ),
    pytest.param(
        "Leaders: inadequate → good",
        ["leadership good now", "leadership inadequate then"],
        id="an arrow",
    ),
    pytest.param(
        "Care leavers: inadequate (with children in care) -> good",
        ["care_leavers good now", "care_leavers inadequate then"],
        id="an arrow behind brackets",
    ),
    pytest.param(
        "Help and protection: up from inadequate to good.",
        ["help_protection good now", "help_protection inadequate then"],
        id="up from",
    ),
    pytest.param(
        "Children's services are good overall: they required improvement in 2019.",
        ["overall good now", f"overall {RI} then (2019)"],
        id="what was is told behind",
    ),
    pytest.param(
        "The services were inspected in May 2011; safeguarding was then found to be adequate.",
        ["help_protection adequate then (May 2011)"],
        id="was then found",
    ),
    pytest.param(
        "In 2011 there was an inspection of another kind; adoption was good.",
        ["adoption good now (2011)"],
        id="a sentence that begins with its time",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_a_time_holds_until_another_is_told(text: str, expected: list[str]) -> None:
    assert sorted(timed(found) for found in graded_sentences(text)) == sorted(expected)


OTHER_WORDS = [
    pytest.param(
        "For children in care the word chosen was outstanding.", ["care outstanding"], id="the word"
    ),
    pytest.param(
        "Work with care leavers ended up a grade lower, at requires improvement.",
        [f"care_leavers {RI}"],
        id="a grade lower",
    ),
    pytest.param(
        "There was good work with children in care and care leavers.", [], id="good work describes"
    ),
    pytest.param(
        "Our own self-evaluation had put help and protection at good.", [], id="self-evaluation"
    ),
    pytest.param("Help and protection was said to be on the way to good.", [], id="on the way to"),
    pytest.param(
        "There are four grades for help and protection: outstanding, good, requires improvement and"
        " inadequate.",
        [],
        id="the scale",
    ),
    pytest.param(
        "The three good areas are adoption, care leavers, and help and protection.",
        ["adoption good", "care_leavers good", "help_protection good"],
        id="the good areas are",
    ),
    pytest.param(
        "Children in care are not far behind: their experiences and progress are good.",
        ["care good"],
        id="what a colon parts from a denial",
    ),
    pytest.param(
        "Cabinet must accept a different picture: help and protection inadequate.",
        ["help_protection inadequate"],
        id="what a colon parts from what must be",
    ),
    pytest.param("Help and protection was judged good.", [], id="what a rule has told already"),
]


@pytest.mark.parametrize(("text", "expected"), OTHER_WORDS)
def test_the_trained_component_knows_other_words(text: str, expected: list[str]) -> None:
    found = in_other_words(text, graded_sentences(text))
    assert sorted(said(each) for each in found) == expected
    assert {each.method for each in found} <= {Method.TRAINED}


OTHER_COUNCILS = [
    pytest.param(
        "Children's services in Croydon were judged inadequate.", "Croydon", id="services in"
    ),
    pytest.param("Ofsted rated Hackney as good overall.", "Hackney", id="active, bare name"),
    pytest.param(
        "Birmingham City Council was judged to be inadequate.",
        "Birmingham City Council",
        id="full name as subject",
    ),
    pytest.param(
        "North Yorkshire was graded outstanding overall.", "North Yorkshire", id="two words"
    ),
    pytest.param(
        "In Hackney, adoption and care leavers were judged good and good respectively.",
        "Hackney",
        id="respectively",
    ),
    pytest.param(
        "It came out better than ours, as it did in Islington, which was good in 2017.",
        "Islington",
        id="which",
    ),
]


@pytest.mark.parametrize(("text", "council"), OTHER_COUNCILS)
def test_a_judgement_tells_whose_it_is(text: str, council: str) -> None:
    assert {found.subject for found in graded_sentences(text)} == {council}


def test_the_range_of_a_judgement_holds_area_and_grade() -> None:
    text = "It was a short visit. Help and protection was rated good. Members were glad."
    (found,) = graded_sentences(text)
    assert text[found.start : found.end] == "Help and protection was rated good."


# ---------------------------------------------------------------------- labelled lines and lists

LABELLED = [
    pytest.param(
        "Overall effectiveness: Good",
        ["overall good"],
        id="a colon",
    ),
    pytest.param(
        "Overall effectiveness – Requires improvement to be good",
        [f"overall {RI}"],
        id="a dash",
    ),
    pytest.param(
        "The impact of leaders on social work practice with children and families = Outstanding",
        ["leadership outstanding"],
        id="an equals sign",
    ),
    pytest.param(
        "Ofsted's judgements were:\n\n"
        "- Overall effectiveness: Good\n"
        "- The impact of leaders on social work practice: Outstanding\n"
        "- Children who need help and protection: Good\n"
        "- Children in care and care leavers: Requires improvement to be good",
        [f"care {RI}", "help_protection good", "leadership outstanding", "overall good"],
        id="bullets",
    ),
    pytest.param(
        "The judgements were as follows:\n\n"
        "a) Children who need help and protection - Requires improvement\n"
        "b) Children looked after and achieving permanence - Good\n"
        "c) Leadership, management and governance - Inadequate",
        ["care good", f"help_protection {RI}", "leadership inadequate"],
        id="letters",
    ),
    pytest.param(
        "1. Children who need help and protection: Good\n"
        "2. Children looked after and achieving permanence: Good\n"
        "2.1 Adoption performance: Outstanding\n"
        "2.2 Experiences and progress of care leavers: Requires improvement\n"
        "3. Leadership, management and governance: Good",
        [
            "adoption outstanding",
            "care good",
            f"care_leavers {RI}",
            "help_protection good",
            "leadership good",
        ],
        id="the framework's own numbers",
    ),
    pytest.param(
        "The ratings are: overall effectiveness – good; help and protection – requires"
        " improvement to be good; children in care – good; care leavers – outstanding.",
        ["care good", "care_leavers outstanding", f"help_protection {RI}", "overall good"],
        id="dashes and semicolons in one sentence",
    ),
    pytest.param(
        "Overall judgement: Good",
        ["overall good"],
        id="overall judgement as the label",
    ),
    pytest.param(
        "Overall effectiveness: Good (previously Requires Improvement)",
        ["overall good", f"overall {RI} then"],
        id="the earlier grade in brackets",
    ),
    pytest.param(
        "Current Ofsted rating: Good",
        ["overall good"],
        id="Ofsted rating as the label",
    ),
    pytest.param(
        "Overall effectiveness: Good (no change)",
        ["overall good"],
        id="a remark in brackets behind the grade",
    ),
    pytest.param(
        "3.2 The overall effectiveness of children's services: Good",
        ["overall good"],
        id="a long name with a paragraph's number",
    ),
    pytest.param(
        "- Good: overall effectiveness\n- Outstanding: children in care",
        ["care outstanding", "overall good"],
        id="the grade before its area",
    ),
    pytest.param(
        "The Council was judged to be good in the following areas:\n\n"
        "- Overall effectiveness\n"
        "- The impact of leaders on social work practice with children and families\n"
        "- The experiences and progress of care leavers",
        ["care_leavers good", "leadership good", "overall good"],
        id="a list of areas under the grade that they all have",
    ),
    pytest.param(
        "Ofsted found us to be good across all four areas:\n\n"
        "- Overall effectiveness\n- Leaders\n- Help and protection\n- Children in care",
        ["all good"],
        id="a collective statement with its areas listed",
    ),
    pytest.param(
        "Services had previously been found to be inadequate in 2017. Ofsted judged the council"
        " to be good in the following areas:\n\n- Overall effectiveness\n- Children in care",
        ["care good", "overall good", "overall inadequate then (2017)"],
        id="a list is of the sentence that introduces it",
    ),
    pytest.param(
        "At the last inspection in 2018 the judgements were:\n\n"
        "- Overall effectiveness: Inadequate\n- Help and protection: Inadequate",
        [
            "help_protection inadequate then (2018)",
            "overall inadequate then (2018)",
        ],
        id="introduced as those of the last inspection",
    ),
    pytest.param(
        "The inspection looked at four areas:\n\n"
        "- Overall effectiveness\n- Leaders\n- Help and protection\n- Children in care",
        [],
        id="areas listed without a grade",
    ),
    pytest.param(
        "The possible grades are:\n\n- Outstanding\n- Good\n- Requires improvement\n- Inadequate",
        [],
        id="the grades listed without an area",
    ),
    pytest.param("of which adoption – good", ["adoption good"], id="of which"),
]


@pytest.mark.parametrize(("text", "expected"), LABELLED)
def test_lines_and_lists_judge(judgements: Judges, text: str, expected: list[str]) -> None:
    assert now(judgements(text)) == sorted(expected)


# ---------------------------------------------------------------------- tables


@pytest.mark.parametrize(
    ("text", "board"),
    [
        pytest.param("The Board was judged good.", "The Board", id="judged"),
        pytest.param("The Board also requires improvement.", "The Board", id="also requires"),
        pytest.param("Services are good overall, and so is the Board.", "the Board", id="so is"),
        pytest.param("The HSCB was found to be good.", "HSCB", id="initials"),
    ],
)
def test_the_board_that_is_judged_is_the_safeguarding_board(text: str, board: str) -> None:
    assert board in {found.area for found in graded_sentences(text)}


def test_the_board_that_is_told_of_a_grade_is_not_judged() -> None:
    text = "The Board was told that services in the county were judged good."
    assert [found.area for found in graded_sentences(text)] == [""]


def test_a_list_of_another_time_has_its_date(judgements: Judges) -> None:
    text = "The inspection of March 2014 had given:\n\n- Adoption: Good\n- Care leavers: Good"
    assert sorted(map(timed, judgements(text))) == [
        "adoption good now (March 2014)",
        "care_leavers good now (March 2014)",
    ]


TABLES = [
    pytest.param(
        table(
            "Inspection | OE | LEAD | H&P | CL",
            "ILACS Mar 2018 | I | I | RI | RI",
            "ILACS Nov 2022 | G | G | RI | O",
        ),
        [
            "care_leavers outstanding now (Nov 2022)",
            f"care_leavers {RI} then (Mar 2018)",
            f"help_protection {RI} now (Nov 2022)",
            f"help_protection {RI} then (Mar 2018)",
            "leadership good now (Nov 2022)",
            "leadership inadequate then (Mar 2018)",
            "overall good now (Nov 2022)",
            "overall inadequate then (Mar 2018)",
        ],
        id="letters below short names",
    ),
    pytest.param(
        "In our latest review we graded ourselves as follows:\n\n"
        + table("Leaders | Good", "Care leavers | Good", "Children in care | Good"),
        [],
        id="what a council gives itself",
    ),
    pytest.param(
        table(
            "Date | Type | Outcome",
            "May 2016 | SIF | Requires improvement (LSCB: inadequate)",
            "July 2020 | Focused visit | Narrative letter",
            "June 2024 | ILACS standard inspection | Good (care leavers outstanding)",
        ),
        [
            "care_leavers outstanding now (2024)",
            "board inadequate then (2016)",
            "overall good now (2024)",
            f"overall {RI} then (2016)",
        ],
        id="inspections by year, a row each",
    ),
    pytest.param(
        "Timeline\n\n2011 - SLAC: safeguarding GOOD, looked after children OUTSTANDING\n\n"
        "2015 - SIF: GOOD overall. Adoption OUTSTANDING\n\n2019 - ILACS: OUTSTANDING overall.",
        [
            "adoption outstanding then (2015)",
            "care outstanding then (2011)",
            "overall good then (2015)",
            "overall outstanding now (2019)",
            "help_protection good then (2011)",
        ],
        id="inspections by year, a line each",
    ),
    pytest.param(
        table("Year | Body | Outcome", "2019 | Schools | Good", "2022 | Fostering agency | Good"),
        [],
        id="years of other bodies",
    ),
    pytest.param(
        table(
            "Judgement area | Grade",
            "Overall effectiveness | Good",
            "The impact of leaders on social work practice with children and families | Good",
            "The experiences and progress of children who need help and protection | Inadequate",
            "The experiences and progress of children in care | Outstanding",
            "The experiences and progress of care leavers | Requires improvement to be good",
        ),
        [
            "care outstanding now",
            f"care_leavers {RI} now",
            "help_protection inadequate now",
            "leadership good now",
            "overall good now",
        ],
        id="one grade column with a header",
    ),
    pytest.param(
        table("Overall effectiveness | Good", "Help and protection | Inadequate"),
        ["help_protection inadequate now", "overall good now"],
        id="no header",
    ),
    pytest.param(
        table(
            "Area | 2018 | 2023",
            "Overall effectiveness | Requires improvement to be good | Good",
            "Help and protection | Good | Outstanding",
        ),
        [
            "help_protection good then (2018)",
            "help_protection outstanding now (2023)",
            "overall good now (2023)",
            f"overall {RI} then (2018)",
        ],
        id="two years, the older first",
    ),
    pytest.param(
        table(
            "Area | 2023 | 2018",
            "Overall effectiveness | Good | Inadequate",
            "Help and protection | Outstanding | Good",
        ),
        [
            "help_protection good then (2018)",
            "help_protection outstanding now (2023)",
            "overall good now (2023)",
            "overall inadequate then (2018)",
        ],
        id="two years, the newer first",
    ),
    pytest.param(
        table(
            "Judgement | Previous inspection | Current inspection",
            "Overall effectiveness | Inadequate | Good",
        ),
        ["overall good now", "overall inadequate then"],
        id="previous and current, no years",
    ),
    pytest.param(
        table(
            "Judgement | This inspection | Last inspection",
            "Overall effectiveness | Good | Inadequate",
        ),
        ["overall good now", "overall inadequate then"],
        id="this and last, the newer first",
    ),
    pytest.param(
        table(
            "Judgement | March 2016 | July 2019",
            "Overall effectiveness | Inadequate | Good",
        ),
        ["overall good now (July 2019)", "overall inadequate then (March 2016)"],
        id="months and years above the grades",
    ),
    pytest.param(
        table(
            "Judgement | SIF 2015 | ILACS 2019 | ILACS 2023",
            "Overall effectiveness | Inadequate | Requires improvement to be good | Good",
        ),
        [
            "overall good now (2023)",
            "overall inadequate then (2015)",
            f"overall {RI} then (2019)",
        ],
        id="three inspections",
    ),
    pytest.param(
        table("Area | Grade at last inspection (2017)", "Overall effectiveness | Inadequate"),
        ["overall inadequate then (2017)"],
        id="one column, of the last inspection",
    ),
    pytest.param(
        table(
            "Grade | Judgement",
            "Good | Overall effectiveness",
            "Outstanding | Help and protection",
        ),
        ["help_protection outstanding now", "overall good now"],
        id="the grade before its area",
    ),
    pytest.param(
        table(
            "No. | Judgement | Grade",
            "1 | Children who need help and protection | Good",
            "2 | Children looked after and achieving permanence | Requires improvement",
            "2.1 | Adoption performance | Outstanding",
            "2.2 | Experiences and progress of care leavers | Inadequate",
            "3 | Leadership, management and governance | Good",
        ),
        [
            "adoption outstanding now",
            f"care {RI} now",
            "care_leavers inadequate now",
            "help_protection good now",
            "leadership good now",
        ],
        id="a column of numbers first",
    ),
    pytest.param(
        table(
            "Judgement | Grade",
            "The impact of leaders on social work practice with | Good",
            "children and families | ",
            "The experiences and progress of children who | Inadequate",
            "need help and protection | ",
        ),
        ["help_protection inadequate now", "leadership good now"],
        id="the area's name goes on in the row below",
    ),
    pytest.param(
        table(
            "Judgement | Grade",
            "Overall effectiveness | Requires improvement",
            " | to be good",
        ),
        [f"overall {RI} now"],
        id="the grade's name goes on in the row below",
    ),
    pytest.param(
        table(
            "Area | 2018 | 2023",
            "Children in care | Good | Good",
            "Care leavers | N/A | Outstanding",
        ),
        [
            "care good now (2023)",
            "care good then (2018)",
            "care_leavers outstanding now (2023)",
        ],
        id="not applicable to the older inspection",
    ),
    pytest.param(
        table(
            "Area | 2018 | 2023",
            "Children in care | Good | Good",
            "Care leavers | Not judged | Outstanding",
        ),
        [
            "care good now (2023)",
            "care good then (2018)",
            "care_leavers not_judged then (2018)",
            "care_leavers outstanding now (2023)",
        ],
        id="not judged by the older inspection",
    ),
    pytest.param(
        table("Judgement | Grade", "OVERALL EFFECTIVENESS | GOOD", "HELP AND PROTECTION | GOOD"),
        ["help_protection good now", "overall good now"],
        id="capitals",
    ),
    pytest.param(
        table("Judgement | Grade", "Overall effectiveness | ‘Good’", "Care leavers | “Inadequate”"),
        ["care_leavers inadequate now", "overall good now"],
        id="grades in quotation marks",
    ),
    pytest.param(
        table(
            "Judgement | Grade",
            "Overall effectiveness | Grade 2 (Good)",
            "Care leavers | Requires improvement (RI)",
        ),
        [f"care_leavers {RI} now", "overall good now"],
        id="a grade's number and its short form",
    ),
    pytest.param(
        table(
            "Judgement | Grade | What inspectors said",
            "Overall effectiveness | Good | Leaders know their services well.",
            "Help and protection | Good | Some outstanding work was seen at the front door.",
        ),
        ["help_protection good now", "overall good now"],
        id="a column of remarks behind the grade",
    ),
    pytest.param(
        table(
            "Overall effectiveness | Leaders | Help and protection | Children in care",
            "Good | Outstanding | Good | Requires improvement to be good",
        ),
        [
            f"care {RI} now",
            "help_protection good now",
            "leadership outstanding now",
            "overall good now",
        ],
        id="areas across the top",
    ),
    pytest.param(
        table(
            "Inspection | Overall effectiveness | Help and protection",
            "2018 | Inadequate | Inadequate",
            "2022 | Good | Outstanding",
        ),
        [
            "help_protection inadequate then (2018)",
            "help_protection outstanding now (2022)",
            "overall good now (2022)",
            "overall inadequate then (2018)",
        ],
        id="areas across the top, an inspection a row",
    ),
    pytest.param(
        table(
            "Authority | Overall effectiveness | Published",
            "Bexley | Good | May 2018",
            "Croydon | Inadequate | September 2017",
        ),
        [],
        id="other councils, a row each",
    ),
    pytest.param(
        table(
            "Home | Overall | Help and protection | Leadership",
            "Beech House | Good | Good | Outstanding",
            "Elm Lodge | Requires improvement | Good | Good",
        ),
        [],
        id="children's homes, a row each",
    ),
    pytest.param(
        table(
            "Judgement | Grade",
            "Overall experiences and progress of children and young people | Good",
            "How well children and young people are helped and protected | Good",
            "The effectiveness of leaders and managers | Outstanding",
        ),
        [],
        id="the judgements of a children's home",
    ),
    pytest.param(
        table(
            "Authority | Overall effectiveness | Help and protection | Care leavers",
            "Bexley | Good | Good | Outstanding",
            "Croydon | Inadequate | Inadequate | Good",
        ),
        [],
        id="other councils, a row each, areas across the top",
    ),
    pytest.param(
        table(
            "School | Overall effectiveness | Quality of education | Leadership and management",
            "Oakfield Primary | Good | Good | Good",
            "Hill Academy | Inadequate | Inadequate | Requires improvement",
        ),
        [],
        id="schools, a row each, areas across the top",
    ),
    pytest.param(
        table("Audit grade | Number", "Good | 12", "Requires improvement | 7", "Inadequate | 1"),
        [],
        id="audits counted by grade",
    ),
    pytest.param(
        table(
            "Judgement | Borchester | West London average | England: % good",
            "Overall effectiveness | Good | Requires improvement | 63%",
            "Care leavers | Good | Good | 58%",
        ),
        ["care_leavers good now", "overall good now"],
        id="columns of averages",
    ),
    pytest.param(
        table("School | Ofsted grade", "Oakfield Primary | Good", "Hill Academy | Outstanding"),
        [],
        id="schools",
    ),
    pytest.param(
        table(
            "Help and protection | Good",
            "In care | Outstanding",
            "Leaving care | Good",
            "Overall | Good",
        ),
        [
            "care_leavers good now",
            "care outstanding now",
            "help_protection good now",
            "overall good now",
        ],
        id="short names beside others",
    ),
    pytest.param(table("Oak House | Good", "Overall | Good"), [], id="a short name alone"),
    pytest.param(
        table("Leadership | Good progress has been made", "Adoption | Numbers are good this year"),
        [],
        id="remarks that begin with a grade's word are no grades",
    ),
    pytest.param(
        table(
            "Judgement | Ofsted's grade | Our own view beforehand",
            "Overall effectiveness | Requires improvement | Good",
            "Help and protection | Requires improvement | Good",
        ),
        [f"help_protection {RI} now", f"overall {RI} now"],
        id="our own view is none",
    ),
    pytest.param(
        table(
            "Help and protection | Inadequate",
            "Children looked after and achieving permanence | Good",
            " | Adoption performance | Good",
        ),
        ["adoption good now", "care good now", "help_protection inadequate now"],
        id="names set in",
    ),
    pytest.param(
        table(
            "Area | 2019 | 2023",
            "Overall | Inadequate | Good",
            "Children in care | Inadequate (with care leavers) | Good*",
            "Help and protection | Inadequate | Good",
        ),
        [
            "care good now (2023)",
            "care inadequate then (2019)",
            "help_protection good now (2023)",
            "help_protection inadequate then (2019)",
            "overall good now (2023)",
            "overall inadequate then (2019)",
        ],
        id="a remark behind a grade",
    ),
    pytest.param(
        table("Judgement | Outstanding | Good", "Leaders |  | ✓", "Adoption | ✓ | "),
        ["adoption outstanding now", "leadership good now"],
        id="a mark in the grade's column",
    ),
    pytest.param(
        table(
            "Area | Inspection | Grade",
            "Adoption | 2017 | Good",
            " | 2021 | Outstanding",
            "Care leavers | 2017 | Inadequate",
            " | 2021 | Good",
        ),
        [
            "adoption good then (2017)",
            "adoption outstanding now (2021)",
            "care_leavers good now (2021)",
            "care_leavers inadequate then (2017)",
        ],
        id="a row for each inspection",
    ),
    pytest.param(
        table("Judgement | Then and now", "Adoption | Inadequate → Good", "Leaders | Good -> Good"),
        [
            "adoption good now",
            "adoption inadequate then",
            "leadership good now",
            "leadership good then",
        ],
        id="an arrow in a cell",
    ),
    pytest.param(
        table("Outstanding | Adoption", "Good | Leaders; care leavers; and children in care"),
        [
            "adoption outstanding now",
            "care good now",
            "care_leavers good now",
            "leadership good now",
        ],
        id="a grade with its areas",
    ),
    pytest.param(
        table(
            " | Overall | Adoption | Care leavers",
            "2017 | Good | Good | Good",
            "2021 | Inadequate | Good | Outstanding",
        ),
        [
            "adoption good now (2021)",
            "adoption good then (2017)",
            "care_leavers good then (2017)",
            "care_leavers outstanding now (2021)",
            "overall good then (2017)",
            "overall inadequate now (2021)",
        ],
        id="a short name across the top",
    ),
    pytest.param(
        "                      June 2026    May 2022\n\n"
        "Leaders               Good         Outstanding\n"
        "Help and protection   Good         Good\n"
        "Children in care      Inadequate   Good",
        [
            "care good then (May 2022)",
            "care inadequate now (June 2026)",
            "help_protection good now (June 2026)",
            "help_protection good then (May 2022)",
            "leadership good now (June 2026)",
            "leadership outstanding then (May 2022)",
        ],
        id="heads that an empty line parts",
    ),
    pytest.param(
        "Area                                                Grade\n"
        "The impact of leaders on social work practice with\n"
        "children and families                               Good\n"
        "The experiences and progress of children in care    Good\n"
        "Overall effectiveness                               Good",
        ["care good now", "leadership good now", "overall good now"],
        id="a name whose end stands on the grade's line",
    ),
    pytest.param(
        table("Overall effectiveness | Good", "Adoption | Outstanding", "Care leavers | ", " | "),
        ["adoption outstanding now", "overall good now"],
        id="an empty cell below a name",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_tables_judge(judgements: Judges, text: str, expected: list[str]) -> None:
    assert sorted(timed(found) for found in judgements(text)) == sorted(expected)


STACKED = [
    pytest.param(
        "How we did\n\nOverall\nGood\n\nHelp and protection\nInadequate",
        ["help_protection inadequate now", "overall good now"],
        id="a short name for the whole",
    ),
    pytest.param(
        "Key judgement: Help and protection\nGrade: Good\nWhat they liked: much\n\n"
        "Key judgement: Care leavers\nGrade: Inadequate",
        ["care_leavers inadequate now", "help_protection good now"],
        id="labelled lines",
    ),
    pytest.param(
        "Judgement\n\nGrade\n\nOverall effectiveness\n\nGood\n\nHelp and protection\n\nInadequate",
        ["help_protection inadequate now", "overall good now"],
        id="one grade under each area",
    ),
    pytest.param(
        "Judgement\n\nGrade 2017 inspection\n\nGrade 2021 inspection\n\n"
        "Overall effectiveness\n\nInadequate\n\nGood\n\n"
        "Help and protection\n\nN/A\n\nOutstanding",
        [
            "help_protection outstanding now (2021)",
            "overall good now (2021)",
            "overall inadequate then (2017)",
        ],
        id="two grades under each area, one not applicable",
    ),
]


@pytest.mark.parametrize(("text", "expected"), STACKED)
def test_a_table_that_lost_its_columns_judges(
    judgements: Judges, text: str, expected: list[str]
) -> None:
    assert sorted(timed(found) for found in judgements(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Outstanding\n\n- Adoption\n\nGood\n\n- Leaders\n- Care leavers\n\nInadequate\n\n"
            "- Children in care",
            ["adoption outstanding", "care inadequate", "care_leavers good", "leadership good"],
            id="grades over lists of areas",
        ),
        pytest.param(
            "Adoption\n\nLeaders\n\nCare leavers\n\nGood\n\nInadequate\n\nOutstanding",
            ["adoption good", "care_leavers outstanding", "leadership inadequate"],
            id="all areas and then all grades",
        ),
        pytest.param(
            "Good\n\nAdoption\n\nInadequate\n\nLeaders",
            ["adoption good", "leadership inadequate"],
            id="grades over areas, a line each",
        ),
        pytest.param(
            "Adoption\n\nGood\n\nLeaders\n\nInadequate",
            ["adoption good", "leadership inadequate"],
            id="areas over grades",
        ),
    ],
)
def test_lines_that_begin_with_a_grade_have_their_areas_below(
    judgements: Judges, text: str, expected: list[str]
) -> None:
    assert now(judgements(f"Outcome\n\n{text}\n\nA plan follows.")) == expected


def test_a_judgement_of_a_table_is_surer_than_one_of_a_sentence(judgements: Judges) -> None:
    found = judgements(
        "The council was judged to be good overall.\n\n"
        + table("Judgement | Grade", "Overall effectiveness | Good")
    )
    assert [judgement.method for judgement in found] == [Method.TABLE, Method.SENTENCE]


def test_the_quote_of_a_judgement_stands_in_the_paper(judgements: Judges) -> None:
    text = "1.1 Ofsted came in May.\n\n1.2 Care leavers were judged to be good.\n"
    (found,) = judgements(text)
    (span,) = found.evidence.spans
    assert text[span.start : span.end] == span.quote == "Care leavers were judged to be good."


def test_a_column_of_a_councils_name_is_that_councils(judgements: Judges) -> None:
    found = judgements(
        table("Judgement | Leeds | Kirklees", "Overall effectiveness | Good | Outstanding")
    )
    assert [(m.grade, m.is_current, m.subject) for m in found] == [
        ("Good", True, "Leeds"),
        ("Outstanding", True, "Kirklees"),
    ]


@given(
    st.lists(
        st.lists(
            st.sampled_from(
                ["", "Leaders", "Care leavers", "Adoption", "Overall", "Good", "RI", "-", "2019"]
            ),
            min_size=3,
            max_size=3,
        ),
        min_size=2,
        max_size=6,
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_cells_of_a_table_are_each_judgement_has_its_place(
    judgements: Judges, rows: list[list[str]]
) -> None:
    text = "\n".join("\t".join(row) for row in (("Judgement", "Then", "Now"), *rows))
    for judgement in judgements(text):
        assert all(span.quote for span in judgement.evidence.spans)

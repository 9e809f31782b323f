"""The names of councils in texts, and what the place says in which a name stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.extract.councils import names_in
from pipeline.records import CouncilMention, CouncilRole
from tests.conftest import Extract

Councils = Callable[[str], tuple[CouncilMention, ...]]


@pytest.fixture
def councils(extract: Extract) -> Councils:
    """The councils in a paper that holds nothing but a text."""
    return lambda text: extract(text).councils


NAMES = [
    # ---- districts and parishes within a county, and persons
    pytest.param("Derbyshire Dales District Council agreed.", [], id="a district of a county"),
    pytest.param("Halton Parish Council agreed.", [], id="a parish of the same name"),
    pytest.param("Kent Downs Town Council agreed.", [], id="a town"),
    pytest.param("Sarah Kent, Director of Education, spoke.", [], id="a person before a post"),
    pytest.param("Alan Derby (Interim Head of Service) spoke.", [], id="a post in brackets"),
    pytest.param("In Kent, Ofsted found more.", ["Kent"], id="a place before a comma"),
    # ---- forms of a name
    pytest.param("Ofsted visited Kent in May.", ["Kent"], id="a bare name"),
    pytest.param("Kent County Council agreed.", ["Kent County Council"], id="county council"),
    pytest.param("Leeds City Council agreed.", ["Leeds City Council"], id="city council"),
    pytest.param("Trafford Council agreed.", ["Trafford Council"], id="council"),
    pytest.param(
        "Southend-on-Sea Borough Council agreed.",
        ["Southend-on-Sea Borough Council"],
        id="hyphens and borough council",
    ),
    pytest.param(
        "the London Borough of Hackney agreed",
        ["London Borough of Hackney"],
        id="London Borough of",
    ),
    pytest.param(
        "Hackney London Borough Council agreed",
        ["Hackney London Borough Council"],
        id="London Borough Council behind the name",
    ),
    pytest.param(
        "the Royal Borough of Kensington and Chelsea agreed",
        ["Royal Borough of Kensington and Chelsea"],
        id="Royal Borough of, and in the name",
    ),
    pytest.param("Kensington & Chelsea agreed", ["Kensington & Chelsea"], id="an ampersand"),
    pytest.param(
        "the City of Bradford Metropolitan District Council agreed",
        ["City of Bradford Metropolitan District Council"],
        id="a long official name",
    ),
    pytest.param(
        "Wigan Metropolitan Borough Council agreed",
        ["Wigan Metropolitan Borough Council"],
        id="metropolitan borough council",
    ),
    pytest.param("Dudley MBC agreed", ["Dudley MBC"], id="MBC"),
    pytest.param("LB Sutton agreed", ["LB Sutton"], id="LB"),
    pytest.param("KENT COUNTY COUNCIL", ["KENT COUNTY COUNCIL"], id="capitals"),
    pytest.param(
        "Bournemouth, Christchurch and Poole Council agreed",
        ["Bournemouth, Christchurch and Poole Council"],
        id="a comma in the name",
    ),
    pytest.param("BCP Council agreed", ["BCP Council"], id="initials"),
    pytest.param("St Helens Council agreed", ["St Helens Council"], id="St without a point"),
    pytest.param("St. Helens Council agreed", ["St. Helens Council"], id="St with a point"),
    pytest.param("Telford & Wrekin Council agreed", ["Telford & Wrekin Council"], id="& Wrekin"),
    pytest.param(
        "Stoke-on-Trent and Stockton-on-Tees agreed",
        ["Stoke-on-Trent", "Stockton-on-Tees"],
        id="two names with hyphens",
    ),
    # ---- names in other names
    pytest.param("North Yorkshire agreed.", ["North Yorkshire"], id="north of a county"),
    pytest.param(
        "North East Lincolnshire is not Lincolnshire.",
        ["North East Lincolnshire", "Lincolnshire"],
        id="a county inside another name",
    ),
    pytest.param(
        "Bath and North East Somerset agreed.", ["Bath and North East Somerset"], id="B&NES"
    ),
    pytest.param(
        "South Gloucestershire agreed.", ["South Gloucestershire"], id="south of a county"
    ),
    pytest.param("West Northamptonshire agreed.", ["West Northamptonshire"], id="west of a county"),
    pytest.param(
        "Nottinghamshire is around Nottingham.",
        ["Nottinghamshire", "Nottingham"],
        id="a county and its city",
    ),
    pytest.param(
        "Cheshire East and Cheshire West and Chester agreed.",
        ["Cheshire East", "Cheshire West and Chester"],
        id="and between names and inside one",
    ),
    pytest.param(
        "Richmond upon Thames agreed.", ["Richmond upon Thames"], id="upon Thames is all of it"
    ),
    pytest.param(
        "Newcastle upon Tyne and North Tyneside agreed.",
        ["Newcastle upon Tyne", "North Tyneside"],
        id="upon Tyne",
    ),
    pytest.param("East Riding of Yorkshire agreed", ["East Riding of Yorkshire"], id="East Riding"),
    # ---- what stands around a name
    pytest.param("Kent's services are good.", ["Kent"], id="a possessive"),
    pytest.param("Leeds’ services are good.", ["Leeds"], id="a possessive of a name in s"),
    pytest.param(
        "Wirral Council's Cabinet agreed.", ["Wirral Council"], id="a possessive of a council"
    ),
    pytest.param("(Kent, Essex; Suffolk)", ["Kent", "Essex", "Suffolk"], id="names in a list"),
    pytest.param("Kent.", ["Kent"], id="a full stop"),
    pytest.param("The Medway-based team left.", ["Medway"], id="a hyphen behind it"),
    # ---- words that are names as well
    pytest.param("Reading is taught in every school.", [], id="reading, at the start"),
    pytest.param("Reading the report took a week.", [], id="reading as a verb"),
    pytest.param("Reading Borough Council agreed.", ["Reading Borough Council"], id="Reading BC"),
    pytest.param("Services in Reading are good.", ["Reading"], id="in Reading"),
    pytest.param("Bury Council agreed.", ["Bury Council"], id="Bury Council"),
    pytest.param("They bury the pipes.", [], id="bury, in lower case"),
    pytest.param("Bury St Edmunds is a town.", [], id="Bury St Edmunds"),
    pytest.param("The sale of land was agreed.", [], id="sale"),
    pytest.param("Hull City Council agreed.", ["Hull City Council"], id="Hull City Council"),
    # ---- somebody else's
    pytest.param("Kent Police attended.", [], id="a police force"),
    pytest.param("Hampshire Constabulary attended.", [], id="a constabulary"),
    pytest.param("University of Warwick and Durham University took part.", [], id="universities"),
    pytest.param("Manchester Road was closed.", [], id="a road"),
    pytest.param("Barnet Hospital attended.", [], id="a hospital"),
    pytest.param("Greater Manchester Combined Authority met.", [], id="a combined authority"),
    pytest.param("All Greater Manchester authorities met.", [], id="Manchester in Greater"),
    pytest.param("Devon Partnership NHS Trust attended.", [], id="an NHS trust"),
    pytest.param("Councillor Kent asked a question.", [], id="a councillor's name"),
    pytest.param("Mr Derby and Ms Lancashire spoke.", [], id="persons' names"),
    pytest.param("Jack London wrote a book.", [], id="London is no council"),
    pytest.param("New York and Boston, Massachusetts", [], id="York inside New York"),
    pytest.param("Devon and Cornwall Police attended.", [], id="a police force of two counties"),
    pytest.param("Leeds City Region has a plan.", [], id="a city region"),
    pytest.param("West Kent and North Devon District Council", [], id="parts of counties"),
    pytest.param("Nottingham Trent University, University of York", [], id="in universities"),
    pytest.param("Write to Store Street, Manchester M1 2WD.", [], id="in an address"),
    pytest.param("Bury St Edmunds and Newcastle-under-Lyme", [], id="towns of longer names"),
    pytest.param("We met in Newcastle-under-Lyme.", [], id="a longer name behind in"),
    pytest.param("Councillors Ash, Kent and Derby spoke.", [], id="councillors in a list"),
    pytest.param("Jane Smith-Kent spoke.", [], id="a double name"),
    pytest.param("She left Kent. Police were called.", ["Kent"], id="police in another sentence"),
    pytest.param("Kent, police and health met.", ["Kent"], id="police behind a comma"),
    pytest.param("Leeds and NHS partners met.", ["Leeds"], id="NHS partners of its own"),
    pytest.param("South West\tBristol", ["Bristol"], id="a region in the cell before"),
    pytest.param(
        "Councillor Ash, Kent County Council", ["Kent County Council"], id="a councillor's council"
    ),
    pytest.param("The Yorkshire and Humber region met.", [], id="a region"),
    pytest.param("Cambridge City Council is a district.", [], id="a district without services"),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_in(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in names_in(text)] == expected


UNKNOWN = [
    pytest.param("Report to Southhampton City Council", ["Southhampton City Council"], id="city"),
    pytest.param(
        "London Borough of Waltham Forrest agreed", ["London Borough of Waltham Forrest"], id="LB"
    ),
    pytest.param("Notinghamshire County Council", ["Notinghamshire County Council"], id="county"),
    pytest.param("Melton Borough Council agreed", ["Melton Borough Council"], id="a district"),
    pytest.param("Leeds City Council agreed", ["Leeds City Council"], id="known, and told once"),
    pytest.param("the Council agreed, as did Full Council", ["Full Council"], id="no name at all"),
    pytest.param("the council of ministers", [], id="lower case"),
]


@pytest.mark.parametrize(("text", "expected"), UNKNOWN)
def test_what_is_formed_as_a_councils_name_is_told(
    councils: Councils, text: str, expected: list[str]
) -> None:
    """Whether it is misspelt or none is for the registry to say."""
    assert [found.text for found in councils(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The peer team from Kent visited in May.", id="a team from"),
        pytest.param("We moved a child from a home near Kent.", id="near"),
        pytest.param("The trust works for Kent and for Essex.", id="works for"),
    ],
)
def test_a_council_that_a_paper_speaks_of_in_passing_is_not_its_own(
    councils: Councils, text: str
) -> None:
    assert councils(f"{text} {'Members met and talked of it. ' * 8}") == ()


ROLES = [
    pytest.param(
        "Kent County Council\n\nCabinet\n\n6 March 2023",
        [("Kent County Council", CouncilRole.LETTERHEAD)],
        id="alone on a line at the top",
    ),
    pytest.param(
        "Cabinet\n\nInspection of Children's Services in Kent in 2023",
        [("Kent", CouncilRole.TITLE)],
        id="in a heading at the top",
    ),
    pytest.param(
        "Contact: jane.smith@kent.gov.uk",
        [("kent.gov.uk", CouncilRole.EMAIL)],
        id="in an e-mail address",
    ),
    pytest.param(
        "See https://democracy.leeds.gov.uk/documents for the papers.",
        [("leeds.gov.uk", CouncilRole.EMAIL)],
        id="in the address of a website",
    ),
    pytest.param(
        "See www.gov.uk and write to enquiries@ofsted.gov.uk or jane@education.gov.uk.",
        [],
        id="the government's addresses are no council's",
    ),
    pytest.param(
        "After a long debate about the budget, the roads and the weather, members turned at last"
        " to an item of some weight, which was that in March 2022 Ofsted had inspected Kent.",
        [("Kent", CouncilRole.INSPECTED)],
        id="behind inspected",
    ),
    pytest.param(
        "After a long debate about the budget, the roads and the weather, members turned at last"
        " to an item of some weight, which was Leeds’ Ofsted inspection and what came of it.",
        [("Leeds", CouncilRole.INSPECTED)],
        id="before Ofsted inspection",
    ),
    pytest.param(
        "After a long debate about the budget, the roads and the weather, members turned at last"
        " to an item of some weight, which was the example of Kent and what it does.",
        [("Kent", CouncilRole.TEXT)],
        id="in passing",
    ),
    pytest.param(
        "After a long debate about the budget, the roads and the weather, members turned at last"
        " to an item of some weight, and were told that Leeds was"
        " outstanding when it was last inspected and Kent was good.",
        [("Leeds", CouncilRole.TEXT), ("Kent", CouncilRole.TEXT)],
        id="another, behind inspected",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_where_a_council_is_named(
    councils: Councils, text: str, expected: list[tuple[str, CouncilRole]]
) -> None:
    assert [(council.text, council.role) for council in councils(text)] == expected


def test_a_council_is_told_once_with_how_often(councils: Councils) -> None:
    sentence = (
        "After a long debate about the budget, the roads and the weather, members turned at last"
        " to an item of some weight, which was the example of {} and what it does.\n\n"
    )
    found = councils(sentence.format("Kent") * 2 + sentence.format("Essex"))
    assert [(council.text, council.count) for council in found] == [("Kent", 2), ("Essex", 1)]

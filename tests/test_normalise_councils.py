"""Councils' names: each form of each council is its own, and nothing else's."""

from __future__ import annotations

import difflib
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise.councils import by_id, council_of, councils_found, match_council
from pipeline.records import (
    CouncilFound,
    CouncilMention,
    CouncilRole,
    Evidence,
    MatchGrade,
    Severity,
    Span,
)
from pipeline.vocabulary import Council, councils

_EVIDENCE = Evidence((Span(1, 0, 4, "name", None),))
# Everyday names where they are not the registry's.
_EVERYDAY = {
    "Bristol, City of": "Bristol",
    "Kingston Upon Hull, City of": "Hull",
    "St. Helens": "St Helens",
    "Bedford Borough": "Bedford",
}
# The councils with City status, for none other is written "… City Council".
_CITIES = frozenset(
    """
    Birmingham|Bradford|Brighton and Hove|Bristol|Coventry|Derby|Doncaster|Hull|Leeds|Leicester
    Liverpool|Manchester|Milton Keynes|Newcastle upon Tyne|Nottingham|Peterborough|Plymouth
    Portsmouth|Salford|Sheffield|Southampton|Southend-on-Sea|Stoke-on-Trent|Sunderland|Wakefield
    Westminster|Wolverhampton|York
    """.replace("\n", "|").split("|")
)
_ROYAL = frozenset(
    ("Greenwich", "Kensington and Chelsea", "Kingston upon Thames", "Windsor and Maidenhead")
)


def _forms(council: Council) -> list[str]:
    """At least six ways in which papers print a council's name, by its type."""
    if council.council_id == "dorset-county-council":
        # The present Dorset Council has every other name.
        return [
            "Dorset County Council",
            "DORSET COUNTY COUNCIL",
            "the Dorset County Council",
            "Dorset County Council ",
            "Dorset  County\u00a0Council",
            "dorset county council",
        ]
    name = _EVERYDAY.get(council.name, council.name)
    forms = [
        name,
        name.upper(),
        council.official_name,
        council.official_name.upper(),
        f"the {council.official_name}",
        f"{name} children’s services",
        f"{name} local authority",
    ]
    if not council.official_name.startswith(("City of", "Council of")):
        forms.append(f"{name} Council")
    if " and " in name:
        forms += [name.replace(" and ", " & "), f"{name.replace(' and ', ' & ')} Council"]
    if "-" in name:
        forms.append(name.replace("-", " "))
    if " upon " in name:
        forms.append(name.replace(" upon ", "-upon-"))
    if name in _CITIES:
        forms += [f"{name} City Council", f"City of {name}"]
    if name in _ROYAL:
        forms += [f"Royal Borough of {name}", f"The Royal Borough of {name}"]
    elif council.council_type == "London Borough" and name not in ("Westminster", "City of London"):
        forms += [
            f"London Borough of {name}",
            f"LONDON BOROUGH OF {name.upper()}",
            f"LB {name}",
            f"{name} London Borough Council",
        ]
    if council.council_type == "Metropolitan District" and name not in _CITIES:
        forms += [
            f"{name} MBC",
            f"{name} Borough Council",
            f"Metropolitan Borough of {name}",
            f"{name} Metropolitan Borough Council",
        ]
    if council.council_type == "County":
        forms += [f"{name} County Council", f"{name} CC", f"{name.upper()} COUNTY COUNCIL"]
    return forms


_REGISTRY = [pytest.param(council, id=council.council_id) for council in councils()]


# --------------------------------------------------------------------------- every council


def test_the_registry_has_every_council_and_those_that_were_replaced() -> None:
    present = [council for council in councils() if council.valid_to is None]
    replaced = {council.council_id for council in councils() if council.valid_to}
    assert len(present) == 153
    assert replaced == {
        "bournemouth",
        "cumbria",
        "dorset-county-council",
        "northamptonshire",
        "poole",
    }


@pytest.mark.parametrize("council", _REGISTRY)
def test_every_form_of_a_council_is_its_own(council: Council) -> None:
    forms = _forms(council)
    found = {form: match_council(form) for form in forms}
    assert len(set(forms)) >= 6
    assert {form: match and match.council_id for form, match in found.items()} == dict.fromkeys(
        forms, council.council_id
    )


@pytest.mark.parametrize("council", _REGISTRY)
def test_a_council_is_found_exactly_by_its_official_name(council: Council) -> None:
    match = match_council(council.official_name)
    assert match is not None
    assert (match.grade, match.score) == (MatchGrade.EXACT, 100.0)


@pytest.mark.parametrize(
    ("name", "council_id"),
    [
        pytest.param("BCP", "bournemouth-christchurch-and-poole", id="BCP"),
        pytest.param("BCP Council", "bournemouth-christchurch-and-poole", id="BCP Council"),
        pytest.param("RBKC", "kensington-and-chelsea", id="RBKC"),
        pytest.param("RBWM", "windsor-and-maidenhead", id="RBWM"),
        pytest.param("LBBD", "barking-and-dagenham", id="LBBD"),
        pytest.param("B&NES", "bath-and-north-east-somerset", id="B&NES"),
        pytest.param("Hull City Council", "kingston-upon-hull", id="Hull"),
        pytest.param("Kingston upon Hull City Council", "kingston-upon-hull", id="Hull in full"),
        pytest.param("Kingston Council", "kingston-upon-thames", id="Kingston"),
        pytest.param("Richmond Council", "richmond-upon-thames", id="Richmond"),
        pytest.param("Newcastle City Council", "newcastle-upon-tyne", id="Newcastle"),
        pytest.param("Stockton Borough Council", "stockton-on-tees", id="Stockton"),
        pytest.param(
            "Southend-on-Sea Borough Council", "southend-on-sea", id="before it was a city"
        ),
        pytest.param("Southend Borough Council", "southend-on-sea", id="Southend"),
        pytest.param("Southend Council", "southend-on-sea", id="Southend Council"),
        pytest.param("Stockton Council", "stockton-on-tees", id="Stockton Council"),
        pytest.param("Newcastle Council", "newcastle-upon-tyne", id="Newcastle Council"),
        pytest.param("Doncaster Metropolitan Borough Council", "doncaster", id="Doncaster before"),
        pytest.param("Milton Keynes Council", "milton-keynes", id="Milton Keynes before"),
        pytest.param("Somerset County Council", "somerset", id="Somerset before 2023"),
        pytest.param("North Yorkshire County Council", "north-yorkshire", id="N Yorks before 2023"),
        pytest.param("Buckinghamshire County Council", "buckinghamshire", id="Bucks before 2020"),
        pytest.param("County Durham", "durham", id="County Durham"),
        pytest.param("Birmingham Children's Trust", "birmingham", id="trust, Birmingham"),
        pytest.param("Slough Children First", "slough", id="trust, Slough"),
        pytest.param("Achieving for Children in Kingston", "kingston-upon-thames", id="trust, AfC"),
        pytest.param("southwark.gov.uk", "southwark", id="domain of its name"),
        pytest.param("rbkc.gov.uk", "kensington-and-chelsea", id="domain of its initials"),
        pytest.param("HANTS.GOV.UK", "hampshire", id="domain in capitals"),
        pytest.param("bristol.gov.uk", "bristol", id="domain of a city"),
    ],
)
def test_other_names_are_known(name: str, council_id: str) -> None:
    match = match_council(name)
    assert match is not None
    assert match.council_id == council_id


# --------------------------------------------------------------------------- names in names


@pytest.mark.parametrize(
    ("name", "council_id"),
    [
        pytest.param("North Somerset Council", "north-somerset", id="North Somerset"),
        pytest.param("Somerset Council", "somerset", id="Somerset"),
        pytest.param(
            "Bath and North East Somerset Council", "bath-and-north-east-somerset", id="BANES"
        ),
        pytest.param("Derby City Council", "derby", id="Derby"),
        pytest.param("Derbyshire County Council", "derbyshire", id="Derbyshire"),
        pytest.param("Nottingham City Council", "nottingham", id="Nottingham"),
        pytest.param("Nottinghamshire County Council", "nottinghamshire", id="Nottinghamshire"),
        pytest.param("Leicester City Council", "leicester", id="Leicester"),
        pytest.param("Leicestershire County Council", "leicestershire", id="Leicestershire"),
        pytest.param("City of York Council", "york", id="York"),
        pytest.param("North Yorkshire Council", "north-yorkshire", id="North Yorkshire"),
        pytest.param("East Riding of Yorkshire Council", "east-riding-of-yorkshire", id="E Riding"),
        pytest.param("Lincolnshire County Council", "lincolnshire", id="Lincolnshire"),
        pytest.param("North Lincolnshire Council", "north-lincolnshire", id="N Lincolnshire"),
        pytest.param("North East Lincolnshire Council", "north-east-lincolnshire", id="NE Lincs"),
        pytest.param("Gloucestershire County Council", "gloucestershire", id="Gloucestershire"),
        pytest.param("South Gloucestershire Council", "south-gloucestershire", id="South Glos"),
        pytest.param("Northamptonshire County Council", "northamptonshire", id="Northants"),
        pytest.param("North Northamptonshire Council", "north-northamptonshire", id="N Northants"),
        pytest.param("West Northamptonshire Council", "west-northamptonshire", id="W Northants"),
        pytest.param("Bournemouth Borough Council", "bournemouth", id="Bournemouth"),
        pytest.param("Borough of Poole", "poole", id="Poole"),
        pytest.param("Cumbria County Council", "cumbria", id="Cumbria"),
        pytest.param("Cumberland Council", "cumberland", id="Cumberland"),
        pytest.param("Northumberland County Council", "northumberland", id="Northumberland"),
        pytest.param("Dorset Council", "dorset", id="Dorset, now"),
        pytest.param("Dorset County Council", "dorset-county-council", id="Dorset, before"),
        pytest.param("East Sussex County Council", "east-sussex", id="East Sussex"),
        pytest.param("West Sussex County Council", "west-sussex", id="West Sussex"),
        pytest.param("Cheshire East Council", "cheshire-east", id="Cheshire East"),
        pytest.param("Cheshire West and Chester", "cheshire-west-and-chester", id="Cheshire West"),
        pytest.param("Bedford Borough Council", "bedford", id="Bedford"),
        pytest.param("Central Bedfordshire Council", "central-bedfordshire", id="C Bedfordshire"),
        pytest.param("Kingston upon Thames", "kingston-upon-thames", id="Kingston upon Thames"),
        pytest.param("Kingston upon Hull", "kingston-upon-hull", id="Kingston upon Hull"),
        pytest.param("Berkshire West", None, id="no council: a part of a county"),
        pytest.param("North East", None, id="no council: a region"),
        pytest.param("Yorkshire", None, id="no council: a county of old"),
        pytest.param("Avon County Council", None, id="no council: abolished in 1996"),
        pytest.param("Cheshire County Council", None, id="no council: abolished in 2009"),
        pytest.param("Bedfordshire County Council", None, id="no council: abolished, Beds"),
        pytest.param("Berkshire County Council", None, id="no council: abolished, Berks"),
        pytest.param("Greater London Authority", None, id="no council: GLA"),
        pytest.param("Greater Manchester Combined Authority", None, id="no council: combined"),
    ],
)
def test_a_name_inside_another_is_not_taken_for_it(name: str, council_id: str | None) -> None:
    match = match_council(name)
    assert (match.council_id if match else None) == council_id


# --------------------------------------------------------------------------- other councils

# Districts of counties, some of them gone, and councils of Wales, Scotland and Northern Ireland:
# none has children's services that Ofsted inspects.
_DISTRICTS = """
    Adur District|Allerdale Borough|Amber Valley Borough|Arun District|Ashfield District
    Ashford Borough|Aylesbury Vale District|Babergh District|Barrow Borough
    Barrow-in-Furness Borough|Basildon|Basildon Borough|Basingstoke and Deane Borough
    Bassetlaw District|Blaby District|Bolsover District|Boston Borough|Braintree District|Breckland
    Brentwood Borough|Broadland District|Bromsgrove District|Broxbourne Borough|Broxtowe Borough
    Burnley Borough|Cambridge City|Cannock Chase|Canterbury City|Carlisle City
    Castle Point Borough|Charnwood Borough|Chelmsford City|Cheltenham Borough|Cherwell District
    Chester City|Chesterfield Borough|Chichester District|Chiltern District|Chorley
    Chorley Borough|Christchurch Borough|Colchester Borough|Colchester City|Copeland Borough
    Corby Borough|Cotswold District|Craven District|Crawley Borough|Dacorum Borough
    Dartford Borough|Daventry District|Derbyshire Dales District|Dover District
    East Cambridgeshire District|East Devon District|East Dorset District|East Hampshire District
    East Hertfordshire District|East Lindsey District|East Northamptonshire
    East Staffordshire Borough|East Suffolk|Eastbourne Borough|Eastleigh Borough|Eden District
    Elmbridge Borough|Epping Forest District|Epsom and Ewell Borough|Erewash Borough|Exeter City
    Fareham Borough|Fenland District|Folkestone and Hythe District|Forest of Dean District
    Fylde Borough|Gedling Borough|Gloucester City|Gosport Borough|Gravesham Borough
    Great Yarmouth Borough|Guildford Borough|Hambleton District|Harborough District|Harlow
    Harlow District|Harrogate Borough|Hart District|Hastings Borough|Havant Borough
    Hertsmere Borough|High Peak Borough|Hinckley and Bosworth Borough|Horsham District
    Huntingdonshire District|Hyndburn Borough|Ipswich Borough|Kettering Borough
    King's Lynn and West Norfolk Borough|Lancaster City|Lewes District|Lichfield District
    Lincoln City|Maidstone Borough|Maldon District|Malvern Hills District|Mansfield District
    Melton Borough|Mendip District|Mid Devon District|Mid Suffolk District|Mid Sussex District
    Mole Valley District|New Forest District|Newark and Sherwood District
    Newcastle-under-Lyme Borough|North Devon|North Devon District|North Dorset District
    North East Derbyshire District|North Hertfordshire District|North Kesteven District
    North Norfolk District|North Warwickshire Borough|North West Leicestershire District
    Northampton Borough|Norwich City|Nuneaton and Bedworth Borough|Oadby and Wigston Borough
    Oxford City|Pendle Borough|Preston City|Purbeck District|Redditch Borough
    Reigate and Banstead Borough|Ribble Valley Borough|Richmondshire District|Rochford District
    Rossendale Borough|Rother District|Rugby Borough|Runnymede Borough|Rushcliffe Borough
    Rushmoor Borough|Ryedale District|Scarborough Borough|Sedgemoor District|Selby District
    Sevenoaks District|Somerset West and Taunton|South Bucks District
    South Cambridgeshire District|South Derbyshire District|South Hams District
    South Holland District|South Kesteven District|South Lakeland District|South Norfolk
    South Northamptonshire|South Oxfordshire District|South Ribble Borough
    South Somerset District|South Staffordshire|Spelthorne Borough|St Albans City
    St Albans City and District|Stafford Borough|Staffordshire Moorlands District
    Stevenage Borough|Stratford-on-Avon District|Stroud District|Surrey Heath Borough
    Swale Borough|Tamworth Borough|Tandridge District|Taunton Deane Borough|Teignbridge District
    Tendring District|Test Valley Borough|Tewkesbury Borough|Thanet District
    Three Rivers District|Tonbridge and Malling Borough|Torridge District|Tunbridge Wells Borough
    Uttlesford District|Vale of White Horse District|Warwick District|Watford Borough
    Waverley Borough|Wealden District|Wellingborough|Welwyn Hatfield Borough|West Devon Borough
    West Dorset District|West Lancashire Borough|West Lindsey District|West Oxfordshire District
    West Suffolk|Weymouth and Portland Borough|Winchester City|Woking Borough|Worcester City
    Worthing Borough|Wychavon District|Wycombe District|Wyre|Wyre Borough|Wyre Forest District
    Aberdeen City|Angus|Belfast City|Bridgend County Borough|Cardiff|Ceredigion County
    Conwy County Borough|Denbighshire County|Derry City|Dundee City|Falkirk|Fife
    Flintshire County|Glasgow City|Gwynedd|Highland|Midlothian|Monmouthshire County|Moray
    Newport City|Pembrokeshire County|Perth and Kinross|Powys County|South Ayrshire|Stirling
    Swansea|Torfaen County Borough|Vale of Glamorgan|West Lothian|Wrexham County Borough
""".replace("\n", "|")


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(f"{district} Council", id=district)
        for district in sorted({name.strip() for name in _DISTRICTS.split("|")} - {""})
    ],
)
def test_a_council_without_childrens_services_matches_none(name: str) -> None:
    assert match_council(name) is None


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("", id="nothing"),
        pytest.param("Council", id="Council"),
        pytest.param("the Council", id="the Council"),
        pytest.param("City Council", id="City Council"),
        pytest.param("County Council", id="County Council"),
        pytest.param("Borough Council", id="Borough Council"),
        pytest.param("London Borough of", id="London Borough of"),
        pytest.param("local authority", id="local authority"),
        pytest.param("children's services", id="children's services"),
        pytest.param("Ofsted", id="Ofsted"),
        pytest.param("Cabinet", id="Cabinet"),
        pytest.param("North", id="North"),
        pytest.param("Parish Council", id="Parish Council"),
        pytest.param("Local Safeguarding Children Board", id="board"),
        pytest.param("example.gov.uk", id="unknown domain"),
    ],
)
def test_what_is_no_name_of_a_council_matches_none(name: str) -> None:
    assert match_council(name) is None


# --------------------------------------------------------------------------- misspellings


@pytest.mark.parametrize(
    ("name", "council_id"),
    [
        pytest.param("Southhampton City Council", "southampton", id="letter doubled"),
        pytest.param("Middlesborough Council", "middlesbrough", id="the common mistake"),
        pytest.param("Wolverhamption City Council", "wolverhampton", id="letter too many"),
        pytest.param("Notinghamshire County Council", "nottinghamshire", id="letter missing"),
        pytest.param("London Borough of Southwalk", "southwark", id="wrong letter"),
        pytest.param("Peterborourgh City Council", "peterborough", id="letters turned"),
        pytest.param("Cambrigeshire County Council", "cambridgeshire", id="letter missing, Cambs"),
        pytest.param("Birmingham City Coucil", "birmingham", id="Council misspelt"),
        pytest.param("Northumberland County Counci", "northumberland", id="cut off"),
    ],
)
def test_a_misspelt_name_is_found_with_its_likeness(name: str, council_id: str) -> None:
    match = match_council(name)
    assert match is not None
    assert (match.council_id, match.grade) == (council_id, MatchGrade.FUZZY)
    assert 80 < match.score < 100


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("South Somerset Council", id="North or South"),
        pytest.param("East Northamptonshire Council", id="no such part"),
        pytest.param("Kingston upon", id="Thames or Hull"),
        pytest.param("Hertforshire County Council", id="Hertfordshire or Herefordshire"),
        pytest.param("Sussex County Council", id="East or West Sussex"),
        pytest.param("North Lincoln Council", id="North or North East Lincolnshire"),
        pytest.param("East Yorkshire Council", id="North Yorkshire or East Riding"),
    ],
)
def test_a_name_that_could_be_two_councils_is_none(name: str) -> None:
    assert match_council(name) is None


@given(
    council=st.sampled_from(councils()),
    place=st.integers(0, 60),
    letter=st.sampled_from("abcdefghijklmnopqrstuvwxyz"),
    mistake=st.sampled_from(("miss", "add", "change")),
)
def test_one_wrong_letter_never_gives_another_council(
    council: Council, place: int, letter: str, mistake: str
) -> None:
    name = council.official_name
    at = place % len(name)
    wrong = name[:at] + ("" if mistake == "miss" else letter) + name[at + (mistake != "add") :]
    match = match_council(wrong)
    assert match is None or match.council_id == council.council_id


# --------------------------------------------------------------------------- no likeness, no match

_PLACE_WORDS = st.sampled_from(
    sorted(
        {
            word
            for council in councils()
            for word in re.findall(r"[A-Z][a-z]+", council.official_name)
        }
        | set(re.findall(r"[A-Z][a-z]+", _DISTRICTS))
        | set("Ofsted Cabinet Scrutiny Panel Children Board Trust Report Upper Lower Great".split())
    )
)
_SMALL_WORDS = st.sampled_from(("of", "and", "upon", "on", "the", "Council", "Borough", "City"))
_NAMES = st.lists(_PLACE_WORDS | _SMALL_WORDS, min_size=1, max_size=6).map(" ".join)
_COMMON = frozenset(
    "of and upon on the council borough city county london metropolitan royal district".split()
)


def _words(name: str) -> set[str]:
    """The words of a name that tell it from others ("City of London" has no others)."""
    words = re.findall(r"[a-z]+", name.lower())
    return set(words) - _COMMON or set(words)


def _alike(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, one, other).ratio() >= 0.8


@given(name=_NAMES | st.text(max_size=30))
def test_a_match_shares_a_word_with_the_name(name: str) -> None:
    match = match_council(name)
    own = _words(by_id()[match.council_id].short_name) if match else set()
    assert match is None or any(_alike(word, mine) for word in _words(name) for mine in own)


# --------------------------------------------------------------------------- a document's council


def _found(council_id: str, role: CouncilRole, count: int = 1) -> CouncilFound:
    return CouncilFound(council_id, council_id, role, MatchGrade.EXACT, 100.0, count, _EVIDENCE)


def test_mentions_become_councils_and_strangers_are_left_out() -> None:
    mentions = [
        CouncilMention("Walsall Council", CouncilRole.LETTERHEAD, 3, _EVIDENCE),
        CouncilMention("Lancaster City Council", CouncilRole.TEXT, 1, _EVIDENCE),
        CouncilMention("Middlesborough Council", CouncilRole.TEXT, 2, _EVIDENCE),
    ]
    found = councils_found(mentions)
    assert [(f.council_id, f.raw, f.match, f.count) for f in found] == [
        ("walsall", "Walsall Council", MatchGrade.EXACT, 3),
        ("middlesbrough", "Middlesborough Council", MatchGrade.FUZZY, 2),
    ]
    assert found[0].evidence is _EVIDENCE


@pytest.mark.parametrize(
    ("found", "council_id"),
    [
        pytest.param([_found("walsall", CouncilRole.TEXT)], "walsall", id="named once in passing"),
        pytest.param(
            [_found("walsall", CouncilRole.LETTERHEAD), _found("dudley", CouncilRole.TEXT, 9)],
            "walsall",
            id="a letterhead before mentions",
        ),
        pytest.param(
            [_found("walsall", CouncilRole.EMAIL), _found("dudley", CouncilRole.TEXT, 9)],
            "walsall",
            id="an address before mentions",
        ),
        pytest.param(
            [_found("walsall", CouncilRole.TITLE), _found("dudley", CouncilRole.TEXT, 9)],
            "walsall",
            id="a title before mentions",
        ),
        pytest.param(
            [_found("walsall", CouncilRole.TEXT, 30), _found("dudley", CouncilRole.TEXT, 4)],
            "walsall",
            id="named far more often",
        ),
    ],
)
def test_the_surest_place_tells_whose_paper_it_is(
    found: list[CouncilFound], council_id: str
) -> None:
    assert council_of(tuple(found), None) == (council_id, None)


def test_two_councils_named_alike_are_a_tie_and_told() -> None:
    found = (_found("walsall", CouncilRole.TEXT, 5), _found("dudley", CouncilRole.TEXT, 5))
    council_id, issue = council_of(found, None)
    assert council_id is None
    assert issue is not None
    assert (issue.code, issue.severity) == ("council_tied", Severity.WARNING)
    assert "walsall" in issue.message
    assert "dudley" in issue.message


def test_a_paper_that_names_no_council_has_none_and_says_so() -> None:
    council_id, issue = council_of((), None)
    assert council_id is None
    assert issue is not None
    assert issue.code == "no_council"


@pytest.mark.parametrize(
    ("day", "council_id"),
    [
        pytest.param(date(2015, 1, 1), "dorset-county-council", id="before 2019"),
        pytest.param(date(2019, 3, 31), "dorset-county-council", id="last day of the old"),
        pytest.param(date(2019, 4, 1), "dorset", id="first day of the new"),
        pytest.param(date(2024, 1, 1), "dorset", id="after 2019"),
        pytest.param(None, "dorset", id="day not known"),
    ],
)
def test_a_name_that_two_councils_had_is_of_the_one_of_the_day(
    day: date | None, council_id: str
) -> None:
    assert council_of((_found("dorset", CouncilRole.LETTERHEAD),), day)[0] == council_id


def test_a_council_is_not_turned_into_its_predecessor_of_another_name() -> None:
    found = (_found("west-northamptonshire", CouncilRole.LETTERHEAD),)
    assert council_of(found, date(2019, 1, 1))[0] == "west-northamptonshire"


def test_a_council_that_was_no_more_has_no_papers() -> None:
    found = (_found("cumbria", CouncilRole.TEXT),)
    assert council_of(found, date(2025, 6, 5))[0] is None
    assert council_of(found, date(2022, 6, 5))[0] == "cumbria"

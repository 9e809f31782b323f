"""People: authors, directors, cabinet members, chairs, where the words tell their part."""

from __future__ import annotations

import pytest

from pipeline.records import PersonRole
from tests.conftest import Extract, table

PEOPLE = [
    pytest.param(
        "Report Author: Jane Smith, Head of Service",
        [(PersonRole.AUTHOR, "Jane Smith")],
        id="author with a post",
    ),
    pytest.param(
        "Contact Officer: Jane Smith - 01234 567890",
        [(PersonRole.AUTHOR, "Jane Smith")],
        id="contact officer with a telephone number",
    ),
    pytest.param(
        "Cabinet Member: Councillor Mary O'Neill",
        [(PersonRole.CABINET_MEMBER, "Mary O'Neill")],
        id="cabinet member with a title and an apostrophe",
    ),
    pytest.param(
        "Director: Dr. Anne-Marie Hill",
        [(PersonRole.DIRECTOR, "Anne-Marie Hill")],
        id="director with a title and a hyphen",
    ),
    pytest.param(
        table(
            "AUTHOR: | Name: | Jane Smith | Tel: | 01234 567890",
            " | E-mail: | jane.smith@example.org |  | ",
            "Director | Name: | John de Vere | Tel: | 01234 567891",
        ),
        [(PersonRole.AUTHOR, "Jane Smith"), (PersonRole.DIRECTOR, "John de Vere")],
        id="table: name, telephone and e-mail",
    ),
    pytest.param(
        "Report Authors: Jane Smith and John Brown",
        [(PersonRole.AUTHOR, "Jane Smith"), (PersonRole.AUTHOR, "John Brown")],
        id="two authors",
    ),
    pytest.param("Director: Director of Children's Services", [], id="a post is no person"),
    pytest.param("Cabinet Member: Children and Families", [], id="a portfolio is no person"),
    pytest.param(
        "Report prepared by: Jane Smith, Head of Service",
        [(PersonRole.AUTHOR, "Jane Smith")],
        id="report prepared by",
    ),
    pytest.param(
        "Report of: Jane Smith, Strategic Lead",
        [(PersonRole.AUTHOR, "Jane Smith")],
        id="report of a person",
    ),
    pytest.param(
        "Officer presenting: Jane Smith, Interim Director of Children's Services",
        [(PersonRole.DIRECTOR, "Jane Smith")],
        id="a label of no part, and a post",
    ),
    pytest.param(
        "Reporting Officer: Jane Smith, Executive Director, People",
        [(PersonRole.AUTHOR, "Jane Smith"), (PersonRole.DIRECTOR, "Jane Smith")],
        id="an author who is the director",
    ),
    pytest.param(
        "Jane Smith\n\nCorporate Director of Education and Families",
        [(PersonRole.DIRECTOR, "Jane Smith")],
        id="under a letter",
    ),
    pytest.param(
        "cc: Councillor Mary O'Neill, Lead Member for Children",
        [(PersonRole.CABINET_MEMBER, "Mary O'Neill")],
        id="a copy to the lead member",
    ),
    pytest.param(
        "The Cabinet Member for Children, Cllr Mary O'Neill, will sign the plan.",
        [(PersonRole.CABINET_MEMBER, "Mary O'Neill")],
        id="post before name, with a title",
    ),
    pytest.param(
        "The Director of Children's Services, Jane Smith, told members so.",
        [(PersonRole.DIRECTOR, "Jane Smith")],
        id="post before name, in prose",
    ),
    pytest.param(
        "For further information please contact: Jane Smith, Group Manager",
        [(PersonRole.AUTHOR, "Jane Smith")],
        id="whom to contact",
    ),
    pytest.param(
        "For any enquiries about this report please contact:\n\nJane Smith, Group Manager",
        [(PersonRole.AUTHOR, "Jane Smith")],
        id="whom to contact, on the line below",
    ),
    pytest.param("Jane Smith, Assistant Director of Education", [], id="an assistant director"),
    pytest.param("Jane Smith, Director of Finance", [], id="another director"),
    pytest.param(
        "Guests: the Director of Children's Services; Ann Lee, Borsetshire Constabulary",
        [],
        id="a body is no person",
    ),
    pytest.param(
        "Guests: Director of Children's Services, Melton Trust", [], id="who sent a guest"
    ),
    pytest.param("Jane Smith (Chair)", [], id="a chair outside of minutes"),
    pytest.param("Children's Services, Director of Education", [], id="a service is no person"),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(extract: Extract, text: str, expected: list[tuple[PersonRole, str]]) -> None:
    found = extract(f"Cabinet\n\n{text}\n\nOfsted Inspection Outcome\n\nThe service is good.\n")
    assert [(person.role, person.name) for person in found.people] == expected


ATTENDED = [
    pytest.param(
        "Present: Councillor Mary O'Neill (Chair), Councillor Ann Lee (Vice-Chair)",
        [(PersonRole.CHAIR, "Mary O'Neill")],
        id="in brackets",
    ),
    pytest.param(
        "Councillor Mary O'Neill in the Chair", [(PersonRole.CHAIR, "Mary O'Neill")], id="in prose"
    ),
    pytest.param(
        "Also in attendance: John Brown (Independent Chair, Safeguarding Board)",
        [],
        id="of another body",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ATTENDED)
def test_the_chair_of_a_meeting(
    extract: Extract, text: str, expected: list[tuple[PersonRole, str]]
) -> None:
    found = extract(f"Minutes of the Cabinet meeting\n\n{text}\n\nRESOLVED: That it be noted.\n")
    assert [(person.role, person.name) for person in found.people] == expected


def test_a_persons_quote_is_the_name(extract: Extract) -> None:
    found = extract("Cabinet\n\nReport author: Dr Jane Smith, Manager\n\nOfsted\n")
    ((span,),) = (person.evidence.spans for person in found.people)
    assert span.quote == "Jane Smith"

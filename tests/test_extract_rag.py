"""RAG ratings: in sentences, under headings, in tables; and colours that rate nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.extract import extract_mentions
from pipeline.outline import outline_document
from pipeline.records import RagMention
from tests.conftest import Extract, Reader, table
from tests.drawing import Words

Rates = Callable[[str], tuple[RagMention, ...]]


@pytest.fixture
def ratings(extract: Extract) -> Rates:
    """The RAG ratings in a paper that holds nothing but a text."""
    return lambda text: extract(text).rag_ratings


def shown(rating: RagMention) -> tuple[str, str, str]:
    """The service, its colour and which way it moved."""
    return rating.service, rating.rating.lower(), rating.direction


SENTENCES = [
    pytest.param(
        "CL07\nPlans reviewed in time\nHigher is better\n82%\nA\n\nCL08\nChildren placed far away\n"
        "Lower is better\n91\nR\n\nCL09\nCare leavers in work\nHigher is better\n61%\nG",
        [
            ("Plans reviewed in time", "amber", ""),
            ("Children placed far away", "red", ""),
            ("Care leavers in work", "green", ""),
        ],
        id="rows that empty lines part, a cell a line, letters",
    ),
    pytest.param(
        "Action\nLead\nDue\nRAG\nWrite a handbook\nHoS\nJune 2022\nGreen\nHold a panel\nPSW\n"
        "July 2022\nAmber\nHire two workers\nHR\nMay 2022\nRed",
        [
            ("Write a handbook", "green", ""),
            ("Hold a panel", "amber", ""),
            ("Hire two workers", "red", ""),
        ],
        id="rows of so many lines below a head as long",
    ),
    pytest.param(
        "### Strand 1 – Leadership 🟢\n\nGood.\n\n### Strand 2 – People 🔴\n\nFew.",
        [("Leadership", "green", ""), ("People", "red", "")],
        id="spots behind titles",
    ),
    pytest.param(
        "Front door (Jo P): rated green.\n\nCourt work (Imran S): rated amber.",
        [("Front door", "green", ""), ("Court work", "amber", "")],
        id="who leads it in brackets",
    ),
    pytest.param(
        "Early help: green. Assessment: amber. Fostering: green.",
        [("Early help", "green", ""), ("Assessment", "amber", ""), ("Fostering", "green", "")],
        id="a series, a word for ratings among its names",
    ),
    pytest.param(
        "One action is shown as red, namely the retention of files. The audit tool is rated amber.",
        [("retention of files", "red", ""), ("audit tool", "amber", "")],
        id="namely",
    ),
    pytest.param(
        "Of the actions after the inspection the following are still shown as amber:\n\n"
        "(i) recording of decisions;\n(ii) the escalation process.",
        [("recording of decisions", "amber", ""), ("the escalation process", "amber", "")],
        id="the following are shown as",
    ),
    pytest.param(
        "Moved to green\n1. Quoracy of conferences\n2. Sharing of reports\n\nMoved to amber\n"
        "3. Planning for reunification",
        [
            ("Quoracy of conferences", "green", ""),
            ("Sharing of reports", "green", ""),
            ("Planning for reunification", "amber", ""),
        ],
        id="moved to a colour, over numbered lines",
    ),
    pytest.param(
        "Theme 2  Fostering          OVERALL: AMBER\n\nTheme 3  Adoption          OVERALL: GREEN",
        [("Fostering", "amber", ""), ("Adoption", "green", "")],
        id="a theme, a gap, overall",
    ),
    pytest.param(
        "B1  Recruit more carers\nLead: Head of Service   By: May 2022   Current RAG: Amber (Last: "
        "Red)\n\nB2  Hold exit interviews\nLead: Director   By: June 2022   Current RAG: Green "
        "(Last: Green)",
        [
            ("Recruit more carers", "amber", "improved"),
            ("Hold exit interviews", "green", "unchanged"),
        ],
        id="among other labels",
    ),
    pytest.param(
        "Fostering, formerly green, was now amber. Adoption, previously red, is now green.",
        [("Fostering", "amber", "worsened"), ("Adoption", "green", "improved")],
        id="formerly, now",
    ),
    pytest.param(
        "She found the ratings for supervision (green) and for placements (red) to be fair.",
        [("supervision", "green", ""), ("placements", "red", "")],
        id="ratings for several, in brackets",
    ),
    pytest.param(
        "Rated green this month: the complaints process, the audit tool, and the front door.",
        [
            ("complaints process", "green", ""),
            ("audit tool", "green", ""),
            ("front door", "green", ""),
        ],
        id="rated green this month, articles",
    ),
    pytest.param(
        "Action: Write a handbook\nRAG Q1: Red\nRAG Q2: Green\n\nAction: Hold a panel\nRAG Q1: "
        "Amber\nRAG Q2: Amber",
        [("Write a handbook", "green", ""), ("Hold a panel", "amber", "")],
        id="quarters below one another",
    ),
    pytest.param(
        "Completed (BLUE)\n1. Training with the police\n2. A new strategy\n\nOff course (RED)\n"
        "None\n\nOn course (GREEN)\n3. Fathers in assessments",
        [
            ("Training with the police", "blue", ""),
            ("A new strategy", "blue", ""),
            ("Fathers in assessments", "green", ""),
        ],
        id="words for progress over numbered lines, one over none",
    ),
    pytest.param(
        "🟢  Return interviews within 72 hours - 94% in the quarter\n🟡  Use of chronologies\n"
        "🟢  Meetings chaired by managers\n\nSymbols: 🟢 green   🟡 amber   🔴 red",
        [
            ("Return interviews within 72 hours", "green", ""),
            ("Use of chronologies", "amber", ""),
            ("Meetings chaired by managers", "green", ""),
        ],
        id="spots before names, and their key",
    ),
    pytest.param(
        "Priority action one: the response to allegations\n\nGREEN. An officer is in post.\n\n"
        "Priority action two: the oversight of homes\n\nAMBER. The register is complete.",
        [("the response to allegations", "green", ""), ("the oversight of homes", "amber", "")],
        id="priority actions counted in words",
    ),
    pytest.param(
        "Workstreams this month, RAG rated. Green: Early Help; Front Door. Amber: Permanence.",
        [("Early Help", "green", ""), ("Front Door", "green", ""), ("Permanence", "amber", "")],
        id="lists behind their colours",
    ),
    pytest.param(
        "Early Help (G), MASH (G), Safeguarding and Court (R), Leaving Care (A).",
        [
            ("Early Help", "green", ""),
            ("MASH", "green", ""),
            ("Safeguarding and Court", "red", ""),
            ("Leaving Care", "amber", ""),
        ],
        id="letters in brackets",
    ),
    pytest.param(
        "Of five priorities, four (Leadership, Workforce, Practice and Data) are rated green and"
        " one (Care leavers) is rated amber.",
        [
            ("Leadership", "green", ""),
            ("Workforce", "green", ""),
            ("Practice", "green", ""),
            ("Data", "green", ""),
            ("Care leavers", "amber", ""),
        ],
        id="counted, and named in brackets",
    ),
    pytest.param(
        "RAG ratings follow.\n\n1. Getting help early (Green)\n   - 1,204 families were helped\n"
        "2. Keeping children safe (Amber)\n   - Health is not always there",
        [("Getting help early", "green", ""), ("Keeping children safe", "amber", "")],
        id="names with their colours above lists of what was done",
    ),
    pytest.param(
        "Leadership, Practice and Permanence are rated green, amber and red respectively.",
        [("Leadership", "green", ""), ("Practice", "amber", ""), ("Permanence", "red", "")],
        id="in turn",
    ),
    pytest.param(
        "Priorities are rated as follows: Priority 1 (Practice) green; Priority 2 (Data) red.",
        [("Practice", "green", ""), ("Data", "red", "")],
        id="parts with their names in brackets",
    ),
    pytest.param(
        "Our own rating judges the response to neglect to be green and the response to children"
        " who go missing to be amber.",
        [
            ("response to neglect", "green", ""),
            ("response to children who go missing", "amber", ""),
        ],
        id="judged to be",
    ),
    pytest.param(
        "RAG ratings follow.\n\nRED\n\nWorkforce stability\nRecording system\n\nGREEN\n\n"
        "Front door\n\nThree of these have moved since March.",
        [
            ("Workforce stability", "red", ""),
            ("Recording system", "red", ""),
            ("Front door", "green", ""),
        ],
        id="lines below their colours",
    ),
    pytest.param(
        "RAG ratings follow.\n\nWorkforce. Red. No change. Four in ten are agency staff.\n\n"
        "Quality assurance. Amber; it was red. Auditors agree more often.\n\n"
        "Practice model. Green too, as it has been from the start.",
        [
            ("Workforce", "red", ""),
            ("Quality assurance", "amber", "improved"),
            ("Practice model", "green", ""),
        ],
        id="paragraphs that begin with their titles",
    ),
    pytest.param(
        "RAG ratings follow.\n\n1. Strengthen the quality of referrals. Rated Green.\n"
        "2. Ensure that enquiries are completed in time. Rated Amber.",
        [
            ("Strengthen the quality of referrals", "green", ""),
            ("Ensure that enquiries are completed in time", "amber", ""),
        ],
        id="items with their rating behind",
    ),
    pytest.param(
        f"Each theme is RAG rated.\n\nData quality:{' ' * 900}Amber\n\nAudits:{' ' * 900}Green",
        [("Data quality", "amber", ""), ("Audits", "green", "")],
        id="columns far apart",
    ),
    pytest.param(
        "The RAG ratings are these. Case summaries have lifted to amber, but chronologies are"
        " stuck on red.",
        [("Case summaries", "amber", ""), ("chronologies", "red", "")],
        id="two clauses, verbs of change",
    ),
    pytest.param(
        "Each theme is RAG rated.\n\nEarly permanence is amber. So, too, is kinship care.",
        [("Early permanence", "amber", ""), ("kinship care", "amber", "")],
        id="so, too; a name that begins like an adverb",
    ),
    pytest.param(
        "Each theme is RAG rated.\n\nLeadership and Partnerships are both at green; the only red"
        " is placement sufficiency.",
        [
            ("placement sufficiency", "red", ""),
            ("Leadership", "green", ""),
            ("Partnerships", "green", ""),
        ],
        id="the only red",
    ),
    pytest.param(
        "Each theme is RAG rated.\n\nVisits to children and Training are both reported as green.",
        [("Visits to children", "green", ""), ("Training", "green", "")],
        id="both are",
    ),
    pytest.param(
        "Each theme is RAG rated.\n\nTwo are shown as blue: private fostering and return"
        " interviews.",
        [("private fostering", "blue", ""), ("return interviews", "blue", "")],
        id="counted, and named behind a colon",
    ),
    pytest.param(
        "Each theme is RAG rated.\n\nAmber ratings were confirmed for data and audits.",
        [("data", "amber", ""), ("audits", "amber", "")],
        id="ratings were confirmed for",
    ),
    pytest.param(
        "Each theme is RAG rated.\n\nCaseloads: was red in March, is amber today. Audits are"
        " green.",
        [("Caseloads", "amber", "improved"), ("Audits", "green", "")],
        id="was then, is today",
    ),
    pytest.param(
        "Each theme is RAG rated.\n\nWorkforce (A) – agency staff at 27%\n\nQuality of practice"
        " (G) – audits embedded",
        [("Workforce", "amber", ""), ("Quality of practice", "green", "")],
        id="letters in brackets before a comment",
    ),
    pytest.param(
        "Each theme is RAG rated.\n\nQuality assurance – G\n\nPerformance management – A",
        [("Quality assurance", "green", ""), ("Performance management", "amber", "")],
        id="letters behind dashes",
    ),
    pytest.param(
        "Each theme is RAG rated.\n\nMatching → Amber\n\nListening to children ……… GREEN",
        [("Matching", "amber", ""), ("Listening to children", "green", "")],
        id="arrows and dots that lead to a colour",
    ),
    pytest.param(
        "Each theme is RAG rated.\n\n[Amber] Strategy discussions – 78% attended\n\n[Green]"
        " Conferences – 97% in time",
        [("Strategy discussions", "amber", ""), ("Conferences", "green", "")],
        id="colours in brackets before names",
    ),
    pytest.param(
        "Each theme is RAG rated.\n\nWhere an action is rated red for two months, its lead attends"
        " the Board. No workstream is red. Themes become green when the data show it.",
        [],
        id="rules, and nothing that is red",
    ),
    pytest.param(
        "FOSTERING\n\nRAG remains amber. Two carers have left.",
        [("FOSTERING", "amber", "unchanged")],
        id="remains, under a heading",
    ),
    pytest.param(
        "Fostering\n\nOverall RAG rating: Green. Targets are met.",
        [("Fostering", "green", "")],
        id="a colon",
    ),
    pytest.param(
        "Fostering\n\nRAG status is RED because of vacancies.",
        [("Fostering", "red", "")],
        id="status is, in capitals",
    ),
    pytest.param(
        "Fostering\n\nOverall RAG is now blue; it was green in March.",
        [("Fostering", "blue", "improved")],
        id="it was, behind a semicolon",
    ),
    pytest.param(
        "Fostering\n\nOverall RAG is amber. It was rated green last quarter.",
        [("Fostering", "amber", "worsened")],
        id="it was, in the next sentence",
    ),
    pytest.param(
        "Fostering\n\nOverall RAG is amber, having been red in May.",
        [("Fostering", "amber", "improved")],
        id="having been",
    ),
    pytest.param(
        "Fostering\n\nOverall RAG is amber. The action on visits was red in May.",
        [("Fostering", "amber", "")],
        id="something else was",
    ),
    pytest.param(
        "Fostering\n\nThe RAG rating has improved from red to amber this quarter.",
        [("Fostering", "amber", "improved")],
        id="improved from to",
    ),
    pytest.param(
        "Fostering\n\nThe RAG rating has moved from green to red since March.",
        [("Fostering", "red", "worsened")],
        id="moved from a better to a worse colour",
    ),
    pytest.param(
        "Fostering\n\nThe RAG rating has worsened and is now red.",
        [("Fostering", "red", "worsened")],
        id="worsened and is now",
    ),
    pytest.param(
        "Fostering\n\nRAG: Amber → Green. All actions are complete.",
        [("Fostering", "green", "improved")],
        id="an arrow between two colours",
    ),
    pytest.param(
        "# Plan\n\n2.1\tFront Door\n\nOfsted asked for speed.\n\nWe report this workstream as"
        " green. It was amber in June.\n\n2.2\tBefore Court\n\nOfsted asked for an end to"
        " drift.\n\nThe rating is amber.",
        [("Front Door", "green", "improved"), ("Before Court", "amber", "")],
        id="short numbered lines are titles",
    ),
    pytest.param(
        "Recommendation 1\n\nPlans\n\nWhat has been done\n\n* A form.\n\nPosition now: amber.\n\n"
        "Recommendation 2\n\nVisits\n\nWhat has been done\n\n* A rota.\n\nPosition now: red.",
        [("Plans", "amber", ""), ("Visits", "red", "")],
        id="a heading that every section has is none of them",
    ),
    pytest.param(
        "Area 1: The regularity of supervision\n\nAll managers are trained.\n\nBRAG: Green\n\n"
        "Area 2: The timeliness of plans\n\nMost are late.\n\nBRAG: Amber (Green in October)",
        [
            ("The regularity of supervision", "green", ""),
            ("The timeliness of plans", "amber", "worsened"),
        ],
        id="areas with numbers",
    ),
    pytest.param(
        "Front door\n\nRAG rating: G\n\nNeglect\n\nRAG rating: R",
        [("Front door", "green", ""), ("Neglect", "red", "")],
        id="a letter",
    ),
    pytest.param(
        "Front door (Green)\n\nWork goes on.\n\nNeglect (Red)\n\nWork is late.",
        [("Front door", "green", ""), ("Neglect", "red", "")],
        id="a colour behind a name in brackets",
    ),
    pytest.param(
        "Housing – amber (red)\n\nVisitors – green (green)",
        [("Housing", "amber", "improved"), ("Visitors", "green", "unchanged")],
        id="a line with the colour now and before",
    ),
    pytest.param(
        "The front door is rated green, neglect amber and care leavers red.",
        [("front door", "green", ""), ("neglect", "amber", ""), ("care leavers", "red", "")],
        id="one after another in a sentence",
    ),
    pytest.param(
        "In October one was green, four were amber and three were red.", [], id="how many are what"
    ),
    pytest.param(
        "Rating: Children in need Green.",
        [("Children in need", "green", "")],
        id="a line that names",
    ),
    pytest.param(
        "Fostering\n\nRAG: Green ↓. Numbers are falling.",
        [("Fostering", "green", "worsened")],
        id="an arrow behind one colour",
    ),
    pytest.param(
        "Fostering: RAG rating amber.\n\nAdoption: RAG rating green.",
        [("Fostering", "amber", ""), ("Adoption", "green", "")],
        id="the service before a colon",
    ),
    pytest.param(
        "- Fostering is rated amber.\n- Adoption is rated green.",
        [("Fostering", "amber", ""), ("Adoption", "green", "")],
        id="is rated, in a list",
    ),
    pytest.param(
        "The fostering service is rated as green overall.",
        [("fostering service", "green", "")],
        id="the service is rated as",
    ),
    pytest.param(
        "Fostering\n\nThis area has been downgraded from a RAG rating of green to amber.",
        [("Fostering", "amber", "worsened")],
        id="downgraded from a rating of one colour to another",
    ),
    pytest.param(
        "Fostering\n\nThe overall rating stays at amber.",
        [("Fostering", "amber", "unchanged")],
        id="stays at",
    ),
    pytest.param(
        "Fostering\n\nCurrent RAG: Amber (previously Red)",
        [("Fostering", "amber", "improved")],
        id="the earlier colour in brackets",
    ),
    pytest.param(
        "Fostering\n\nRAG – Blue (complete)", [("Fostering", "blue", "")], id="blue for complete"
    ),
    pytest.param(
        "Fostering\n\nRAG rating: Green (Amber last month)",
        [("Fostering", "green", "improved")],
        id="last month's colour in brackets",
    ),
    pytest.param(
        "The RAG rating for fostering has improved from red to amber.",
        [("fostering", "amber", "improved")],
        id="the rating for a service",
    ),
    pytest.param(
        "Fostering is amber, as it was in May.\n\nAdoption has gone from red to green.\n\n"
        "The toolkit is no longer green but red.",
        [
            ("Fostering", "amber", "unchanged"),
            ("Adoption", "green", "improved"),
            ("toolkit", "red", "worsened"),
        ],
        id="no word for the rating, where several are told",
    ),
    pytest.param(
        "The hub has turned green, having been amber all winter. Placements, on which most is"
        " spent, stay at red.",
        [("hub", "green", "improved"), ("Placements", "red", "unchanged")],
        id="what is told in passing is no name",
    ),
    pytest.param(
        "Visits were red then and they stay red.\n\nPlans have moved the wrong way, from amber to"
        " red.",
        [("Visits", "red", "unchanged"), ("Plans", "red", "worsened")],
        id="they are what was named before",
    ),
    pytest.param(
        "The Board gave neglect an amber rating, having put it at red in April. The rating given to"
        " return interviews is red.",
        [("neglect", "amber", "improved"), ("return interviews", "red", "")],
        id="gave a rating, and the rating given to",
    ),
    pytest.param(
        "The Board rated the front door green and neglect red.",
        [("front door", "green", ""), ("neglect", "red", "")],
        id="somebody rated several",
    ),
    pytest.param(
        "The Board moved supervision from red to amber.\n\nIt left visits alone; visits are green.",
        [("supervision", "amber", "improved"), ("visits", "green", "")],
        id="somebody moved one",
    ),
    pytest.param(
        "Unhappily the strand called Enough Homes, which began the year at amber, has been red"
        " since February. The front door, which had been amber in spring, is now green.",
        [("Enough Homes", "red", ""), ("front door", "green", "")],
        id="what was before stands between commas",
    ),
    pytest.param(
        'Two are green and are not told of below: "Exit letters" and "Joint visits". One, "Audits",'
        " is marked red.",
        [("Exit letters", "green", ""), ("Joint visits", "green", ""), ("Audits", "red", "")],
        id="names in quotation marks",
    ),
    pytest.param(
        "### Personal advisers (S) (A↑)\n\nThere are more of them.\n\n### A place to live (R→)\n\n"
        "There are too few.",
        [("Personal advisers", "amber", "improved"), ("A place to live", "red", "unchanged")],
        id="letters behind titles",
    ),
    pytest.param(
        "1. Visits\n\nOctober: red     Now: amber     June: green\n\n2. Plans\n\nOctober: amber"
        "     Now: red     June: amber",
        [("Visits", "amber", ""), ("Plans", "red", "")],
        id="then, now and what is hoped for on one line",
    ),
    pytest.param(
        "The red-rated priority is permanence; the front door is RAG-rated Amber and busy.",
        [("front door", "Amber".lower(), "")],
        id="RAG-rated",
    ),
    pytest.param(
        "## Visits\n\nAmber overall, no change. Caseloads fell.\n\n## Plans\n\nRed. It was red in"
        " May too.\n\n## Reviews\n\nPreviously red, now amber.\n\n## Homes\n\nDown from green to"
        " amber.",
        [
            ("Visits", "amber", "unchanged"),
            ("Plans", "red", "unchanged"),
            ("Reviews", "amber", "improved"),
            ("Homes", "amber", "worsened"),
        ],
        id="a sentence that begins with its colour",
    ),
    pytest.param(
        "## Visits\n\nThe team is whole again. On that evidence: green.\n\n## Plans\n\nThe board"
        " did not agree, and it stays at amber.\n\n## Homes\n\nBlue, therefore; in May we called it"
        " green.",
        [("Visits", "green", ""), ("Plans", "amber", "unchanged"), ("Homes", "blue", "improved")],
        id="what the section's last words tell",
    ),
    pytest.param(
        "## Visits\n\nMore were made in time, though families still wait. (Amber ▲)\n\n"
        "## Plans\n\nFew are new. (Red ►)",
        [("Visits", "amber", "improved"), ("Plans", "red", "unchanged")],
        id="brackets at the end",
    ),
    pytest.param(
        "3.1 WORKSTREAM: FRONT DOOR\n\nCurrent status Amber ↔\n\nDelivered\n\n• A hub\n\n"
        "3.2 WORKSTREAM: HOMES\n\nCurrent status Red ↓\n\nDelivered\n\n• A plan",
        [("FRONT DOOR", "amber", "unchanged"), ("HOMES", "red", "worsened")],
        id="a label for the part, words for the rating without a colon",
    ),
    pytest.param(
        "Priority One - A firm front door\n\nStatus: AMBER\n\nPriority Two - People who stay\n\n"
        "Status: RED (no change)",
        [("A firm front door", "amber", ""), ("People who stay", "red", "unchanged")],
        id="status in capitals, numbers as words",
    ),
    pytest.param(
        "AREA 1\n\nThe speed of decisions at the front door\n\nAMBER ▲ was red\n\n• A rota\n\n"
        "AREA 2\n\nCaseloads that are too high\n\nRED ► as before\n\n• A campaign",
        [
            ("The speed of decisions at the front door", "amber", "improved"),
            ("Caseloads that are too high", "red", "unchanged"),
        ],
        id="the name stands below the number",
    ),
    pytest.param(
        "A Visits\n\nRAG: Green (May: Amber)\n\nB Plans\n\nRAG: Red (May: Red)",
        [("Visits", "green", "improved"), ("Plans", "red", "unchanged")],
        id="letters that count parts, the month before in brackets",
    ),
    pytest.param(
        "3.1 Leadership and partners. Members visited. Until May this theme was red. The Board"
        " moved it up a colour in July, to amber.\n\n3.2 Supervision. It is now green.",
        [("Leadership and partners", "amber", "improved"), ("Supervision", "green", "")],
        id="a numbered paragraph begins with its title",
    ),
    pytest.param(
        "Front door: this has moved from Red to Amber.\n\nNeglect: this stays at Green.",
        [("Front door", "amber", "improved"), ("Neglect", "green", "unchanged")],
        id="a title before a colon, and a sentence",
    ),
    pytest.param(
        "Front door: on track (green). Neglect: slipping (amber).",
        [("Front door", "green", ""), ("Neglect", "amber", "")],
        id="words for progress before the colour",
    ),
    pytest.param(
        "Traffic light: Staying close is amber.\n\nTraffic light: A home went from amber to red.",
        [("Staying close", "amber", ""), ("A home", "red", "worsened")],
        id="traffic lights",
    ),
    pytest.param(
        "Front door [AMBER]\n\nText goes here.\n\nNeglect — RAG: GREEN\n\nText goes here.",
        [("Front door", "amber", ""), ("Neglect", "green", "")],
        id="square brackets, and a dash with words for the rating",
    ),
    pytest.param(
        "- Write to parents within five days (Head of Service, 30 June). GREEN\n"
        "- Train all chairs – HR – 1 May – RED\n- Audit all plans [Amber]",
        [
            ("Write to parents within five days", "green", ""),
            ("Train all chairs", "red", ""),
            ("Audit all plans", "amber", ""),
        ],
        id="items that end with their colours",
    ),
    pytest.param(
        "- Green: Write to parents\n- Red: Train all chairs\n- Green: Audit all plans",
        [
            ("Write to parents", "green", ""),
            ("Train all chairs", "red", ""),
            ("Audit all plans", "green", ""),
        ],
        id="items that begin with their colours",
    ),
    pytest.param(
        "The following actions are rated red:\n\n- Write to parents\n- Train all chairs\n\n"
        "The following are amber:\n\n- Audit all plans",
        [
            ("Write to parents", "red", ""),
            ("Train all chairs", "red", ""),
            ("Audit all plans", "amber", ""),
        ],
        id="lists under their colours",
    ),
    pytest.param(
        "Action 1. Write to parents. Lead: Head of Service. Status: Green.\n\n"
        "Action 2. Train all chairs. Lead: HR. Status: Amber.",
        [("Write to parents", "green", ""), ("Train all chairs", "amber", "")],
        id="a status at the end of a paragraph with its own title",
    ),
    pytest.param(
        "Fostering remains rated amber.",
        [("Fostering", "amber", "unchanged")],
        id="remains rated",
    ),
    pytest.param(
        "2.1 Fostering\n\nStatus: Green | June 2023: Amber | Direction of travel: improving\n\n"
        "2.2 Adoption\n\nStatus: Red | June 2023: Amber | Direction of travel: worsening",
        [("Fostering", "green", "improved"), ("Adoption", "red", "worsened")],
        id="a line parted by strokes",
    ),
    pytest.param(
        "- Assessment and planning: still amber.\n- Private fostering: red.",
        [("Assessment and planning", "amber", "unchanged"), ("Private fostering", "red", "")],
        id="a name that begins like a word for the rating",
    ),
    pytest.param(
        "The Board rates its priorities. Priority 1, A steady workforce, moved from amber to green."
        "\n\nPriority 2, The way in, was red and it is red still.\n\nPriority 3, Corporate"
        " parenting, was on amber and there it remains.",
        [
            ("A steady workforce", "green", "improved"),
            ("The way in", "red", "unchanged"),
            ("Corporate parenting", "amber", "unchanged"),
        ],
        id="a part's name between commas",
    ),
    pytest.param(
        "In the spring we said that joint visits were amber. They are green now. Exit interviews"
        " are red.",
        [("joint visits", "green", ""), ("Exit interviews", "red", "")],
        id="they, of the sentence before",
    ),
    pytest.param(
        "Audit\n\nAudit stays at amber.\n\nThe front door\n\nThe Board was satisfied that this is"
        " green.",
        [("Audit", "amber", "unchanged"), ("The front door", "green", "")],
        id="a part that names itself, and one that does not",
    ),
    pytest.param(
        'Each stands at one of three: "on course", which is our green; "wants watching", our amber;'
        ' and "off course", red.\n\nA place to live ........ wants watching (off course)\n'
        "\nA listening ear ........ on course (on course)\n",
        [("A place to live", "amber", "improved"), ("A listening ear", "green", "unchanged")],
        id="lines in the words of the key",
    ),
    pytest.param(
        "[G] Chronologies. All teams now keep one.\n\n"
        "[A] Interviews. Most in time. (Last briefing: R)",
        [("Chronologies", "green", ""), ("Interviews", "amber", "improved")],
        id="a letter in brackets first",
    ),
    pytest.param(
        "Amber ↑ A. Local offer\n\nRed ↓ B. Waiting times",
        [("Local offer", "amber", "improved"), ("Waiting times", "red", "worsened")],
        id="a colour, an arrow and a letter",
    ),
    pytest.param(
        "1. Visits\n\nCurrent rating: Green. Previous rating: Amber.\n\n2. Plans\n\n"
        "Current rating: Red. Previous rating: Amber.",
        [("Visits", "green", "improved"), ("Plans", "red", "worsened")],
        id="the previous rating is none",
    ),
    pytest.param(
        "A rating of red has been given to Return interviews, which stood at amber. Officers"
        " consider Life after care to be amber. For Supervision the score is green.",
        [
            ("Return interviews", "red", "worsened"),
            ("Life after care", "amber", ""),
            ("Supervision", "green", ""),
        ],
        id="given to, considered, for",
    ),
    pytest.param(
        "The review gave green to fostering; green to plans; amber to private fostering.",
        [("fostering", "green", ""), ("plans", "green", ""), ("private fostering", "amber", "")],
        id="one colour after another to something",
    ),
    pytest.param(
        "Green\n\n> Early help (amber at the last meeting)\n> Front door\n\nRed\n\n"
        "> Workforce. Twelve posts are empty.",
        [
            ("Early help", "green", "improved"),
            ("Front door", "green", ""),
            ("Workforce", "red", ""),
        ],
        id="lists under a colour",
    ),
    pytest.param(
        "GREEN (on track)\n\n* Early help: 72% in time\n* Front door\n\n"
        "NOT YET STARTED (grey)\n\n* Peer review",
        [("Early help", "green", ""), ("Front door", "green", ""), ("Peer review", "grey", "")],
        id="lists under a colour and what it means",
    ),
    pytest.param(
        "### 3.1 Child in need plans (Amber)\n\nText.\n\n### 3.2 Fostering (Red, previously Amber)",
        [("Child in need plans", "amber", ""), ("Fostering", "red", "worsened")],
        id="numbered headings with a colour",
    ),
    pytest.param(
        "The colour of each follows.\n\n- (G) Early help, every day\n"
        "- (R, was A) Feedback to schools – 71%\n- (G) Health visitor in the team. All year.",
        [
            ("Early help, every day", "green", ""),
            ("Feedback to schools", "red", "worsened"),
            ("Health visitor in the team", "green", ""),
        ],
        id="items that begin with a letter",
    ),
    pytest.param(
        "Referrals. The centre answers in a day. I had this at amber in January, and I am happy"
        " to make it green.\n\nUnallocated work. There is none. Blue.\n\nAssessment. The sample had"
        " no analysis. This remains red.",
        [
            ("Referrals", "green", "improved"),
            ("Unallocated work", "blue", ""),
            ("Assessment", "red", "unchanged"),
        ],
        id="paragraphs with a title and several sentences",
    ),
    pytest.param(
        "1. The front door\n\nRated GREEN. In my third report: AMBER.\n\n2. Practice\n\n"
        "Rated RED. In my third report: AMBER.",
        [("The front door", "green", ""), ("Practice", "red", "")],
        id="of an earlier report",
    ),
    pytest.param(
        "The first point, Chronologies, is now rated green. The second, Health Passports, is"
        " rated amber.",
        [("Chronologies", "green", ""), ("Health Passports", "amber", "")],
        id="a point with its name",
    ),
    pytest.param(
        "The Board does not rest. Two are amber, just as they were: the edge-of-care offer and"
        " dental checks. Placements is red.",
        [
            ("edge-of-care offer", "amber", ""),
            ("dental checks", "amber", ""),
            ("Placements", "red", ""),
        ],
        id="two are, and which",
    ),
    pytest.param(
        "Workforce I also rate as green. Amber, too, is outreach. Data has been red all year.",
        [("Workforce", "green", ""), ("outreach", "amber", ""), ("Data", "red", "")],
        id="the other way round",
    ),
    pytest.param(
        "GREEN\n- Pathway plans. 96 per cent have one.\n- Missing children: talks in 72 hours\n\n"
        "RED\n- Caseloads – 21 on average.\n- New homes (Head of Care) – none yet. Was amber.",
        [
            ("Pathway plans", "green", ""),
            ("Missing children: talks in 72 hours", "green", ""),
            ("Caseloads", "red", ""),
            ("New homes", "red", ""),
        ],
        id="items with a comment each",
    ),
    pytest.param(
        "Ratings by workstream\nWorkstream\nFront door\nPlans\nHomes\n\nApril\nAmber\nAmber\nRed"
        "\n\nJuly\nGreen\nAmber\nRed",
        [("Front door", "green", ""), ("Plans", "amber", ""), ("Homes", "red", "")],
        id="columns below one another",
    ),
    pytest.param(
        "Ratings: plans on time, green (up from amber); reviews, red, as before; appeals, amber.",
        [("plans on time", "green", ""), ("reviews", "red", ""), ("appeals", "amber", "")],
        id="names and colours with commas",
    ),
    pytest.param(
        "Priority 1  A front door that works        AMBER (RED)\n\nIt opened.\n\n"
        "Priority 2  Plans that change things       RED (RED)\n\nFew do.",
        [
            ("A front door that works", "amber", "improved"),
            ("Plans that change things", "red", "unchanged"),
        ],
        id="the colour before in brackets",
    ),
    pytest.param(
        "[G] Family help - was [A]\n\n[R] Placements - was [A]",
        [("Family help", "green", "improved"), ("Placements", "red", "worsened")],
        id="letters, and what each was",
    ),
    pytest.param(
        "The timeliness of education, health and care plans remains red, and data is green.",
        [
            ("timeliness of education, health and care plans", "red", "unchanged"),
            ("data", "green", ""),
        ],
        id="a comma that parts nothing",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences_rate(ratings: Rates, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [shown(rating) for rating in ratings(text)] == expected


TABLES = [
    pytest.param(
        "Ref    Action                       Lead        RAG\n"
        "1.1    Publish the new thresholds   Head of     Green\n"
        "       with partners                MASH\n"
        "1.2    Bring health staff to the    Director    Red\n"
        "       Front Door                   of Help",
        [
            ("Publish the new thresholds with partners", "green", ""),
            ("Bring health staff to the Front Door", "red", ""),
        ],
        id="rows that go on below with capitals, where codes begin rows",
    ),
    pytest.param(
        "Action            Progress                  R  A  G\n"
        "Shared form       Police have signed;       X\n"
        "agreed            health has not\n"
        "Workers in        One post is vacant           X\n"
        "refuges\n"
        "Programme         It began in May                 X",
        [
            ("Shared form agreed", "red", ""),
            ("Workers in refuges", "amber", ""),
            ("Programme", "green", ""),
        ],
        id="marks below letters",
    ),
    pytest.param(
        "Ref   Activity               On      At      Off\n"
        "                             track   risk    track\n"
        "5.1   Pay carers more        x\n"
        "5.2   Open a help line               x\n"
        "5.3   Recruit households                     x\n\n"
        "On track = green. At risk = amber. Off track = red.",
        [
            ("Pay carers more", "green", ""),
            ("Open a help line", "amber", ""),
            ("Recruit households", "red", ""),
        ],
        id="marks below the words of the paper's own key",
    ),
    pytest.param(
        table(
            "On target (Green) | Close to it (Amber) | Below it (Red)",
            "Assessments done | Dental checks | Caseloads",
            "Adopters approved | Visits | Reviews",
        ),
        [
            ("Assessments done", "green", ""),
            ("Adopters approved", "green", ""),
            ("Dental checks", "amber", ""),
            ("Visits", "amber", ""),
            ("Caseloads", "red", ""),
            ("Reviews", "red", ""),
        ],
        id="a column for each colour",
    ),
    pytest.param(
        table("Action | RAG", "Project 1 – Family hubs | Green", "2a Every plan is shared | Red"),
        [("Family hubs", "green", ""), ("Every plan is shared", "red", "")],
        id="labels and codes before names",
    ),
    pytest.param(
        table("Service | RAG", "Fostering | Amber", "Adoption | Green"),
        [("Fostering", "amber", ""), ("Adoption", "green", "")],
        id="service and RAG",
    ),
    pytest.param(
        table(
            "Ref | Priority | RAG rating | Direction of travel",
            "1 | Fostering | Amber | ↑",
            "2 | Adoption | Green | ↔",
        ),
        [("Fostering", "amber", "improved"), ("Adoption", "green", "unchanged")],
        id="a reference first, direction of travel last",
    ),
    pytest.param(
        table(
            "Workstream | Previous RAG | Current RAG",
            "Fostering | Red | Amber",
            "Adoption | Green | Green",
        ),
        [("Fostering", "amber", "improved"), ("Adoption", "green", "unchanged")],
        id="previous and current",
    ),
    pytest.param(
        table(
            "Workstream | RAG this month | RAG last month",
            "Fostering | Red | Amber",
        ),
        [("Fostering", "red", "worsened")],
        id="this month before last month",
    ),
    pytest.param(
        table("Action | RAG", "Recruit | Amber ↑", "Train | Green (was Amber)", "Keep | Amber/Red"),
        [("Recruit", "amber", "improved"), ("Train", "green", "improved")],
        id="the colour with its change; two colours are none",
    ),
    pytest.param(
        table("Action | Target RAG | RAG", "Recruit carers | Green | Amber"),
        [("Recruit carers", "amber", "")],
        id="a target is no earlier rating",
    ),
    pytest.param(
        table("Area | Update | RAG", "Fostering | Two carers were approved. | GREEN"),
        [("Fostering", "green", "")],
        id="an update between, capitals",
    ),
    pytest.param(
        table("Action | Lead | Status", "Recruit carers | Jane Smith | Amber"),
        [("Recruit carers", "amber", "")],
        id="status as the column",
    ),
    pytest.param(
        table("RAG | Meaning", "Red | Off track", "Amber | At risk", "Green | On track"),
        [],
        id="a key to the colours",
    ),
    pytest.param(
        table("Key | ", "Red | Not started", "Green | Complete"), [], id="a key with a heading"
    ),
    pytest.param(
        table(
            "Strand | Lead | April | June",
            "Front door | AB | Red | Amber",
            "Workforce | CD | Amber | Amber",
        ),
        [("Front door", "amber", "improved"), ("Workforce", "amber", "unchanged")],
        id="columns of nothing but colours",
    ),
    pytest.param(
        table("Strand | March 2025 | March 2024", "Court | Amber | Red", "Voice | Green | Green"),
        [("Court", "amber", "improved"), ("Voice", "green", "unchanged")],
        id="the newest year counts, wherever it stands",
    ),
    pytest.param(
        table("Matter | Measure | By when | Status", "Plans | 60% in time | May | Amber"),
        [("Plans", "amber", "")],
        id="the first column names what is rated",
    ),
    pytest.param(
        table("Team | Bins collected | Colour", "North | 200 | Green", "South | 300 | Blue"),
        [],
        id="the colours of bins",
    ),
    pytest.param(
        table(
            "No. | What is wrong | Colour",
            "4 | A. Managers have no grip | Amber (up)",
            "5 | Visits are late | Red (down)",
        ),
        [("Managers have no grip", "amber", "improved"), ("Visits are late", "red", "worsened")],
        id="colours with which way they went",
    ),
    pytest.param(
        table("Service | RAG", "Front door | On track (Green)", "Neglect | Slipping (Amber)"),
        [("Front door", "green", ""), ("Neglect", "amber", "")],
        id="a colour behind words in brackets",
    ),
    pytest.param(
        table("Action | Owner | Status", "Front door | AB | 🟢", "Neglect | CD | 🔴"),
        [("Front door", "green", ""), ("Neglect", "red", "")],
        id="spots",
    ),
    pytest.param(
        table(
            "Finding | Action | RAG",
            "Front door | Write to parents | Amber",
            " | Train all chairs | Green",
        ),
        [("Write to parents", "amber", ""), ("Train all chairs", "green", "")],
        id="a finding that stands once for several actions",
    ),
    pytest.param(
        table("RAG | Ref | Activity", "Workstream 1", "A | 1a | Write to parents")
        + "\nWorkstream 2\n"
        + table("R | 2a | Train all chairs", "G | 2b | Audit all plans"),
        [
            ("Write to parents", "amber", ""),
            ("Train all chairs", "red", ""),
            ("Audit all plans", "green", ""),
        ],
        id="lines between rows part the table",
    ),
    pytest.param(
        table(
            "Line | Short title | Q2 | Q3 | Forecast Q4",
            "A1 | Hubs | R | A | G",
            "A2 | History | A | G | G",
        ),
        [("Hubs", "amber", "improved"), ("History", "green", "improved")],
        id="letters by quarter, and what is forecast",
    ),
    pytest.param(
        table("Team | Judgement | Audit", "North | G | R", "South | O | G"),
        [],
        id="letters of grades",
    ),
    pytest.param(
        table(
            "Commitment | What it means | Progress",
            "Breaks | Fewer wait | Now: Amber ↑",
            "Advice | In time | Now: Red ↓",
        ),
        [("Breaks", "amber", "improved"), ("Advice", "red", "worsened")],
        id="a word before the colour",
    ),
    pytest.param(
        table(
            "Service | RAG",
            "Fostering | R. Late since May",
            "Adoption | A; on the way",
            "Plans | Now: G",
            "Visits | RAG: B",
        ),
        [
            ("Fostering", "red", ""),
            ("Adoption", "amber", ""),
            ("Plans", "green", ""),
            ("Visits", "blue", ""),
        ],
        id="letters with words before or behind",
    ),
    pytest.param(
        table("Action | Status", "Write to parents | On track - Green", "Train | Late – Red"),
        [("Write to parents", "green", ""), ("Train", "red", "")],
        id="words for progress before the colour",
    ),
    pytest.param(
        table(
            "Indicator | Target | Status", "Turnover | 16% | Low Red", "Visits | 90% | High Green"
        ),
        [("Turnover", "red", ""), ("Visits", "green", "")],
        id="whether low is good before the colour",
    ),
    pytest.param(
        table("Duty | G (A)", "Reviews | R (A)", "Adoption | A (not rated)", "Homes | G (G)"),
        [
            ("Duty", "green", "improved"),
            ("Reviews", "red", "worsened"),
            ("Adoption", "amber", ""),
            ("Homes", "green", "unchanged"),
        ],
        id="letters with those before, and no header",
    ),
    pytest.param(
        table(
            "Action | Status",
            "Write to parents | Complete",
            "Train | Well behind",
            "Audit | On track",
        )
        + "\n\nKey\n\n"
        + table("Complete | blue", "On track | green", "Well behind (a month) | red"),
        [("Write to parents", "blue", ""), ("Train", "red", ""), ("Audit", "green", "")],
        id="words to which the paper's key gives colours",
    ),
    pytest.param(
        table("Action | Due | Status", "Write to parents | May | Closed", "Train | June | Stuck")
        + "\n\nHow to read it\n\n"
        + table(
            "Word | What it means | Colour",
            "Closed | the Board has seen it | blue",
            "Going well | no help needed | green",
            "Stuck | somebody must step in | red",
        ),
        [("Write to parents", "blue", ""), ("Train", "red", "")],
        id="a key of three columns, whose words other tables use",
    ),
    pytest.param(
        "Blue: complete. Green: on track. Amber: some delay.\n\n"
        + table("Action | Status", "Write to parents | Complete", "Train | Some delay"),
        [("Write to parents", "blue", ""), ("Train", "amber", "")],
        id="a key in a sentence",
    ),
    pytest.param(
        table("Ref | Risk | Score", "R1 | Staff leave | 20 (red)", "R2 | Cost | 12 (amber)"),
        [],
        id="scores of risks",
    ),
    pytest.param(
        "| Area | Rating |\n|---|:-:|\n| Front door | **Green** |\n| Neglect | *Amber* |",
        [("Front door", "green", ""), ("Neglect", "amber", "")],
        id="a table of Markdown",
    ),
    pytest.param(
        table(
            "What needs to improve\tRating now\tIn July",
            "Supervision\tGreen\tAmber",
            "Conferences\tRed\tAmber",
        ),
        [("Supervision", "green", "improved"), ("Conferences", "red", "worsened")],
        id="now, before a month",
    ),
    pytest.param(
        "Committee, 26 January 2023\n\n"
        + table(
            "Strand\tRating, June\tRating, Jan",
            "Consent\tAmber\tGreen",
            "Neglect\tAmber\tRed",
        ),
        [("Consent", "green", "improved"), ("Neglect", "red", "worsened")],
        id="the month of the paper is the newest",
    ),
    pytest.param(
        "Committee, 26 November 2023\n\n"
        + table(
            "Strand\tNovember\tJune",
            "Consent\tAmber\tGreen",
            "Neglect\tAmber\tRed",
        ),
        [("Consent", "amber", "worsened"), ("Neglect", "amber", "improved")],
        id="and stands first",
    ),
    pytest.param(
        table(
            "Status |  | Work | ",
            "Oct 2015 | No. | Priority | Lead",
            "A | 1 | Chronologies on files | Manager",
            "G | 2 | Interviews after absence | Manager",
            "R | 3 | Homes for leavers | Head",
        ),
        [
            ("Chronologies on files", "amber", ""),
            ("Interviews after absence", "green", ""),
            ("Homes for leavers", "red", ""),
        ],
        id="two rows of headers",
    ),
    pytest.param(
        table(
            "Strand | Jul | Sep",
            "Front door | 🟠 | 🟢",
            "Workforce | 🟠 | 🔴",
        ),
        [("Front door", "green", "improved"), ("Workforce", "red", "worsened")],
        id="spots by month",
    ),
    pytest.param(
        table(
            "Strand | Delivery (last quarter in brackets)",
            "Plans | Green (Amber)",
            "Decisions | Amber (Red)",
        ),
        [("Plans", "green", "improved"), ("Decisions", "amber", "improved")],
        id="the colour before in brackets",
    ),
    pytest.param(
        table(
            "Priority | Status",
            "Managers | Was red, now amber",
            "Homes | Amber: slipped back from green",
        ),
        [("Managers", "amber", "improved"), ("Homes", "amber", "worsened")],
        id="was, and slipped back from",
    ),
    pytest.param(
        "Done is blue, Moving is green, Sticking is amber and Stopped is red.\n\n"
        + table("Action | Where", "Panel hears every child | Moving", "Campaign | Stopped"),
        [("Panel hears every child", "green", ""), ("Campaign", "red", "")],
        id="own words of which a sentence is the key",
    ),
    pytest.param(
        table("Promise | May → July", "Visits | A → G", "Plans | R → R", "Health | G → A"),
        [
            ("Visits", "green", "improved"),
            ("Plans", "red", "unchanged"),
            ("Health", "amber", "worsened"),
        ],
        id="letters and an arrow",
    ),
    pytest.param(
        "High is shown as green, Fair as amber and Low as red.\n\n"
        + table("Theme | Confidence", "A. Front door | Fair ↑", "B. Plans | Low"),
        [("Front door", "amber", "improved"), ("Plans", "red", "")],
        id="shown as",
    ),
    pytest.param(
        "Milestones are D (done, blue), C (coming: green), L (late: amber) or M (missed: red).\n\n"
        + table("Ref | Milestone | Rating", "A1 | Guide | D", "A2 | Panel | C", "B1 | Plans | L"),
        [("Guide", "blue", ""), ("Panel", "green", ""), ("Plans", "amber", "")],
        id="letters of the paper's own key",
    ),
    pytest.param(
        "Complete (blue): done. On target (green). Stuck (red): not in our hands.\n\n"
        + table("Task | Status", "Front page | Complete", "Units | Stuck", "Plans | On target"),
        [("Front page", "blue", ""), ("Units", "red", ""), ("Plans", "green", "")],
        id="a key in sentences is none of the ratings",
    ),
    pytest.param(
        table(
            "Gap | What we are doing | Status of action",
            "Too few plans | An adviser for everyone | Green",
            "Few homes | A protocol | Red",
        ),
        [("An adviser for everyone", "green", ""), ("A protocol", "red", "")],
        id="the status of the action",
    ),
    pytest.param(
        table("Priority | Red | Amber | Green", "Front door |  | ✓ | ", "Plans | ✓ |  | "),
        [("Front door", "amber", ""), ("Plans", "red", "")],
        id="a mark in the colour's column",
    ),
    pytest.param(
        table("Action | Lead")
        + "\nRED\n"
        + table("Recruit managers | AB")
        + "\nGREEN\n"
        + table("Train staff | CD", "Hold panels | EF"),
        [
            ("Recruit managers", "red", ""),
            ("Train staff", "green", ""),
            ("Hold panels", "green", ""),
        ],
        id="rows under their colour",
    ),
    pytest.param(
        table("Theme | Front door", "Lead | Head of Service", "Overall rating | Amber")
        + "\n\n"
        + table("Theme | Plans", "Lead | Head of Service", "Overall rating | Red"),
        [("Front door", "amber", ""), ("Plans", "red", "")],
        id="labels and values",
    ),
    pytest.param(
        table(
            " | Front door | Care leavers | Plans",
            "June | Red | Amber | Green",
            "September | Amber | Amber | Green",
        ),
        [("Front door", "amber", ""), ("Care leavers", "amber", ""), ("Plans", "green", "")],
        id="services across the top",
    ),
    pytest.param(
        table("Strand | Overall | Time | Cost", "Front door | A | G | G", "Plans | R | A | R"),
        [("Front door", "amber", ""), ("Plans", "red", "")],
        id="the overall one of several",
    ),
    pytest.param(
        table(
            "No | Action | Update",
            "1 | Recruit | Nobody applied. (RED)",
            "2 | Train | Done. Green.",
        ),
        [("Recruit", "red", ""), ("Train", "green", "")],
        id="at the end of the comment",
    ),
    pytest.param(
        table(
            "Action | July | August | September",
            "Recruit | A | A | G",
            "Audit | R | A | G",
            "Hold panels | A | R | R",
        ),
        [
            ("Recruit", "green", "improved"),
            ("Audit", "green", "improved"),
            ("Hold panels", "red", "unchanged"),
        ],
        id="a month without an amber beside others",
    ),
    pytest.param(
        "Improvement:   Waiting times\nLead:          Head of SEND\nRating:        Red\n\n"
        "Sheet 2\n\nImprovement:   Quality of plans\nLead:          Head of SEND\n"
        "Rating:        Amber",
        [("Waiting times", "red", ""), ("Quality of plans", "amber", "")],
        id="sheets of labels",
    ),
    pytest.param(
        table(
            "No. | Measure | Status | Q3",
            "1 | Contacts | Green – ON TRACK | Red",
            "2 | Plans | Red – OFF TRACK | Amber",
            "3 | Moves | Amber – SLIPPING | Red",
        ),
        [
            ("Contacts", "green", "improved"),
            ("Plans", "red", "worsened"),
            ("Moves", "amber", "improved"),
        ],
        id="a status beside that of a quarter",
    ),
    pytest.param(
        table(
            "Ref | Action | Was | Now",
            "i.a | Model plans | B | B",
            "i.b | Peer review | A | G",
            "ii.a | Tracker | A | R",
            "ii.b | Panel | A | A",
        ),
        [
            ("Model plans", "blue", "unchanged"),
            ("Peer review", "green", "improved"),
            ("Tracker", "red", "worsened"),
            ("Panel", "amber", "unchanged"),
        ],
        id="numbers such as ii.a",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_tables_rate(ratings: Rates, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [shown(rating) for rating in ratings(text)] == expected


_SCALE = table(
    "Action | Lead | Status",
    "Recruit | AB | Stuck",
    "Audit | CD | Moving",
    "Train | EF | Secure",
    "Hold panels | GH | Moving",
)


@pytest.mark.parametrize(
    "key",
    [
        pytest.param("Secure – green\n\nMoving – amber\n\nStuck – red", id="lines"),
        pytest.param("- Green: Secure\n- Amber: Moving\n- Red: Stuck", id="a list, colours first"),
        pytest.param("Key: Secure = green; Moving = amber; Stuck = red.", id="signs"),
        pytest.param("We use green (secure), amber (moving) and red (stuck).", id="brackets"),
        pytest.param("Things are Secure (green), Moving (amber) or Stuck (red).", id="in brackets"),
        pytest.param("Secure means green, Moving means amber and Stuck means red.", id="means"),
        pytest.param("Secure counts as green, Moving as amber, Stuck as red.", id="counts as"),
        pytest.param("Stuck, Moving and Secure are our red, amber and green.", id="one by one"),
        pytest.param("Instead of green, amber, red: Secure, Moving, Stuck.", id="instead of"),
    ],
)
def test_a_scale_has_the_colours_that_stand_beside_its_words(ratings: Rates, key: str) -> None:
    rated = [
        ("Recruit", "red", ""),
        ("Audit", "amber", ""),
        ("Train", "green", ""),
        ("Hold panels", "amber", ""),
    ]
    for text in (f"{key}\n\n{_SCALE}", f"{_SCALE}\n\n{key}"):
        assert [shown(rating) for rating in ratings(text)] == rated


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Secure homes are green. Some are stuck. Red and amber ones.", id="no turns"),
        pytest.param("Secure is green.", id="one word"),
        pytest.param("Nobody is stuck. The moving day was secure.", id="no colour"),
    ],
)
def test_words_that_stand_beside_no_colours_rate_nothing(ratings: Rates, text: str) -> None:
    assert [shown(rating) for rating in ratings(f"{text}\n\n{_SCALE}")] == []


NOTHING = [
    pytest.param(
        "Our neighbour, Ambridge, rates its own placement sufficiency as red and its workforce as"
        " amber.",
        id="a neighbour's",
    ),
    pytest.param(
        'Colours: green for "we are there or nearly", red for "we are worried".',
        id="a key in quotation marks",
    ),
    pytest.param(
        "Action 1.6 Open a front door\nReason: no building.\nExpected rating at next report: Amber",
        id="what is expected",
    ),
    pytest.param(
        "RAG: Green: going to plan; Amber: behind; Red: needs the board.", id="a key of one each"
    ),
    pytest.param(
        "We would have rated the pathway green this quarter but for two vacancies.",
        id="would have rated",
    ),
    pytest.param(
        "Actions are RAG rated red, amber or green.", id="the scale: rated one of three colours"
    ),
    pytest.param("Progress\n\nRAG ratings: red = late, amber = at risk, green = done.", id="a key"),
    pytest.param("Fostering\n\nOur aim is a RAG rating of green by March.", id="an aim"),
    pytest.param("Plan\n\nActions rated red\n\nRecruit carers.", id="a heading of actions"),
    pytest.param("Planning\n\nThe Green Belt status of the site was noted.", id="green belt"),
    pytest.param("Members\n\nCouncillor Green was rated highly by Members.", id="a name"),
    pytest.param("Parks\n\nThe council's green spaces are rated highly.", id="green spaces"),
    pytest.param("Roads\n\nThe status of the Blue Badge scheme was discussed.", id="blue badge"),
    pytest.param(
        "Plan\n\nGreen – on course. Amber – late. Red – off course.", id="a key with dashes"
    ),
    pytest.param("Plan\n\n- Blue: done\n- Green: on course\n- Red: late", id="a key in a list"),
    pytest.param(
        "Plan\n\nR is red (late), A is amber (at risk) and G is green (on time).",
        id="a key of letters",
    ),
    pytest.param(
        "Plan\n\nIn May one was blue, two were green and five were amber.\n\nThree are now red.",
        id="how many are what, twice",
    ),
    pytest.param(
        "Homes\n\nWe expect this to be green by May.\n\nVisits\n\nThis could turn red in spring.",
        id="what is expected and what could be",
    ),
    pytest.param(
        "Risks\n\nThe corporate risk is scored red.\n\nThe risk of a fall is rated amber.",
        id="risks",
    ),
    pytest.param(
        "Health\n\nThe Red Book was given out. Green travel is amber lit.", id="red books"
    ),
    pytest.param("Summary\n\nThree of the ten actions are rated red.", id="how many actions"),
    pytest.param("Health\n\nThe dentists' red status letters were sent.", id="red letters"),
    pytest.param(
        "Finance\n\nThe council will not allow its rating to fall to red.", id="what is denied"
    ),
    pytest.param(
        "Risk management\n\nRisk 6 in the register (safeguarding) is rated amber.",
        id="a risk in brackets",
    ),
    pytest.param(
        "Key\n\nBlue – done, and checked\n\nGreen – will be done on time\n\n"
        "Amber – in doubt\n\nRed – late",
        id="lines that are a key",
    ),
    pytest.param(
        "Green spaces matter.\n\n(A) Revenue costs – none.\n\n(B) Capital costs – none.\n\n"
        "(A) Internal: none.\n\n(B) External: none.",
        id="letters that count",
    ),
    pytest.param(
        "RAG: green, milestones met; amber, some milestones missed; red, most missed.",
        id="a key of commas",
    ),
    pytest.param(
        "A year ago it was: early help, amber; front door, red; assessment, red.", id="a year ago"
    ),
    pytest.param(
        "Data is rated by the Board.\n\nThe contract says that any overspend above 5% is red.",
        id="any above",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_colour_rates_nothing(ratings: Rates, text: str) -> None:
    assert [shown(rating) for rating in ratings(text)] == []


def test_the_key_risk_is_the_sentence_that_names_it(ratings: Rates) -> None:
    (rating,) = ratings(
        "FOSTERING\n\nRAG remains amber. Some risks have passed."
        " The key risk is that carers leave. Training goes on."
    )
    assert rating.key_risk == "The key risk is that carers leave."
    assert rating.commentary.startswith("RAG remains amber.")


def test_columns_of_risk_and_comment(ratings: Rates) -> None:
    (rating,) = ratings(
        table(
            "Service | RAG | Comment | Key risk",
            "Fostering | Amber | Two carers were approved | Carers may leave",
        )
    )
    assert (rating.commentary, rating.key_risk) == ("Two carers were approved", "Carers may leave")


def test_one_letter_stands_for_a_colour(ratings: Rates) -> None:
    found = ratings(table("Area | RAG", "Fostering | R", "Adoption | G"))
    assert [shown(rating) for rating in found] == [
        ("Fostering", "red", ""),
        ("Adoption", "green", ""),
    ]


def test_a_table_without_rules_may_have_rows_of_fewer_cells(read_pdf: Reader) -> None:
    rows = [
        ("Service", "RAG", "Comment"),
        ("Fostering", "Amber", "Two carers left"),
        ("Adoption", "Green"),
        ("Leaving care", "Red", "Late"),
    ]
    page = [
        Words(words, x, 100 + 20 * line)
        for line, row in enumerate(rows)
        for words, x in zip(row, (70, 250, 400), strict=False)
    ]
    found = extract_mentions(outline_document(read_pdf(page))).rag_ratings
    assert [shown(rating) for rating in found] == [
        ("Fostering", "amber", ""),
        ("Adoption", "green", ""),
        ("Leaving care", "red", ""),
    ]

"""The words that tell a judgement from what only sounds like one: data of judgement_sentences.

Sets are of words in lower case, as tokens give them.
"""

from __future__ import annotations

import re

JUDGING = frozenset(
    "gave gives give judged rated graded found deemed assessed considered"
    " classed classified declared given"
    " awarded thought received achieved secured gained obtained retained concluded judging judges"
    " judge rates rating grading scored ranked got earned attained held holds kept keeps"
    " maintained retains retain felt regarded viewed".split()
)
COPULAS = frozenset("is are was were be been being remain remains remained stayed stays".split())
REMAINING = frozenset(
    "remain remains remained stayed stays retained retains retain maintained kept keeps"
    " keep continue continues continued".split()
)
# "held on to its good", "held at good", but not "held to be good".
HELD = re.compile(
    r"\bh(?:eld|olds?|olding)(?: on(?:to)?)?(?: to)?(?: at| its| their| our| the)"
    r"(?: \w+)?[\s'\"‘’“”]*$|\b(?:unchanged|the same|where (?:it|they) (?:was|were)),? (?:at|as"
    r"|\()[\s'\"‘’“”(]*$"
    r"|\b(?:did|has|have|had) not (?:been )?changed?(?:,|:| from)? ?(?:at |and )?"
    r"(?:(?:is|are|was|were|remains?|stays?) (?:still )?(?:at )?)?[\s'\"‘’“”]*$",
    re.IGNORECASE,
)
BETWEEN = frozenset(
    "to be as been being is was were are a an the overall of at now also both all again"
    " therefore still currently it its their our that have has had remain remained rating on"
    " onto each too once more again one likewise"
    " judgement judgment grade grading outcome ' \" ‘ ’ “ ” ( ) * - – : very".split()
) - {"very"}
NOUNS = frozenset(
    "judgement judgements judgment judgments rating ratings grade grades grading gradings"
    " overall category band".split()
)
# What may follow a grade that is said of something: a grade before a noun only describes it.
AFTER = frozenset(
    "overall in for across with and but at by on when while following as since after because"
    " due which this that compared whereas although though despite given from during until to"
    " who then again also even however places puts means shows follows demonstrates confirms"
    " is was has represents reflects except excepting apart save bar excluding aside awarded"
    " under respectively now today already last stands stood throughout too both once"
    " elsewhere altogether across rather likewise alike besides together".split()
)
NEGATIONS = frozenset("not never n't neither nor no none cannot without longer hardly".split())
NO_LONGER = re.compile(r"\bno longer(?: \w+){0,3}[\s'\"‘’“”]*$", re.IGNORECASE)
HOPES = frozenset(
    "could should would may might must will shall can aim aims aiming aimed aspire aspires"
    " aspiration aspirations ambition ambitions goal target targets hope hopes hoped hoping"
    " wanted want wants towards toward become"
    " becoming becomes ensure ensures ensuring expect expects"
    " expected expectation confident avoid avoided avoids avoiding journey striving strive"
    " strives working if unless until whether"
    " order potential likely plan plans trajectory move achieve achieving getting get"
    " deliver delivering intention intend intends intended intending".split()
)
COMPARISONS = frozenset(
    "average averages nationally national regionally regional than statistical percent"
    " percentage proportion most many some few several majority".split()
)
# Who else is graded in a committee's papers.
OTHERS = frozenset(
    "school schools academy academies college colleges nursery nurseries home homes"
    " provider providers setting settings audit audits audited case cases file files agency"
    " agencies authorities councils boroughs hospital hospitals centre centres childminder"
    " childminders practice plan plans assessment assessments supervision recording records"
    " visits quality attendance attainment education teaching ofsted's dentist trust trusts"
    " neighbours neighbour residential primary secondary pupils communities community police"
    " officer officer's officers officers' worker worker's team team's teams"
    " housing homelessness leisure library libraries highways transport finances headteacher"
    " headteachers principal sample sampled sampling dip health nhs cqc youth adult adults"
    " learning auditor auditors value self peer another".split()
)
# Of these, the ones that "it was judged good" may speak of when a sentence before names them.
BODIES = frozenset(
    "school academy college nursery home provider agency hospital centre childminder trust"
    " probation".split()
)
# What else may stand in the subject of "… is good" for it to be a judgement of an area.
SUBJECT = frozenset(
    "the those of for and in services service children children's young people families s ' ’ ’s 's"
    " social care a our its their overall performance council council's local authority"
    " authority's experiences experience progress judgement judgment effectiveness area areas"
    " both all these this that was were is are been has have had , - – who need help"
    " protection it they city county borough achieved achieving found finding concluded"
    " concludes conclude report highlights states stated said inspectors ofsted inspection"
    " single framework multi agency number 1 2 3 4 5 2.1 2.2 1. 2. 3. while where there we you"
    " members heard noted that's judged also however although now still continue example on"
    " upon with time single same year graded so as well every each sub result outcome rating"
    " us them aspects provision exception exceptions sole only where whose remaining headings"
    " heading"
    " other others rest categories everything else included they thought too likewise climbed"
    " risen fallen slipped dropped moved up down back gone come step notch once more two"
    " ofsted's inspectors' verdict answer conclusion grade only last recent most full inspected"
    " fared fares did does better worse told"
    " tells namely arrangements whole at".split()
)
# "Outstanding was also the grade for …", "requires improvement, was given for …".
LEADS = re.compile(
    r"[\s,'\"‘’“”]*(?:was|were|is|has been|had been) (?:also )?(?:(?:the|their|(?:ofsted|(?:the )?"
    r"inspect\w+)['’]s?) (?:grade|judgement|judgment|rating|verdict|conclusion|finding|word)"
    r"(?: given)?|given|awarded|reached|made) (?:for|to|in|on)\b",
    re.IGNORECASE,
)
# "…, as were the experiences of care leavers", "and so was adoption": the same grade again.
ALSO = re.compile(
    r"\b(?:as|so) (?:was|were|is|are|did|has|have|had)\b(?: also)?"
    r"(?: (?:the|its) (?:judge?ments?|grades?) (?:on|for|of))?(?: the| our| its)?\s*$"
    r"|\bas (?:it|they|we) (?:was|were|is|are|did|do) (?:for|in|on)(?: the| our| its)?\s*$",
    re.IGNORECASE,
)
THEN = re.compile(
    r"\b(?:grades?|judge?ments?) then (?:were|was)\b|"
    r"\b(?:in|at|of) (?:that|the same) (?:year|time|inspection|month)\b"
    r"|\bthat (?:spring|summer|autumn|winter|year|january|february|april|june|july|august"
    r"|september|october|november|december)\b|\b(?:was|were) then (?:found|judged|rated|graded)\b",
    re.IGNORECASE,
)
# What says that the first of two grades was given before.
THEN_LEAD = re.compile(
    r"\bhad (?:each |all |both )?been\b|\bthen\b|\bpreviously\b|\bused to be\b|\bbefore\b"
    r"|\b(?:19|20)\d\d\b|\bearlier\b|\blast time\b",
    re.IGNORECASE,
)
IS = re.compile(r"\b(?:is|are)\b", re.IGNORECASE)
# The words between two grades of the same thing: "… and has since risen to …".
GOES_ON = frozenset(
    "and but which in at of to be as is are was were has have had been being now then since later"
    " again this time gone come up down moved risen improved fallen slipped dropped climbed jumped"
    " judged rated graded found deemed subsequently today still so a an its grade rating is it"
    " overall".split()
)
# "good overall, …", "outstanding overall and for the impact of leaders".
GRADED_OVERALL = re.compile(
    r"(?:[\s'\"‘’“”]*(?:judge?ment|rating|grade))?[\s'\"‘’“”,]*"
    r"(?:overall|on the whole|(?:taken )?as a whole)\b(?=\s*(?:$|[^\w\s]|"
    r"(?:and|in|for|with|at|by|on|but|when|as|under|from|though"
    r"|while|again|too|then|now)\b))",
    re.IGNORECASE,
)
OVERALL_AND = re.compile(
    r"[\s'\"‘’“”,]*overall(?:,? (?:and|as well as|as (?:it|they|we|that)? ?(?:is|was|are|were))|, "
    r"(?:for|in))\b",
    re.IGNORECASE,
)
# What joins the areas of a list.
JOINTS = frozenset(
    "and , ; the & both of for that those services our its in on to as well experiences"
    " experience progress impact \" “ ” ' ‘ ’".split()
)
# What leads from a grade to the area that it is of.
LINKS = frozenset("for in at across on under overall ( respect regards regard".split())
OVERALL_OF = re.compile(
    r"\boverall effectiveness of(?: \w+)?(?: for)?(?: the| our| its)?\W*$", re.IGNORECASE
)
# "overall" alone stands for the service as a whole, and so does what an inspection ends in.
OVERALL = re.compile(
    r"\b(?:overall|headline)\b|\bthe whole (?=came|comes|was|is)\b|\bofsted (?:rating|grade"
    r"|judge?ment)\b|\b(?:outcome|result)\b"
    r"|\binspection (?:resulted|ended)\b",
    re.IGNORECASE,
)
# "Since being judged inadequate, the council …": who is judged comes after.
DANGLING = re.compile(r"\b(?:being|having been)\b[^,]{0,30}$", re.IGNORECASE)
# "Care leavers receive an outstanding service": what is given to the children of an area.
SERVED = re.compile(
    r"\b(?:gets?|got|getting|receiv(?:es?|ed|ing)|given|have) an?(?: overall)?[\s'\"‘’“”]*$",
    re.IGNORECASE,
)
SERVED_WITH = re.compile(
    r"[\s'\"‘’“”]*services?(?=[\s'\"‘’“”]*(?:[,.;:–)]|$|(?:and|but|while|whereas|overall|so|too"
    r"|as)\b))",
    re.IGNORECASE,
)
# "We are now a good authority."
WE_ARE_A = re.compile(
    r"\b(?:we|it|(?:the|this|our) (?:council|authority|borough|city|county))"
    r" (?:is|are|remains?|(?:came|come) out as|emerged? as|(?:have |has )?bec[ao]me)"
    r" (?:now |once more |again |still )?an?[\s'\"‘’“”]*$",
    re.IGNORECASE,
)
AUTHORITY = re.compile(r"[\s'\"‘’“”]*(?:local )?(?:authority|council)\b", re.IGNORECASE)
# "the Good Ofsted rating"
OFSTED_RATING = re.compile(
    r"[\s'\"‘’“”]*(?:overall )?(?:ofsted|inspection)(?:['’]s)? (?:judge?ment|rating|grade"
    r"|grading)\b",
    re.IGNORECASE,
)
# A risk, a rule or a hope is no judgement.
RISKS = re.compile(
    r"\bself-?\s?(?:evaluat|assess)\w+|\b(?:our|its|their|the service['’]s|the council['’]s) own"
    r" (?:view|evaluation|assessment|reckoning|estimate|marking)\b"
    r"|\b(?:close|near|nearer|closer|next) to\W*$|\bon the (?:way|road|path|cusp|edge|verge|brink)"
    r" (?:to|of)\b[^,;]{0,20}$|\bwithin (?:\w+ ){0,2}(?:sight|reach|distance) of\W*$"
    r"|\b(?:grade|step|notch|level|band|rung)s? (?:below|off|away from|from|under|above)\W*$"
    r"|\bon the (?:footing|basis|assumption|premise) that\b|\bmistaken (?:for|as)\b"
    r"|\bnot (?:be )?(?:taken|read|understood) (?:as|to mean)\b"
    r"|\b(?:it|we|council|authority|borough|county|city) (?:had )?(?:thought|believed|considered"
    r"|felt)(?: that)? (?:its|our)\b|\btold (?:the )?inspectors (?:that|it|we)\b"
    r"|\bmiss(?:ed|es|ing)(?: out on)?(?: an?| the)?\W*$|\bwhisker (?:from|short of|off)\W*$"
    r"|\bshort of\W*$|\bin sight of\W*$|\b(?:nearly|almost)\W*$"
    r"|\b(?:peer|mock|lga) (?:\w+ )?(?:review|challenge|inspect|diagnostic|assess|audit|team)\w*"
    r"(?!.*\b(?:ofsted|inspectors?|hmi))\b"
    r"|\bnor (?:did|do|does)\b(?! (?:\w+ ){1,3}(?:want|wish)\b)|\bat least(?: an?)?[\s'\"‘’“”]*$"
    r"|\bfail(?:ure|ing) to\b"
    r"|\bwe(?: had)? (?:gave|graded|rated|judged|marked|scored)\b"
    r"|\brisk (?:that|of)\b|\b(?:in danger|at risk) of\b"
    r"|(?<!only area )(?<!only one )\bto be (?:re-?)?(?:judged|rated"
    r"|graded)\b(?! as being)"
    r"|\bleads? to an?\b|\b(?:will|would|can) (?:\w+ly )?mean(?: that)?\b"
    r"|\b(?:target|goal|aim|ambition|aspiration|objective) (?:is|was|remains)\b",
    re.IGNORECASE,
)
# "A judgement of inadequate is likely to be made where …": what would be.
WOULD_BE = re.compile(
    r"\b(?:will|would|can|could|may|might) (?:\w+ly )?mean (?:that|an?)\b|"
    r"\b(?:(?:un)?likely to|(?:may|can|will|would|could|should|must) (?:only |normally |usually )?)"
    r"\s*(?:pull|limit|drag|hold|bring)\b"
    r"|\b(?:(?:un)?likely to|(?:may|can|will|would|could|should|must) (?:only |normally "
    r"|usually )?)"
    r"\s*(?:be|have been) (?:made|given|awarded|reached|judged|graded|limited)\b",
    re.IGNORECASE,
)
# What others than inspectors write.
BY_THE_PRESS = re.compile(
    r"\b(?:newspapers?|headlines? in|press reports?|petition)\b", re.IGNORECASE
)
# "Had leadership been judged inadequate, …", "It is not true that …".
NOT_TRUE = re.compile(
    r"\W*had (?:the |our |its )?(?!we\b|it\b)[^,;]{3,80}\bbeen\b"
    r"|.*\b(?:not (?:be )?(?:accurate|true|correct|right|the case)|inaccurate|untrue"
    r"|incorrect)\b[^.;]{0,90}\bthat\b",
    re.IGNORECASE,
)
# "No council has been outstanding yet."
NOBODY = re.compile(
    r"\W*(?:no|none of the) (?:other )?(?:councils?|(?:local )?authorit(?:y|ies)|boroughs?)\b"
    r"|\W*(?:of|among) (?:the|our|its) (?:other )?(?:\w+ ){0,3}(?:councils|authorities|boroughs"
    r"|neighbours)\b"
    r"|\W*(?:an?|one|another) (?:neighbouring|nearby|adjoining|sister|other) (?:authority|council"
    r"|borough)\b"
    r"|\W*(?:at no (?:point|time|stage)|in no (?:area|part|respect)|nowhere)\b",
    re.IGNORECASE,
)
GENERAL = re.compile(
    r"\b(?:(?:where|if|once|unless) the|(?:where|when|if|once|unless) (?:a|an|any))"
    r" (?:council|local authority|authority|service|area)\b"
    r"(?! (?:had|has) (?:been|come|got|gone|reached)\b| st(?:ood|ands)\b)"
    r"|\b(?:nearby|neighbouring|adjoining|sister)\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:other )?(?:\w+ )?(?:councils?"
    r"|boroughs?|(?:local )?authorit(?:y|ies))\b"
    r"|(?<!\bis )(?<!\bis now )(?<!\bas )(?<!\bremains )(?<!\bwas )"
    r"\b(?:a|an|any|each|every|another|other|no) (?:council|local authority|authority"
    r"|authorities)\b"
    r"|\b(?:a|any) service (?:is|can)\b|\bfor (?:a|any) service that\b|\b(?:a|an|any) (?:key "
    r"|sub-?\s?)(?:judge?ment|area|grade)\b"
    r"|\b(?:a|any) (?:rating|judgement|judgment|grade) of\b(?=.{0,40}\bin any\b)"
    r"|\bcan be\b|\breplac(?:ed|es|ing)\b",
    re.IGNORECASE,
)
_GRADE = (
    r"(?:grade|mark|judge?ment|rating|verdict|result|outcome|level|band|conclusion|category"
    r"|assessment|finding|score|word|view|opinion)s?"
)
_ALSO = r"(?: too| also| as well| likewise)"
_OF_THE_WHOLE = (
    r"(?:as|that) (?:(?:was |were )?(?:given|went|goes) to |(?:for|of|in) )?"
    r"(?:the |our |that (?:for|of) (?:the )?)?(?:whole|rest|parent|main|overall|service as a whole"
    r"|others?|council|borough|city|county|authority|children's services)\b"
)
SAME_GRADE = re.compile(
    rf"\b(?:the |that )?(?:very |exact )?same (?:\w+ )?{_GRADE}"
    rf"(?=(?:[\s,]*{_OF_THE_WHOLE})|(?! (?:as|that|since)\b))"
    rf"|\b(?:to|at|in|on) that {_GRADE}\b"
    rf"|\b(?:given|got|gets?|received|receives?|awarded|earned|earns?|carries|carried|took"
    rf"|takes|has|have"
    rf"|had|merited) (?:that|this) (?:same )?{_GRADE}\b"
    r"|\b(?:was|were|is|are|been) (?:judged|graded|rated|found|assessed|placed|put|treated"
    r"|judged to be)"
    r" (?:the same|that|(?:in )?(?:the same|that) way)\b"
    r"|\b(?:come|comes|came|went|fell|fared|did) (?:out )?(?:exactly |just |much )?"
    r"(?:that way|the same)\b"
    rf"|\bthat (?:same )?(?:{_GRADE}|word|term) (?:was|is) (?:also )?(?:applied|given|used"
    rf"|attached)"
    r" (?:to|of|for)\b"
    rf"|\b(?:which|this|that) (?:was|is) also (?:(?:that|those|the {_GRADE}) (?:on|of|for)\b"
    rf"|the (?:overall {_GRADE}|{_GRADE} overall)\b)"
    r"|\b(?:made|makes|took) the same (?:journey|step|move|jump|leap|progress)\b"
    rf"|\b(?:that|this|which) (?:was|is) (?:also )?(?:the|their|its|our) (?:\w+ )?{_GRADE}\b"
    r"|\b(?:it|this|that) (?:was|is) (?:also )?(?:much )?the same (?:for|with|in)\b"
    r"|\b(?:was|were|is|are|given|got|had|received|awarded) the same"
    rf"(?=\W*$|[,;]|\s+{_OF_THE_WHOLE})"
    r"|\b(?:went|goes|go) the same way\b|\b(?:in|just) the same way\b|\bfollow(?:s|ed) suit\b"
    r"|\b(?:was|were|is|are) no different\b"
    r"|\bthe same (?:is|was|had|has|goes|went|applies|applied|holds|held)\b"
    r"|\bthe same (?:can|could|may|must|has to) (?:also )?be said (?:of|for|about)\b"
    r"|\b(?:sa(?:id|ys?|ying)|thinks?|thought|found|concluded) (?:much )?(?:the same|so)"
    r" (?:of|about|for|in)\b"
    r"|\bused (?:those|these|the same) words? (?:also |too )?(?:of|for|about)\b"
    r"|\b(?:that|this|which|it) (?:also |equally )?(?:applie[sd]|goes|went|holds|held"
    r"|(?:is|was) (?:also |equally )?true) (?:to|for|of|across|in|overall|everywhere)\b"
    rf"|\b(?:share[sd]?|matche[sd]|gets?|got|receive[sd]?) (?:that|this|it)(?: {_GRADE})?{_ALSO}?"
    r"(?=\W*$|[,;])"
    r"|\b(?:taking|took|takes|dragging|pulling|bringing|carrying) (?:down )?with it\b"
    rf"|\b(?:is|are|was|were|do|does|did|has|have){_ALSO}(?=\W*$|[,;])"
    r"|(?:^|(?<=[;,] ))(?:and )?so,?(?: too,?| also,?| [^,;]{3,40},)?"
    r" (?:did|does|do|was|were|is|are|has|have)\b"
    r"|\band so (?:did|does|was|were|is|are)\b"
    r"|^(?:likewise|similarly)\b",
    re.IGNORECASE,
)
# "The same mark went to our services".
TO_THE_SERVICE = re.compile(
    r"\b(?:to|of|for) (?:the |our |its )?(?:(?:council|authority|children)['’]s )?services\b"
    r"|\b(?:the overall|overall$)",
    re.IGNORECASE,
)
# "the same … as the whole": the grade that the service as a whole has.
SAME_AS_OVERALL = re.compile(rf"[^.;]{{0,60}}?\b{_OF_THE_WHOLE}", re.IGNORECASE)
# "The only judgement to differ was …".
ONLY_EXCEPTION = re.compile(
    r"\b(?:the|with)(?: one| sole| only| single)* (?:exception|odd one out|outlier)\b"
    r"|\bonly (?:(?:one|area|judge?ment|grade|heading|service|sub-?judge?ment) )?"
    r"(?:to (?:differ|be different|stand apart|depart|part)|(?:that|which) (?:differ(?:s|ed)"
    r"|(?:was|is) (?:not|different)|stands? apart))\b",
    re.IGNORECASE,
)
EACH_OF_ALL = re.compile(
    r"\b(?:each|all|every(?:thing)?)\b(?! (?:in )?(?:school|home|other council))", re.IGNORECASE
)
OTHERWISE = re.compile(
    r"\b(?:but|while|whereas|although|though|except|only|bar|save|apart from|aside from|other than"
    r"|excluding)\b|;",
    re.IGNORECASE,
)
# Judged by somebody who is not the inspectorate.
BY_ANOTHER = re.compile(
    r"[\s'\"‘’“”]*(?:overall )?by (?!(?:the )?(?:ofsted|inspect|her |his |hmi\b|majesty))"
    r"|[\s'\"‘’“”]*as (?:any|inspectors|they|we|it)\b"
    r"|[\s'\"‘’“”]*in any (?:area|judgement|judgment)\b"
    r"|[\s'\"‘’“”]*(?:is|was|would be|remains) (?:possible|rare|unusual|usual|(?:un)?likely|hard)"
    r"|[\s'\"‘’“”]*(?:grade |judge?ment |rating )?(?:has|have|had|was|were|is) (?:been )?"
    r"(?:abolished|replaced|renamed|dropped|scrapped|done away|taken away|withdrawn"
    r"|taken the place)\b",
    re.IGNORECASE,
)
# A date right behind a grade.
DATED = re.compile(r"[\s'\"‘’“”]*(?:in|of) (?:[A-Z]\w+ )?(?:19|20)\d\d\b")
# Said of some of the areas only, without saying which.
PARTLY = re.compile(
    r"[\s'\"‘’“”]*(?:overall )?(?:in (?:both|half)|(?:in|for|under) (?:one|two|three|four|five|most"
    r"|some|many|several))\b(?!(?: \w+){0,2}\s*[(:–—]| of the (?:three|four|five|six)\b)",
    re.IGNORECASE,
)
_ALL_BUT_ONE = r"(?:two of the three|three of the four|four of the five|five of the six)"
_COUNTED_AREAS = r"(?:\w+ ){0,2}(?:sub-)?(?:areas|judge?ments|grades|headings|strands)"
# "Two of the graded areas, leadership and adoption, …": counted, and then named.
COUNTED_BY_NAME = re.compile(
    rf"\b(?:\d+|one|two|three|four|five) of (?:the|its|our|these) {_COUNTED_AREAS}(?=\s*[,:(–-])",
    re.IGNORECASE,
)
# "Two of them are good as well: leadership and …", "two … were inadequate, that for …".
COUNTED_AHEAD = re.compile(
    rf"(?<!but )(?<!bar )(?<!save )\b(?:one|two|three|four|five) of (?:them|these|those|(?:the"
    rf"|its|our) {_COUNTED_AREAS})\b"
    rf"|\bof the \w+ {_COUNTED_AREAS}, (?:one|two|three|four|five) (?:is|are|was|were)\b",
    re.IGNORECASE,
)
NAMED_BEHIND = re.compile(
    r"[\s'\"‘’“”]*(?:as well|too|also)?\s*"
    r"(?:[:(]|[,–—-]\s*(?:namely|(?:that|those|the ones?) (?:for|of|on)))",
    re.IGNORECASE,
)
# "Good (leadership and adoption)", "good in two areas (leadership and adoption)".
NAMED_IN_BRACKETS = re.compile(
    r"[\s'\"‘’“”]*(?:(?:judge?ments?|grades?|ratings?)\s*)?(?:(?:in|for) (?:\w+ ){1,4})?\s*"
    r"\((?!with\b)(?P<list>[^().]+)\)",
    re.IGNORECASE,
)
# "good in two areas (overall and adoption)"
OVERALL_IN_BRACKETS = re.compile(r"[^()]{0,40}\([^()]*\boverall\b(?! eff)", re.IGNORECASE)
# "The three good areas are …": they are named behind.
AREAS_ARE = re.compile(
    r"[\s'\"‘’“”]*(?:areas?|judge?ments?|grades?) (?:is|are|was|were)(?:\s*:)?\s", re.IGNORECASE
)
# "Not graded on its own in this framework" says nothing of an inspection.
BY_ITSELF = re.compile(
    r"\s*(?:on (?:their|its) own|apart|separately|alone|by (?:itself|themselves)|individually)\b",
    re.IGNORECASE,
)
# "The last inspection was in April 2011. | It found …".
IT_FOUND = re.compile(
    r"\W*(?:it|they|that|this|inspectors)(?: had)? (?:found|judged|gave|rated|graded|concluded"
    r"|resulted|ended|put)\b",
    re.IGNORECASE,
)
OF_BEFORE = re.compile(
    r"\b(?:last|previous|earlier|former|preceding)\b[^.;]{0,40}?\binspect(?:ed|ion)\b",
    re.IGNORECASE,
)
# All areas but one are not all.
ALL_BUT = re.compile(
    r"\b(?:apart from|except(?:ing)?|with (?:the )?(?:one |sole |single )?exception|other than"
    r"|excluding|bar|save(?: for)?|aside from)\b"
    r"|\b(?:nearly|almost|virtually|not|but) all\b|\ball but\b|\b(?:but|bar|save) (?:one|two)\b"
    rf"|\b{_ALL_BUT_ONE}\b",
    re.IGNORECASE,
)
# How many are all but one.
ONE_LESS = re.compile(
    r"\b(?:but|bar|save)(?: for)? (?:one|two)\b(?: of\b)?"
    rf"|\b{_ALL_BUT_ONE}\b",
    re.IGNORECASE,
)
# What an exception leaves out: "all services, except adoption, were …".
EXCEPTED = re.compile(
    r"\b(?:apart from|except(?:ing)?(?: for| in)?|save(?: for)?|other than|excluding|bar|aside from"
    r"|with the (?:sole |single )?exceptions? of)(?: the| our| its| those for| that of)*\s*$",
    re.IGNORECASE,
)
# What tells in the next sentence which area "all but one" leaves out.
THE_EXCEPTION = re.compile(
    r"\bexceptions?\b|\bodd one out\b"
    r"|^\W*(?:that|the) (?:one|other|only|remaining) (?:one|area|judge?ment)?\b",
    re.IGNORECASE,
)
# "Care leavers fared no better than inadequate."
NO_BETTER = re.compile(
    r"\b(?:no|not\b[^,;.]{0,60}?(?<!much)(?<!far)) (?:better|higher|more) than(?: an?)?"
    r"[\s'\"‘’“”]*$",
    re.IGNORECASE,
)
# "In 2022 children in care were still taken together, and …": the time of the whole sentence.
BEGINS_THEN = re.compile(r"\W*(?:back )?(?:in|at|during)\s+(?:\w+\s+){0,4}$", re.IGNORECASE)
# "improved from inadequate to good"
FROM = re.compile(r"\bfrom(?: an?| the| being)?[\s'\"‘’“”]*$", re.IGNORECASE)
REACHED = re.compile(
    r"\b(?:improv(?:ed|es)|risen|rose|progressed|declined|fallen|fell|dropped|slipped|deteriorated"
    r"|upgraded|downgraded|raised|changed|lifted|moved|gone|went|come|came|climbed|jumped|leapt"
    r"|stepped|advanced|slid|sunk|sank|returned|reverted|reduced|lowered|promoted|demoted"
    r"|(?:took|moved|brought|lifted|raised|carried|sent|put) (?:it|us|them|(?:the|our|its) "
    r"(?:\w+ )?\w+))"
    r"(?: up| down| back)?(?: from there)?(?: \w+ (?:grades?|steps?|places?|notch(?:es)?))?,?"
    r" to(?: be)?(?: an?)?"
    r"(?: overall)?[\s'\"‘’“”]*$"
    r"|\b(?:c[oa]m(?:e|es|ing)|stands?|stood|stay(?:ed|s)|emerg\w+|turned|arriv\w+"
    r"|end(?:ed|s|ing)(?: up)?|settled|(?:plac(?:ed|es)|left|put)(?: [\w’']+){0,7}?)"
    r" (?:out |away )?(?:as|at|with|on)(?: an?)?"
    r"(?: overall)?[\s'\"‘’“”]*$"
    r"|\b(?:is|are|was|were) (?:now |back )?(?:down|up|back) (?:to|at)[\s'\"‘’“”]*$"
    r"|\b(?:of|at|in) the (?:highest|top|best|lowest) grades?(?: of all)?,?[\s'\"‘’“”]*$"
    r"|\b(?:is|are|was|were|been|being) (?:described|singled out|labelled|put down) as(?: an?)?"
    r"[\s'\"‘’“”]*$|\b(?:lifted|come|came|moved|climbed|brought|got|taken|stepped) "
    r"(?:\w+ ){0,3}?out of(?: an?)?"
    r"[\s'\"‘’“”]*$|\bcalled (?!(?:for|on|an?|it|them|the service)\b)[^,;.]{3,80}$",
    re.IGNORECASE,
)
CHANGED = re.compile(
    r"\b(?:improved|moved|gone|went|come|came|climbed|jumped|leapt|stepped|advanced|slid|risen|rose"
    r"|progressed|declined|fallen|fell|dropped|slipped|deteriorated|upgraded|downgraded|raised"
    r"|goes|going|moves|rises|climbs|drops|falls|slips|changed|lifted|improvement"
    r"|improving|moving|journey|travelled|(?:up|down) from"
    r"|(?:up|down)(?: by)? \w+ (?:grades?|steps?|notch(?:es)?))\b",
    re.IGNORECASE,
)
# What stands between a grade and the earlier one that it is held against.
THEN_LINK = re.compile(
    r"[\s'\"‘’“”,;–(-]*(?:(?:which|this|that|and) )?(?:(?:is|was|represents?|being) )?"
    r"(?:(?:an? )?(?:\w+ )?(?:improvement|step up|step down|decline|progress|advance|fall|drop"
    r"|rise)"
    r"(?: of \w+ (?:grades?|steps?))? (?:on|from)"
    r"|(?:up|down) from|compared (?:with|to)"
    r"|(?:rather than|instead of)(?= (?:(?:a|an|the|our|its|their) )?(?:previous|last|earlier)\b)"
    r"|from|(?:having )?(?:previously|formerly|earlier)(?: been)?(?: judged| rated| graded)?:?"
    r"|the (?:previous|last|earlier) (?:judgement|judgment|rating|grade)[^.]{0,30}?\b(?:was"
    r"|had been))"
    r"(?: (?:a|an|the|our|its|their))?(?: (?:previous|last|earlier|overall))*(?: (?:judgement"
    r"|judgment|rating|grade)(?: of)?)?"
    r"[\s'\"‘’“”]*$",
    re.IGNORECASE,
)
BOUNDARIES = frozenset(
    (";", "but", "whereas", "while", "whilst", "although", "though", "however", "which")
)
PAST = re.compile(
    r"\b(?:last(?! (?:of (?:these|those|them|which|the)|week|month|year|spring|summer|autumn"
    r"|winter|january|february|march|april|may"
    r"|june|july|august|september|october|november|december)\b)|years? ago"
    r"|years after (?:being|having been)|previous|previously|prior|earlier|former|formerly"
    r"|predecessor|at that time"
    r"|(?:was|were) then (?:found|judged|rated|graded)"
    r"|at the time of the"
    r" (?:last|previous)|back in|since (?:the|being|it)|no longer(?! so\b)|had (?:previously"
    r"|earlier)"
    r"|up from|"
    r"(?:out of|shed|lost|shaken off|thrown off|left behind)"
    r"(?=(?: (?:an?|the|its|our|their))?[\s'\"‘’“”]*$)|"
    r"improv\w+ (?:up )?from|(?:an|the) (?:\w+ )?improvement (?:on|from)|from (?:a |an )?$)\b",
    re.IGNORECASE,
)
# "since the last inspection, services have remained good" speaks of now.
SINCE_THEN = re.compile(
    r"\bsince (?:the|its|our|their|that) (?:[\w'’]+ ){0,5}?(?:last|previous)\b(?!.*\bwas\b"
    r"|.*\bwere\b)",
    re.IGNORECASE,
)
# What says that a clause has come to the present.
NOW_AT_LAST = re.compile(
    r"\b(?:now|no longer so|this time|on this occasion|today|at present|currently)\b", re.IGNORECASE
)
NOW = re.compile(
    rf"{NOW_AT_LAST.pattern}|\b(?:these days|is|are|remains?"
    r"|(?:has|have)(?! (?:previously|once)))\b",
    re.IGNORECASE,
)
# What an aside denies is of no time: "…, which was not judged when last inspected, …".
ASIDE = re.compile(r",\s*(?:which|who)\b[^,;]*\bnot\b[^,;]*,", re.IGNORECASE)
# "since January 2023" begins something that lasts.
SINCE_LAST = re.compile(r"\bsince last \w+", re.IGNORECASE)
SINCE_DATE = re.compile(r"\bsince(?: about| around| early| late)?\s*$", re.IGNORECASE)
YEARS_AGO = re.compile(
    r"[\s'\"‘’“”,(]*(?:overall )?(?:(?:\w+ )?years? (?:ago|before|earlier|previously)|then)\b",
    re.IGNORECASE,
)
# A sentence that goes on about the time of the one before.
GOES_ON_THEN = re.compile(
    r"\bhad\b(?! (?:now|moved|risen|gone|improved|slipped|fallen|climbed|come|kept|held|stayed"
    r"|remained)\b)|\bthen\b|\b(?:at|in|of) (?:that|the same) (?:time|year|inspection|occasion)\b"
    r"|^\W*(?:the|that) (?:one|other|only|exceptions?|remaining|rest)\b"
    r"|^\W*it (?:also |had )?(?:thought|found|judged|rated|graded|gave|held|put|concluded"
    r"|called)\b",
    re.IGNORECASE,
)
AS_BEFORE = re.compile(
    r"\b(?:as (?:was|it was|were|they were) (?:the case )?(?:at|in) (?:the |its |our |their )?"
    r"(?:last|previous)|the same as (?:at|in) (?:the )?(?:last|previous)"
    r"|(?:last|previous|earlier) inspection,?[^.;]{0,30} (?:came to|reached|gave|had) the same"
    r"|unchanged (?:since"
    r"|from)|as (?:it (?:did|was|had(?: been)?)|they (?:did|were)) (?:in|at)(?: the)?"
    r"(?: \w+){0,2} (?:last|previous|(?:19|20)\d\d)"
    r"|the same (?:overall )?(?:grade|judge?ment|rating) as (?:in|at)(?: the)?(?: \w+){0,3} "
    r"(?:inspection|(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
# "The overall grade is the same as in March 2020": the grade of now, told of another time.
SAME_AS = re.compile(
    r"\boverall (?:grade|judge?ment|rating|effectiveness|outcome)\b[^.;:]{0,30}?\b(?:is|was|remains"
    r"|remained|has (?:stayed|remained)|stays|stayed) (?:exactly |therefore |still )?"
    r"(?:the same as|unchanged (?:from|since)|no different from)\b[^.;:,]{0,40}$",
    re.IGNORECASE,
)
_COUNT = r"(?: three| four| five| six| seven)?"
_AREA_NOUN = r"(?:sub-)?(?:judge?ments?|areas?|grades?|headings?|strands?)"
ALL_AREAS = re.compile(
    r"\b(?:(?:everything|everywhere|all) else\b"
    r"|everything (?=is\b|was\b|came\b|remains\b|remained\b)"
    r"|the (?:rest|others)(?: of (?:the|its|our) \w+)?"
    r"(?= (?:was|were|is|are|all|each|as|at|requires?)\b)"
    r"|the (?:other|remaining) (?:two |three |four |five )?(?:areas|judge?ments|headings|grades)"
    r"(?=(?:,[^,;]{3,60},)? (?:was|were|are|all|each|came|remain(?:ed)?|required?)\b)"
    r"|(?:all|each|every)(?: one)?(?: of)?(?: the| its| our)? (?:other|remaining) (?:\w+ )?"
    r"(?:areas?|judge?ments?|headings?|grades?|categor(?:y|ies))"
    rf"|(?:every|each|all)(?: one)?(?: of)?(?: the| its| our)?{_COUNT}(?: of(?: the| its| our)?)?"
    rf"(?: separate| individual| main| key| graded)* {_AREA_NOUN}"
    r"(?: (?!was|were|is|are|as|to\b)[\w'’]+){0,5}(?:, (?:wh|bar|but|save|except)[^,;]{3,60},)?"
    r" (?:was|were|is|are|as|to be|(?:had|has|have) been|came|comes?|requires?|required)"
    r"|all (?:but|bar|save) one(?: of)?(?: which| the| its| our| their)?(?: \w+){0,2}?"
    r"(?: (?:areas|judge?ments|headings|grades|categories))?"
    rf"|{_ALL_BUT_ONE}"
    r"(?: (?:areas|judge?ments|headings|grades|categories))?"
    r"|(?:for|in|on|under) everything|(?:in|for|on|under) (?:all|each|every one) of (?:the|its|our)"
    r"(?: \w+){0,2} (?:areas|judge?ments|headings|grades|categories)"
    r"|(?:across|in|for|on|under|against) (?:all|each|every)(?: (?:of|one of))?(?: (?:the|its"
    r"|our|their|them|these|those))?"
    r"(?: (?:four|five|six|three|key|inspection|judgement|judgment|graded|sub))*"
    r"(?: (?:areas?|judgements?|judgments?|categories|category|domains?|headings?|aspects"
    r"|respects?|counts?|criteria|elements"
    r"|sub-judgements?|measures))?"
    r"|throughout(?=\W*$|[,;]|\s+(?:except|apart|save|bar)\b)"
    r"|across (?:all )?(?:judgement|inspection|graded) areas"
    r"|all aspects of (?:the|its|our) (?:service|services|work)"
    r"|across (?:the board|the (?:four|five|six) \w+(?: \w+)?|the (?:whole )?(?:service|range))"
    r"|all (?:of )?(?:the )?(?:(?:three|four|five|six|other|inspection|judgement|key|graded) )*"
    r"(?:of (?:the|its|our) )?(?:areas|judgements|judgments|categories|domains|strands|headings)"
    rf"|each of the{_COUNT}(?: key| graded)*"
    r" (?:areas|judgements|judgments|categories|domains|strands|headings))\b",
    re.IGNORECASE,
)
# "leadership and all the other areas": an area beside all the others.
AND_ALL = re.compile(
    r",?\s*(?:and|as well as)\s+(?:all|every|each|the (?:rest|others?))\b", re.IGNORECASE
)
LED_BY = re.compile(r"(?:across|in|for|on|under|against|everywhere|throughout)\b", re.IGNORECASE)
ALL_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:across|in|for) all (?:children|families|schools|homes|teams|staff|partners|cases)\b",
    re.I,
)
# "The rest" are of whatever is counted before.
REST = re.compile(r"\b(?:the (?:rest|others)|(?:everything|all) else)\b", re.IGNORECASE)
SERVICE = re.compile(
    r"\b(?:children(?:['’]s)?(?: and (?:young people"
    r"|families)(?:['’]s)?)?(?:['’]s?)? (?:social care )?services?"
    r"|children['’]?s social care|services for (?:our )?children(?: and (?:young people|families))?"
    r"|(?:the |this |our )?(?:city |county |borough )?(?<!in care )(?<!youth )(?<!school )council"
    r"|local authority|(?:the|this|our) (?:authority|(?:royal )?borough|county|city|district)"
    r"|(?:the|this|our) service|(?<=found )a service|services|(?:overall"
    r"|headline) (?:effectiveness|judgement"
    r"|judgment|rating"
    r"|grade|verdict|result|outcome|finding|mark|conclusion)|department"
    r"|directorate|we|us|it)\b",
    re.IGNORECASE,
)
DISJUNCTION = re.compile(
    r"^[\s'\"‘’“”]*(?:or|/|and/or)[\s'\"‘’“”]*(?:better|above|outstanding|good|higher|inadequate"
    r"|requir)",
    re.I,
)
DISJOINED = re.compile(
    r"(?:good|outstanding|improvement|inadequate|least|than|or|/)[\s'\"‘’“”]*$", re.I
)
COUNTED = re.compile(
    r"%|\bper ?cent\b|(?<!\ball )(?<!\bthe )(?<!\bwas )(?<!\bis )(?<!\bevery )(?<!\beach )"
    r"\b(?!(?:19|20)\d\d\b)(?:\d+|two|three|four|five"
    r"|six|seven|eight|nine|ten|one) (?:(?:of|out of|are|were|is|was)\b|[‘'“\"])",
    re.I,
)

-- The tables of findings.duckdb. Enumerated types are made before this from the vocabulary.
-- Every finding has its evidence: page (from 1), quote, char_start and char_end in the page's text
-- (half open), the box in points from the page's top left, and spans, a list of the same for
-- findings that other text parts or that cross a page.

CREATE TABLE councils (
    council_id VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    official_name VARCHAR NOT NULL,
    la_code INTEGER NOT NULL,
    gss_code VARCHAR NOT NULL,
    council_type VARCHAR NOT NULL,
    region VARCHAR NOT NULL,
    ofsted_urn VARCHAR,
    valid_from DATE,
    valid_to DATE
);
COMMENT ON TABLE councils IS 'England''s authorities with children''s services, and those that were replaced';
COMMENT ON COLUMN councils.council_id IS 'Readable identifier: southend-on-sea';
COMMENT ON COLUMN councils.name IS 'Everyday name';
COMMENT ON COLUMN councils.official_name IS 'Full name of the council';
COMMENT ON COLUMN councils.la_code IS 'Code of the Department for Education';
COMMENT ON COLUMN councils.gss_code IS 'Code of the Office for National Statistics, as of 2025';
COMMENT ON COLUMN councils.council_type IS 'London Borough, Metropolitan District, Unitary Authority or County';
COMMENT ON COLUMN councils.region IS 'Region of England';
COMMENT ON COLUMN councils.ofsted_urn IS 'Ofsted''s reference number';
COMMENT ON COLUMN councils.valid_from IS 'First day of the authority; empty: before 2009';
COMMENT ON COLUMN councils.valid_to IS 'Last day of the authority; empty: still in being';

CREATE TABLE council_aliases (
    council_id VARCHAR NOT NULL REFERENCES councils (council_id),
    alias VARCHAR NOT NULL,
    PRIMARY KEY (council_id, alias)
);
COMMENT ON TABLE council_aliases IS 'The names that a council goes by, folded: lower case, no punctuation';
COMMENT ON COLUMN council_aliases.council_id IS 'The council';
COMMENT ON COLUMN council_aliases.alias IS 'A name, folded';

CREATE TABLE council_successions (
    predecessor VARCHAR NOT NULL REFERENCES councils (council_id),
    successor VARCHAR NOT NULL REFERENCES councils (council_id),
    date DATE NOT NULL,
    change VARCHAR NOT NULL
);
COMMENT ON TABLE council_successions IS 'Which council replaced which; a judgement is never carried forward to a successor';
COMMENT ON COLUMN council_successions.predecessor IS 'The council that ended';
COMMENT ON COLUMN council_successions.successor IS 'The council that began';
COMMENT ON COLUMN council_successions.date IS 'First day of the successor';
COMMENT ON COLUMN council_successions.change IS 'replaced, merged or split';

CREATE TABLE statistical_neighbours (
    council_id VARCHAR NOT NULL REFERENCES councils (council_id),
    neighbour_id VARCHAR NOT NULL REFERENCES councils (council_id),
    rank INTEGER NOT NULL,
    PRIMARY KEY (council_id, neighbour_id)
);
COMMENT ON TABLE statistical_neighbours IS 'The ten councils most like a council';
COMMENT ON COLUMN statistical_neighbours.council_id IS 'The council';
COMMENT ON COLUMN statistical_neighbours.neighbour_id IS 'Its neighbour';
COMMENT ON COLUMN statistical_neighbours.rank IS '1 is the nearest';

CREATE TABLE areas (
    area area PRIMARY KEY,
    family family NOT NULL,
    label VARCHAR NOT NULL
);
COMMENT ON TABLE areas IS 'What frameworks judge, with the family that leads from one framework to the next';
COMMENT ON COLUMN areas.area IS 'The area';
COMMENT ON COLUMN areas.family IS 'leadership, help_protection, care, care_leavers, adoption, board or overall';
COMMENT ON COLUMN areas.label IS 'The area as reports print it';

CREATE TABLE themes (
    theme theme PRIMARY KEY,
    label VARCHAR NOT NULL
);
COMMENT ON TABLE themes IS 'The codebook of themes';
COMMENT ON COLUMN themes.theme IS 'The theme';
COMMENT ON COLUMN themes.label IS 'The theme as people read it';

CREATE TABLE documents (
    document_id VARCHAR PRIMARY KEY,
    sha256 VARCHAR NOT NULL,
    path VARCHAR NOT NULL,
    kind document_kind NOT NULL,
    title VARCHAR,
    council_id VARCHAR REFERENCES councils (council_id),
    committee VARCHAR,
    meeting_date DATE,
    page_count INTEGER NOT NULL,
    language VARCHAR NOT NULL,
    ocr_page_count INTEGER NOT NULL,
    source_url VARCHAR
);
COMMENT ON TABLE documents IS 'Every document that was read, once';
COMMENT ON COLUMN documents.document_id IS 'First 16 hexadecimal digits of sha256';
COMMENT ON COLUMN documents.sha256 IS 'Checksum of the file''s bytes';
COMMENT ON COLUMN documents.path IS 'Path in the corpus';
COMMENT ON COLUMN documents.kind IS 'What the document is';
COMMENT ON COLUMN documents.title IS 'Title of the paper or report';
COMMENT ON COLUMN documents.council_id IS 'The council whose document it is, or that it inspects; empty where that is not clear';
COMMENT ON COLUMN documents.committee IS 'The decision-maker to which the paper goes';
COMMENT ON COLUMN documents.meeting_date IS 'Day of the meeting';
COMMENT ON COLUMN documents.page_count IS 'Number of pages';
COMMENT ON COLUMN documents.language IS 'Language: en';
COMMENT ON COLUMN documents.ocr_page_count IS 'Pages whose text was recognised from a picture';
COMMENT ON COLUMN documents.source_url IS 'Where the file came from, by the corpus''s manifest.csv';

CREATE TABLE files (
    path VARCHAR PRIMARY KEY,
    size BIGINT,
    sha256 VARCHAR,
    document_id VARCHAR,
    status file_status NOT NULL,
    reason VARCHAR
);
COMMENT ON TABLE files IS 'One row for every file in the corpus, whatever became of it';
COMMENT ON COLUMN files.path IS 'Path in the corpus';
COMMENT ON COLUMN files.size IS 'Bytes';
COMMENT ON COLUMN files.sha256 IS 'Checksum of the bytes; empty where the file was not opened';
COMMENT ON COLUMN files.document_id IS 'The document that the file is';
COMMENT ON COLUMN files.status IS 'read, unchanged, duplicate, failed or skipped';
COMMENT ON COLUMN files.reason IS 'Why it was not read, for people';

CREATE TABLE pages (
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    page INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    width DOUBLE,
    height DOUBLE,
    text_source text_source NOT NULL,
    PRIMARY KEY (document_id, page)
);
COMMENT ON TABLE pages IS 'The text of every page, in which evidence is given by offsets';
COMMENT ON COLUMN pages.document_id IS 'The document';
COMMENT ON COLUMN pages.page IS 'Page, from 1';
COMMENT ON COLUMN pages.text IS 'Text in reading order; cells of a table''s row are parted by tabs';
COMMENT ON COLUMN pages.width IS 'Width in points; empty for plain text';
COMMENT ON COLUMN pages.height IS 'Height in points; empty for plain text';
COMMENT ON COLUMN pages.text_source IS 'embedded or ocr';

CREATE TABLE front_sheet (
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    field field_name NOT NULL,
    value VARCHAR NOT NULL,
    raw VARCHAR NOT NULL,
    /*evidence*/
);
COMMENT ON TABLE front_sheet IS 'The fields of a paper''s front sheet, with their evidence';
COMMENT ON COLUMN front_sheet.field IS 'title, committee, meeting_date, item_number, classification, wards, key_decision or report_of';
COMMENT ON COLUMN front_sheet.value IS 'The value on one line, upper case made title case';
COMMENT ON COLUMN front_sheet.raw IS 'The value as printed';

CREATE TABLE people (
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    role person_role NOT NULL,
    name VARCHAR NOT NULL,
    /*evidence*/
);
COMMENT ON TABLE people IS 'People whom a document names by their part in it';
COMMENT ON COLUMN people.role IS 'author, director, lead_officer, lead_inspector, chair or cabinet_member';
COMMENT ON COLUMN people.name IS 'Name as printed, without title';

CREATE TABLE council_mentions (
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    council_id VARCHAR NOT NULL REFERENCES councils (council_id),
    raw VARCHAR NOT NULL,
    role council_role NOT NULL,
    match match_grade NOT NULL,
    score DOUBLE NOT NULL,
    mentions INTEGER NOT NULL,
    /*evidence*/
);
COMMENT ON TABLE council_mentions IS 'The councils that a document names, each form once, with its first place';
COMMENT ON COLUMN council_mentions.council_id IS 'The council';
COMMENT ON COLUMN council_mentions.raw IS 'The name as printed';
COMMENT ON COLUMN council_mentions.role IS 'Where: letterhead, title, email, committee or text';
COMMENT ON COLUMN council_mentions.match IS 'exact, normalised or fuzzy';
COMMENT ON COLUMN council_mentions.score IS 'Likeness, 0 to 100';
COMMENT ON COLUMN council_mentions.mentions IS 'How often the document prints it there';

CREATE TABLE inspections (
    inspection_id VARCHAR PRIMARY KEY,
    council_id VARCHAR NOT NULL REFERENCES councils (council_id),
    inspectorate VARCHAR,
    framework framework,
    kind inspection_kind,
    start_date DATE,
    end_date DATE,
    published_date DATE
);
COMMENT ON TABLE inspections IS 'One row for every real inspection, resolved over all documents';
COMMENT ON COLUMN inspections.inspection_id IS 'council_id and the start (or publication) of the inspection, numbered from the second of a day';
COMMENT ON COLUMN inspections.council_id IS 'The council inspected';
COMMENT ON COLUMN inspections.inspectorate IS 'Who inspected';
COMMENT ON COLUMN inspections.framework IS 'The framework it was made under';
COMMENT ON COLUMN inspections.kind IS 'standard, short, reinspection, focused_visit or monitoring_visit';
COMMENT ON COLUMN inspections.start_date IS 'First day, or first day of the month or year given';
COMMENT ON COLUMN inspections.end_date IS 'Last day, or last day of the month or year given';
COMMENT ON COLUMN inspections.published_date IS 'Day on which its report came out';

CREATE TABLE inspection_mentions (
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    inspection_id VARCHAR REFERENCES inspections (inspection_id),
    framework framework,
    kind inspection_kind,
    start_date DATE,
    end_date DATE,
    published_date DATE,
    precision date_precision,
    is_current BOOLEAN NOT NULL,
    /*evidence*/
);
COMMENT ON TABLE inspection_mentions IS 'The inspections that a document tells of';
COMMENT ON COLUMN inspection_mentions.inspection_id IS 'The real inspection, where its council and date are known';
COMMENT ON COLUMN inspection_mentions.framework IS 'The framework named; of what the document is about, else the one in force on its day';
COMMENT ON COLUMN inspection_mentions.kind IS 'The kind of inspection';
COMMENT ON COLUMN inspection_mentions.start_date IS 'Start as the document gives it';
COMMENT ON COLUMN inspection_mentions.end_date IS 'End as the document gives it';
COMMENT ON COLUMN inspection_mentions.published_date IS 'Publication as the document gives it';
COMMENT ON COLUMN inspection_mentions.precision IS 'How exactly the document dates it';
COMMENT ON COLUMN inspection_mentions.is_current IS 'Whether the document is about it';

CREATE TABLE judgements (
    judgement_id VARCHAR PRIMARY KEY,
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    council_id VARCHAR REFERENCES councils (council_id),
    inspection_id VARCHAR REFERENCES inspections (inspection_id),
    area area NOT NULL,
    grade grade NOT NULL,
    is_current BOOLEAN NOT NULL,
    as_of DATE,
    as_of_precision date_precision,
    method method NOT NULL,
    confidence DOUBLE NOT NULL,
    area_raw VARCHAR NOT NULL,
    grade_raw VARCHAR NOT NULL,
    /*evidence*/
);
COMMENT ON TABLE judgements IS 'Grades for areas, as documents report them';
COMMENT ON COLUMN judgements.judgement_id IS 'document_id and a number';
COMMENT ON COLUMN judgements.council_id IS 'The council judged';
COMMENT ON COLUMN judgements.inspection_id IS 'The inspection that judged it';
COMMENT ON COLUMN judgements.area IS 'What was judged';
COMMENT ON COLUMN judgements.grade IS 'The grade; not_judged where the document says so';
COMMENT ON COLUMN judgements.is_current IS 'Whether it is of the inspection that the document is about';
COMMENT ON COLUMN judgements.as_of IS 'Day of the judgement, or the first day of its month or year';
COMMENT ON COLUMN judgements.as_of_precision IS 'How exactly that is known';
COMMENT ON COLUMN judgements.method IS 'How it was found, surest first: table, labelled, sentence, collective, trained';
COMMENT ON COLUMN judgements.confidence IS '0 to 1, by how it was found';
COMMENT ON COLUMN judgements.area_raw IS 'The area as printed; empty for the service as a whole or all areas at once';
COMMENT ON COLUMN judgements.grade_raw IS 'The grade as printed';

CREATE TABLE improvement_areas (
    improvement_area_id VARCHAR PRIMARY KEY,
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    council_id VARCHAR REFERENCES councils (council_id),
    inspection_id VARCHAR REFERENCES inspections (inspection_id),
    ordinal INTEGER NOT NULL,
    marker VARCHAR NOT NULL,
    heading VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    addressed_to addressed_to NOT NULL,
    is_priority BOOLEAN NOT NULL,
    /*evidence*/
);
COMMENT ON TABLE improvement_areas IS 'What must improve: every item of the lists in which documents say so';
COMMENT ON COLUMN improvement_areas.improvement_area_id IS 'document_id and a number';
COMMENT ON COLUMN improvement_areas.council_id IS 'The council';
COMMENT ON COLUMN improvement_areas.inspection_id IS 'The inspection that the document is about';
COMMENT ON COLUMN improvement_areas.ordinal IS 'Order in the document, from 1';
COMMENT ON COLUMN improvement_areas.marker IS 'Bullet or number as printed';
COMMENT ON COLUMN improvement_areas.heading IS 'The heading that it stands under';
COMMENT ON COLUMN improvement_areas.text IS 'Whole text, nested items included';
COMMENT ON COLUMN improvement_areas.addressed_to IS 'local_authority or safeguarding_board';
COMMENT ON COLUMN improvement_areas.is_priority IS 'Whether the document puts it among priority or immediate actions';

CREATE TABLE improvement_area_themes (
    improvement_area_id VARCHAR NOT NULL REFERENCES improvement_areas (improvement_area_id),
    theme theme NOT NULL,
    confidence DOUBLE NOT NULL,
    PRIMARY KEY (improvement_area_id, theme)
);
COMMENT ON TABLE improvement_area_themes IS 'One to three themes of the codebook for each improvement area';
COMMENT ON COLUMN improvement_area_themes.improvement_area_id IS 'The improvement area';
COMMENT ON COLUMN improvement_area_themes.theme IS 'What it is about';
COMMENT ON COLUMN improvement_area_themes.confidence IS '0 to 1';

CREATE TABLE strengths (
    strength_id VARCHAR PRIMARY KEY,
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    council_id VARCHAR REFERENCES councils (council_id),
    inspection_id VARCHAR REFERENCES inspections (inspection_id),
    ordinal INTEGER NOT NULL,
    marker VARCHAR NOT NULL,
    heading VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    addressed_to addressed_to NOT NULL,
    is_priority BOOLEAN NOT NULL,
    /*evidence*/
);
COMMENT ON TABLE strengths IS 'What documents report as strong';
COMMENT ON COLUMN strengths.strength_id IS 'document_id and a number';
COMMENT ON COLUMN strengths.council_id IS 'The council';
COMMENT ON COLUMN strengths.inspection_id IS 'The inspection that the document is about';
COMMENT ON COLUMN strengths.ordinal IS 'Order in the document, from 1';
COMMENT ON COLUMN strengths.marker IS 'Bullet or number as printed';
COMMENT ON COLUMN strengths.heading IS 'The heading that it stands under';
COMMENT ON COLUMN strengths.text IS 'The item or sentence';
COMMENT ON COLUMN strengths.addressed_to IS 'local_authority or safeguarding_board';
COMMENT ON COLUMN strengths.is_priority IS 'Always false: the columns are those of improvement_areas';

CREATE TABLE areas_passed_on (
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    report_document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    improvement_area_id VARCHAR NOT NULL REFERENCES improvement_areas (improvement_area_id),
    status carried NOT NULL,
    likeness DOUBLE NOT NULL,
    paper_improvement_area_id VARCHAR REFERENCES improvement_areas (improvement_area_id),
    page INTEGER,
    quote VARCHAR,
    char_start INTEGER,
    char_end INTEGER,
    PRIMARY KEY (document_id, improvement_area_id)
);
COMMENT ON TABLE areas_passed_on IS 'What became of each improvement area of an inspection report in each paper about the inspection';
COMMENT ON COLUMN areas_passed_on.document_id IS 'The paper';
COMMENT ON COLUMN areas_passed_on.report_document_id IS 'The inspection report';
COMMENT ON COLUMN areas_passed_on.improvement_area_id IS 'The improvement area of the report';
COMMENT ON COLUMN areas_passed_on.status IS 'passed_on, not_found (nothing in the paper is like it), or unclear between the two';
COMMENT ON COLUMN areas_passed_on.likeness IS '0 to 1: how like it the nearest passage of the paper is';
COMMENT ON COLUMN areas_passed_on.paper_improvement_area_id IS 'The paper''s improvement area that passes it on';
COMMENT ON COLUMN areas_passed_on.page IS 'Page of the paper on which its own words stand, where no improvement area passes it on';
COMMENT ON COLUMN areas_passed_on.quote IS 'The page''s text from char_start to char_end, to the letter';
COMMENT ON COLUMN areas_passed_on.char_start IS 'Where the quote begins in pages.text, from 0';
COMMENT ON COLUMN areas_passed_on.char_end IS 'Where the quote ends in pages.text, exclusive';

CREATE TABLE improvement_area_counts (
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    stated INTEGER NOT NULL,
    as_of DATE,
    is_current BOOLEAN NOT NULL,
    raw VARCHAR NOT NULL,
    /*evidence*/
);
COMMENT ON TABLE improvement_area_counts IS 'How many improvement areas a document says there are or were';
COMMENT ON COLUMN improvement_area_counts.stated IS 'The number';
COMMENT ON COLUMN improvement_area_counts.as_of IS 'The day, or first day of the month or year, printed beside it';
COMMENT ON COLUMN improvement_area_counts.is_current IS 'False where the number is of an earlier inspection';
COMMENT ON COLUMN improvement_area_counts.raw IS 'The number as printed';

CREATE TABLE dates (
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    role date_role NOT NULL,
    start_date DATE NOT NULL,
    end_date DATE NOT NULL,
    precision date_precision NOT NULL,
    raw VARCHAR NOT NULL,
    /*evidence*/
);
COMMENT ON TABLE dates IS 'Every date in a document, as an interval';
COMMENT ON COLUMN dates.role IS 'What it is the date of';
COMMENT ON COLUMN dates.start_date IS 'First day';
COMMENT ON COLUMN dates.end_date IS 'Last day; May 2012 is 1 to 31 May';
COMMENT ON COLUMN dates.precision IS 'How exactly it is given';
COMMENT ON COLUMN dates.raw IS 'The date as printed';

CREATE TABLE rag_ratings (
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    council_id VARCHAR REFERENCES councils (council_id),
    service VARCHAR NOT NULL,
    rating rating NOT NULL,
    direction direction,
    commentary VARCHAR NOT NULL,
    key_risk VARCHAR,
    /*evidence*/
);
COMMENT ON TABLE rag_ratings IS 'Red, amber and green ratings of services in improvement plans';
COMMENT ON COLUMN rag_ratings.council_id IS 'The council';
COMMENT ON COLUMN rag_ratings.service IS 'The service or workstream rated';
COMMENT ON COLUMN rag_ratings.rating IS 'red, amber, green, blue or grey';
COMMENT ON COLUMN rag_ratings.direction IS 'improved, unchanged or worsened, where the document says';
COMMENT ON COLUMN rag_ratings.commentary IS 'What the document says of it';
COMMENT ON COLUMN rag_ratings.key_risk IS 'The sentence that names the risk';

CREATE TABLE recommendations (
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    ordinal INTEGER NOT NULL,
    marker VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    /*evidence*/
);
COMMENT ON TABLE recommendations IS 'What a paper recommends to its committee';
COMMENT ON COLUMN recommendations.ordinal IS 'Order in the document, from 1';
COMMENT ON COLUMN recommendations.marker IS 'Number or letter as printed';
COMMENT ON COLUMN recommendations.text IS 'Whole text';

CREATE TABLE deadlines (
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    what VARCHAR NOT NULL,
    stated VARCHAR NOT NULL,
    due_date DATE,
    basis basis,
    /*evidence*/
);
COMMENT ON TABLE deadlines IS 'What is due, and when';
COMMENT ON COLUMN deadlines.what IS 'The sentence that says what is due';
COMMENT ON COLUMN deadlines.stated IS 'The period or date as printed';
COMMENT ON COLUMN deadlines.due_date IS 'The day, where the words give one';
COMMENT ON COLUMN deadlines.basis IS 'stated where the day is printed, computed where it follows from a period and its start';

CREATE TABLE issues (
    document_id VARCHAR REFERENCES documents (document_id),
    stage stage NOT NULL,
    severity severity NOT NULL,
    code VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    /*evidence*/
);
COMMENT ON TABLE issues IS 'What could not be matched, or contradicts itself';
COMMENT ON COLUMN issues.stage IS 'The stage that saw it';
COMMENT ON COLUMN issues.severity IS 'info or warning';
COMMENT ON COLUMN issues.code IS 'Kind of issue';
COMMENT ON COLUMN issues.message IS 'What is wrong, for people';

CREATE TABLE failures (
    path VARCHAR PRIMARY KEY,
    sha256 VARCHAR,
    stage stage NOT NULL,
    error VARCHAR NOT NULL,
    message VARCHAR NOT NULL
);
COMMENT ON TABLE failures IS 'Files that could not be read, each with its reason';
COMMENT ON COLUMN failures.path IS 'Path in the corpus';
COMMENT ON COLUMN failures.sha256 IS 'Checksum of the bytes, where they could be read';
COMMENT ON COLUMN failures.stage IS 'Where it failed';
COMMENT ON COLUMN failures.error IS 'Kind of failure';
COMMENT ON COLUMN failures.message IS 'What is wrong and what to do next';

CREATE TABLE runs (
    run_id VARCHAR PRIMARY KEY,
    started_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP NOT NULL,
    version VARCHAR NOT NULL,
    corpus VARCHAR NOT NULL,
    documents INTEGER NOT NULL,
    failures INTEGER NOT NULL
);
COMMENT ON TABLE runs IS 'The run that made this database';
COMMENT ON COLUMN runs.run_id IS 'Start of the run, as text';
COMMENT ON COLUMN runs.started_at IS 'Start, UTC';
COMMENT ON COLUMN runs.finished_at IS 'End, UTC';
COMMENT ON COLUMN runs.version IS 'Version of council-findings';
COMMENT ON COLUMN runs.corpus IS 'The folder that was read';
COMMENT ON COLUMN runs.documents IS 'Documents in the database';
COMMENT ON COLUMN runs.failures IS 'Files that failed';

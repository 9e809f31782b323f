-- What a paper says of an inspection against the inspection report itself: a row a claim.
-- A date that a paper gives by its month or year agrees where the report's day lies in it.
CREATE VIEW claims_check AS
WITH reports AS (
    SELECT m.inspection_id, min(m.document_id) AS document_id
    FROM inspection_mentions AS m JOIN documents AS d USING (document_id)
    WHERE d.kind = 'inspection_report' AND m.is_current
    GROUP BY m.inspection_id
),
papers AS (
    SELECT m.* FROM inspection_mentions AS m
    JOIN documents AS d USING (document_id)
    WHERE d.kind <> 'inspection_report'
),
grades AS (
    SELECT 'grade' AS claim, paper.document_id, paper.council_id, paper.inspection_id, paper.area,
           paper.grade::VARCHAR AS paper_says, report.grade::VARCHAR AS report_says,
           paper.grade = report.grade AS agrees,
           paper.page AS paper_page, paper.quote AS paper_quote,
           report.document_id AS report_document_id, report.page AS report_page, report.quote AS report_quote
    FROM judgements AS paper
    JOIN documents AS pd ON pd.document_id = paper.document_id AND pd.kind <> 'inspection_report'
    JOIN judgements AS report ON report.inspection_id = paper.inspection_id AND report.area = paper.area AND report.is_current
    JOIN documents AS rd ON rd.document_id = report.document_id AND rd.kind = 'inspection_report'
),
days AS (
    SELECT told.claim, m.document_id, i.council_id, m.inspection_id, NULL::area AS area,
           CASE WHEN m.precision = 'year' THEN strftime(told.paper_day, '%Y')
                WHEN m.precision = 'month' THEN strftime(told.paper_day, '%Y-%m')
                ELSE told.paper_day::VARCHAR END AS paper_says,
           told.report_day::VARCHAR AS report_says,
           CASE WHEN told.claim <> 'published' AND m.precision = 'year'
                THEN year(told.paper_day) = year(told.report_day)
                WHEN told.claim <> 'published' AND m.precision = 'month'
                THEN date_trunc('month', told.paper_day) = date_trunc('month', told.report_day)
                ELSE told.paper_day = told.report_day END AS agrees,
           m.page AS paper_page, m.quote AS paper_quote,
           r.document_id AS report_document_id, r.page AS report_page, r.quote AS report_quote
    FROM papers AS m
    JOIN inspections AS i USING (inspection_id)
    JOIN reports USING (inspection_id)
    JOIN inspection_mentions AS r
        ON r.document_id = reports.document_id AND r.inspection_id = m.inspection_id AND r.is_current
    CROSS JOIN LATERAL (
        VALUES ('start', m.start_date, r.start_date),
               ('end', CASE WHEN m.precision = 'range' THEN m.end_date END, r.end_date),
               ('published', m.published_date, r.published_date)
    ) AS told (claim, paper_day, report_day)
    WHERE told.paper_day IS NOT NULL AND told.report_day IS NOT NULL
),
numbers AS (
    SELECT DISTINCT 'improvement_areas' AS claim, c.document_id, i.council_id, m.inspection_id, NULL::area AS area,
           c.stated::VARCHAR AS paper_says, listed.number::VARCHAR AS report_says,
           c.stated = listed.number AS agrees,
           c.page AS paper_page, c.quote AS paper_quote,
           reports.document_id AS report_document_id, listed.page AS report_page, listed.heading AS report_quote
    FROM improvement_area_counts AS c
    JOIN papers AS m ON m.document_id = c.document_id AND m.is_current
    JOIN inspections AS i USING (inspection_id)
    JOIN reports USING (inspection_id)
    JOIN (
        SELECT document_id, count(*) AS number, min(page) AS page, arg_min(quote, ordinal) AS heading
        FROM improvement_areas GROUP BY document_id
    ) AS listed ON listed.document_id = reports.document_id
    WHERE c.is_current
),
passages AS (
    SELECT 'improvement_area' AS claim, told.document_id, report.council_id, report.inspection_id, NULL::area AS area,
           coalesce(paper.text, told.quote) AS paper_says, report.text AS report_says,
           CASE told.status WHEN 'passed_on' THEN true WHEN 'not_found' THEN false END AS agrees,
           coalesce(paper.page, told.page) AS paper_page, coalesce(paper.quote, told.quote) AS paper_quote,
           told.report_document_id, report.page AS report_page, report.quote AS report_quote
    FROM areas_passed_on AS told
    JOIN improvement_areas AS report USING (improvement_area_id)
    LEFT JOIN improvement_areas AS paper ON paper.improvement_area_id = told.paper_improvement_area_id
)
SELECT document_id, council_id, inspection_id, claim, area, paper_says, report_says, agrees,
       paper_page, paper_quote, report_document_id, report_page, report_quote
FROM (
    SELECT * FROM grades
    UNION ALL BY NAME SELECT * FROM days
    UNION ALL BY NAME SELECT * FROM numbers
    UNION ALL BY NAME SELECT * FROM passages
)
ORDER BY document_id, claim, area, report_page;
COMMENT ON VIEW claims_check IS 'What a paper says of an inspection (grades, dates, the number of improvement areas, and each area of the report that it passes on or not) against the inspection report, with both quotes; agrees is empty where it is not clear';

CREATE VIEW judgement_conflicts AS
SELECT one.inspection_id, one.council_id, one.area,
       one.grade AS grade, one.document_id, one.page, one.quote,
       other.grade AS other_grade, other.document_id AS other_document_id, other.page AS other_page, other.quote AS other_quote
FROM judgements AS one
JOIN judgements AS other ON other.inspection_id = one.inspection_id AND other.area = one.area
    AND other.grade <> one.grade AND other.judgement_id > one.judgement_id
ORDER BY one.council_id, one.area;
COMMENT ON VIEW judgement_conflicts IS 'Judgements of one inspection and area that differ between documents';

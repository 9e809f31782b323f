-- The newest judgement of each area of each council. The inspection report counts before a paper,
-- and the paper nearest to the inspection before a later one.
CREATE VIEW latest_judgements AS
SELECT council_id, area, grade, inspection_id, framework, judged_on, document_id, page, quote, confidence
FROM (
    SELECT j.council_id, j.area, j.grade, j.inspection_id, i.framework,
           coalesce(i.end_date, i.start_date, j.as_of) AS judged_on,
           j.document_id, j.page, j.quote, j.confidence,
           row_number() OVER (
               PARTITION BY j.council_id, j.area
               ORDER BY coalesce(i.end_date, i.start_date, j.as_of) DESC NULLS LAST,
                        d.kind = 'inspection_report' DESC,
                        abs(d.meeting_date - coalesce(i.end_date, i.start_date, j.as_of)) NULLS LAST,
                        j.confidence DESC, j.judgement_id
           ) AS rank
    FROM judgements AS j
    JOIN documents AS d USING (document_id)
    LEFT JOIN inspections AS i USING (inspection_id)
    WHERE j.is_current AND j.council_id IS NOT NULL AND j.grade <> 'not_judged'
)
WHERE rank = 1;
COMMENT ON VIEW latest_judgements IS 'The newest judgement of each area of each council';

-- Every judgement once for each inspection and area, through time: as the inspection report gives
-- it, else a paper about that inspection, the nearest to it first, else a paper that recalls it.
CREATE VIEW judgement_history AS
SELECT council_id, family, area, judged_on, framework, grade, inspection_id, document_id, page, quote, confidence
FROM (
    SELECT j.council_id, a.family, j.area, coalesce(i.end_date, i.start_date, j.as_of) AS judged_on,
           i.framework, j.grade, j.inspection_id, j.document_id, j.page, j.quote, j.confidence,
           row_number() OVER (
               PARTITION BY j.council_id, j.area, coalesce(j.inspection_id, j.as_of::VARCHAR)
               ORDER BY d.kind = 'inspection_report' AND j.is_current DESC, j.is_current DESC,
                        abs(d.meeting_date - coalesce(i.end_date, i.start_date, j.as_of)) NULLS LAST,
                        j.confidence DESC, j.judgement_id
           ) AS rank
    FROM judgements AS j
    JOIN documents AS d USING (document_id)
    JOIN areas AS a USING (area)
    LEFT JOIN inspections AS i USING (inspection_id)
    WHERE j.council_id IS NOT NULL
)
WHERE rank = 1 AND judged_on IS NOT NULL
ORDER BY council_id, family, judged_on;
COMMENT ON VIEW judgement_history IS 'Judgements of each council and area through time, by family of areas';

CREATE VIEW theme_prevalence AS
SELECT t.theme, th.label, count(DISTINCT a.improvement_area_id) AS improvement_areas,
       count(DISTINCT a.document_id) AS documents, count(DISTINCT a.council_id) AS councils
FROM improvement_area_themes AS t
JOIN themes AS th USING (theme)
JOIN improvement_areas AS a USING (improvement_area_id)
GROUP BY ALL
ORDER BY improvement_areas DESC, t.theme;
COMMENT ON VIEW theme_prevalence IS 'How many improvement areas, documents and councils each theme is found in';

CREATE VIEW theme_by_council AS
SELECT a.council_id, t.theme, count(*) AS improvement_areas, count(DISTINCT a.document_id) AS documents
FROM improvement_area_themes AS t
JOIN improvement_areas AS a USING (improvement_area_id)
WHERE a.council_id IS NOT NULL
GROUP BY ALL
ORDER BY a.council_id, improvement_areas DESC, t.theme;
COMMENT ON VIEW theme_by_council IS 'How many improvement areas of each council speak of each theme';

CREATE VIEW council_summary AS
SELECT c.council_id, c.name, c.region,
       (SELECT count(*) FROM documents AS d WHERE d.council_id = c.council_id) AS documents,
       (SELECT count(*) FROM inspections AS i WHERE i.council_id = c.council_id) AS inspections,
       (SELECT l.grade FROM latest_judgements AS l
        WHERE l.council_id = c.council_id AND l.area = 'overall_effectiveness') AS overall_effectiveness,
       (SELECT l.judged_on FROM latest_judgements AS l
        WHERE l.council_id = c.council_id AND l.area = 'overall_effectiveness') AS judged_on,
       (SELECT count(*) FROM improvement_areas AS a WHERE a.council_id = c.council_id) AS improvement_areas
FROM councils AS c
WHERE EXISTS (SELECT 1 FROM documents AS d WHERE d.council_id = c.council_id)
ORDER BY c.name;
COMMENT ON VIEW council_summary IS 'Each council with documents: how many, its newest overall grade, its improvement areas';

CREATE VIEW neighbour_comparison AS
SELECT n.council_id, n.rank, n.neighbour_id, l.area, l.grade, l.judged_on
FROM (
    SELECT council_id, rank, neighbour_id FROM statistical_neighbours
    UNION ALL SELECT council_id, 0, council_id FROM councils
) AS n
JOIN latest_judgements AS l ON l.council_id = n.neighbour_id
ORDER BY n.council_id, n.rank, l.area;
COMMENT ON VIEW neighbour_comparison IS 'A council (rank 0) beside its statistical neighbours: newest grades by area';

-- Councils by area: the newest grade of each. The combined care grade of 2018 to 2022 stands in its
-- own column and is never copied into both halves.
CREATE VIEW judgement_matrix AS
SELECT c.council_id, c.name, c.region,
       max(grade::VARCHAR) FILTER (area = 'overall_effectiveness') AS overall_effectiveness,
       max(grade::VARCHAR) FILTER (area = 'leaders_impact') AS leaders_impact,
       max(grade::VARCHAR) FILTER (area = 'leadership_management_governance') AS leadership_management_governance,
       max(grade::VARCHAR) FILTER (area = 'help_and_protection') AS help_and_protection,
       max(grade::VARCHAR) FILTER (area = 'children_in_care') AS children_in_care,
       max(grade::VARCHAR) FILTER (area = 'children_in_care_and_care_leavers') AS children_in_care_and_care_leavers,
       max(grade::VARCHAR) FILTER (area = 'looked_after_and_permanence') AS looked_after_and_permanence,
       max(grade::VARCHAR) FILTER (area = 'care_leavers') AS care_leavers,
       max(grade::VARCHAR) FILTER (area = 'adoption') AS adoption,
       max(judged_on) AS latest_inspection
FROM latest_judgements JOIN councils AS c USING (council_id)
GROUP BY ALL
ORDER BY c.name;
COMMENT ON VIEW judgement_matrix IS 'Councils by area, with the newest grade of each area';

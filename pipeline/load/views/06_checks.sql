-- What a paper says of an inspection's grades against the inspection report itself.
CREATE VIEW claims_check AS
SELECT paper.document_id, paper.council_id, paper.inspection_id, paper.area,
       paper.grade AS paper_says, report.grade AS report_says, paper.grade = report.grade AS agrees,
       paper.page AS paper_page, paper.quote AS paper_quote,
       report.document_id AS report_document_id, report.page AS report_page, report.quote AS report_quote
FROM judgements AS paper
JOIN documents AS pd ON pd.document_id = paper.document_id AND pd.kind <> 'inspection_report'
JOIN judgements AS report ON report.inspection_id = paper.inspection_id AND report.area = paper.area AND report.is_current
JOIN documents AS rd ON rd.document_id = report.document_id AND rd.kind = 'inspection_report'
ORDER BY paper.document_id, paper.area;
COMMENT ON VIEW claims_check IS 'What a paper says an inspection judged, against the inspection report, with both quotes';

CREATE VIEW judgement_conflicts AS
SELECT one.inspection_id, one.council_id, one.area,
       one.grade AS grade, one.document_id, one.page, one.quote,
       other.grade AS other_grade, other.document_id AS other_document_id, other.page AS other_page, other.quote AS other_quote
FROM judgements AS one
JOIN judgements AS other ON other.inspection_id = one.inspection_id AND other.area = one.area
    AND other.grade <> one.grade AND other.judgement_id > one.judgement_id
ORDER BY one.council_id, one.area;
COMMENT ON VIEW judgement_conflicts IS 'Judgements of one inspection and area that differ between documents';

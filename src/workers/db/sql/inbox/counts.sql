SELECT library_id AS libraryId, list, outcome, count(*) AS count FROM match_case INDEXED BY match_case_count
GROUP BY library_id, list, outcome
UNION ALL
SELECT library_id, 'matched', 'matched', count(*) FROM match_record INDEXED BY match_record_library GROUP BY library_id

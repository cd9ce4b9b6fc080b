SELECT integrity_check AS problem
FROM pragma_integrity_check(:table)
WHERE integrity_check <> 'ok'
LIMIT 5

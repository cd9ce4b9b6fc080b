UPDATE match_case SET list = CASE WHEN :isSkipped THEN 'skipped' WHEN outcome = 'failed' THEN 'failed' ELSE 'waiting' END
WHERE media_item_id IN (SELECT value FROM json_each(:ids)) AND (list = 'skipped') <> :isSkipped
RETURNING media_item_id

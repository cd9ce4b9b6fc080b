-- The state that goes with the list a case stands in.
UPDATE media_item SET status = (
  SELECT CASE list WHEN 'waiting' THEN 'pending' ELSE list END FROM match_case WHERE media_item_id = media_item.id)
WHERE id IN (SELECT value FROM json_each(:ids)) AND status IN ('pending', 'failed', 'skipped')
  AND EXISTS (SELECT 1 FROM match_case WHERE media_item_id = media_item.id)

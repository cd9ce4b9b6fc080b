-- As it was kept before there were parts, where there is none: what was undone then is the same row still.
SELECT json_group_array(json(iif(resume_part IS NULL,
  json_array(media_item_id, is_watched, play_count, resume_ms, last_watched_at),
  json_array(media_item_id, is_watched, play_count, resume_ms, last_watched_at, resume_part)))) FROM watched_state
WHERE media_item_id IN (SELECT value FROM json_each(:ids))

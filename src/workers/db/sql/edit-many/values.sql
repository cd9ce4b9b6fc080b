-- Of long texts the beginning is told.
SELECT json_group_array(json_array(item.title, item.original_title, item.year, item.aired_date, item.runtime_min,
  item.rating, item.season, item.episode, substr(item_text.description, 1, :longest), user_rating.rating,
  item.media_type = 'episode', favourite.media_item_id IS NOT NULL, coalesce(watched_state.is_watched, 0),
  substr(favourite.notes, 1, :longest)))
FROM media_item AS item
LEFT JOIN item_text ON item_text.media_item_id = item.id
LEFT JOIN user_rating ON user_rating.media_item_id = item.id
LEFT JOIN favourite ON favourite.media_item_id = item.id
LEFT JOIN watched_state ON watched_state.media_item_id = item.id
WHERE item.id IN (SELECT value FROM json_each(:ids))

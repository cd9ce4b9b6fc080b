SELECT json_group_array(json_array(id, title, sort_title, original_title, year, aired_date, runtime_min, rating, season, episode)) FROM media_item
WHERE id IN (SELECT value FROM json_each(:ids))

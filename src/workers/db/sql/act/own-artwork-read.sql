SELECT json_group_array(json_array(media_item_id, artwork_type, url, local_path, width, height, file_size, dominant_color,
  chosen_at))
FROM own_artwork WHERE media_item_id IN (SELECT value FROM json_each(:ids))

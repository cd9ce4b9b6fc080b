-- A key is of one picture: what else is said of it is that of any of its rows.
SELECT json_group_array(json_array(artwork_type, local_path, url, width, height, file_size, dominant_color, titles)) FROM (
  SELECT artwork_type, local_path, url, width, height, file_size, dominant_color, count(*) AS titles FROM own_artwork
  WHERE media_item_id IN (SELECT value FROM json_each(:ids)) GROUP BY artwork_type, local_path)

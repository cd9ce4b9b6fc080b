INSERT INTO own_artwork (media_item_id, artwork_type, url, local_path, width, height, file_size, dominant_color, chosen_at)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8
FROM json_each(:rows)

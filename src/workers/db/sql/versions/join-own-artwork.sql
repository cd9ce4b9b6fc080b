-- A picture that was chosen, where none was chosen for the title that stays.
INSERT OR IGNORE INTO own_artwork
  (media_item_id, artwork_type, url, local_path, width, height, file_size, dominant_color, chosen_at)
SELECT pair.value ->> 1, artwork_type, url, local_path, width, height, file_size, dominant_color, chosen_at
FROM json_each(:pairs) AS pair CROSS JOIN own_artwork AS given ON given.media_item_id = pair.value ->> 0

SELECT coalesce((SELECT min(media_item_id) FROM item_text), 0) AS first,
  coalesce((SELECT max(media_item_id) FROM item_text), 0) AS last

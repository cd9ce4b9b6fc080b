SELECT id, name, color,
  (SELECT count(*) FROM item_tag WHERE tag_id = tag.id) AS count
FROM tag ORDER BY name

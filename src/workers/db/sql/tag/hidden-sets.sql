-- Which tags titles have together that lists do not show, and how many have these; from those titles.
SELECT tags, count(*) AS count FROM (
  SELECT (SELECT json_group_array(tag_id) FROM item_tag WHERE media_item_id = item.id) AS tags
  FROM library CROSS JOIN media_item AS item ON item.library_id = library.id
  WHERE NOT (library.is_active = 1 AND library.deleted_at IS NULL))
GROUP BY tags

-- The same as hidden-sets, from all that has tags.
SELECT tags, count(*) AS count FROM (
  SELECT json_group_array(tag_id) AS tags FROM item_tag CROSS JOIN media_item AS item ON item.id = item_tag.media_item_id
  WHERE item.library_id NOT IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)
  GROUP BY item_tag.media_item_id)
GROUP BY tags

-- A person's works as one JSON text, newest first, unknown years last. What is not shown takes no place of the limit.
SELECT json_group_array(json_object(
  'itemId', id, 'title', title, 'year', year, 'mediaType', media_type, 'role', role, 'character', character_name
)) AS works
FROM (
  SELECT * FROM (
    SELECT item.id, item.title, item.sort_title, item.year, item.media_type, own.role, own.character_name
    FROM credit AS own CROSS JOIN media_item AS item ON item.id = own.media_item_id
    WHERE own.person_id = :personId
      AND item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)
    ORDER BY own.role, own.media_item_id LIMIT :limit
  ) AS shown
  ORDER BY year IS NULL, year DESC, sort_title, id, role
)

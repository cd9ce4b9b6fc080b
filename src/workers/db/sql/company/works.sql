-- A company's titles as one JSON text, newest first, unknown years last.
SELECT json_group_array(json_object('itemId', id, 'title', title, 'year', year, 'mediaType', media_type)) AS works
FROM (
  SELECT item.id, item.title, item.year, item.media_type
  FROM (
    SELECT media_item_id FROM item_company WHERE company_id = :companyId ORDER BY media_item_id LIMIT :limit
  ) AS own CROSS JOIN media_item AS item ON item.id = own.media_item_id
  WHERE item.library_id IN (SELECT id FROM library WHERE is_active = 1 AND deleted_at IS NULL)
  ORDER BY item.year IS NULL, item.year DESC, item.sort_title, item.id LIMIT :limit
)

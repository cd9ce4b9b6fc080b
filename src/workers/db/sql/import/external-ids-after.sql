SELECT external_id.media_item_id AS id, external_id.source, external_id.external_id
FROM external_id JOIN media_item ON media_item.id = external_id.media_item_id
WHERE external_id.media_item_id > :after AND external_id.media_item_id <= :last
  AND media_item.library_id = :libraryId

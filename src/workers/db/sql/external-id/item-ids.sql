SELECT media_item_id AS id FROM external_id
WHERE source = :source AND external_id = :externalId ORDER BY media_item_id

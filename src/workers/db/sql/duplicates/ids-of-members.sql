SELECT media_item_id AS itemId, source, external_id AS externalId
FROM json_each(:ids) CROSS JOIN external_id ON media_item_id = value

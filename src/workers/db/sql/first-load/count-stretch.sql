-- How many rows belong to a few titles, by the keys of their tables.
SELECT 'media_item' AS name, count(*) AS rows FROM media_item WHERE id BETWEEN :first AND :last
UNION ALL SELECT 'item_genre', count(*) FROM item_genre WHERE media_item_id BETWEEN :first AND :last
UNION ALL SELECT 'item_country', count(*) FROM item_country WHERE media_item_id BETWEEN :first AND :last
UNION ALL SELECT 'external_id', count(*) FROM external_id WHERE media_item_id BETWEEN :first AND :last
UNION ALL SELECT 'credit', count(*) FROM credit WHERE media_item_id BETWEEN :first AND :last
UNION ALL SELECT 'item_company', count(*) FROM item_company WHERE media_item_id BETWEEN :first AND :last

-- Most people have one external id.
SELECT 'media_item' AS name, coalesce(max(id), 0) AS rows FROM media_item
UNION ALL SELECT 'person', coalesce(max(id), 0) FROM person
UNION ALL SELECT 'person_external_id', coalesce(max(id), 0) FROM person
UNION ALL SELECT 'bulk_person_external_id', coalesce(max(ordinal), 0) FROM bulk_person_external_id

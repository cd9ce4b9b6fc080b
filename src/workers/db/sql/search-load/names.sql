-- What a value's number stands for. Companies are many: only those that are not known yet.
SELECT 'library' AS field, id, name, is_active AND deleted_at IS NULL AS isActive FROM library
UNION ALL SELECT 'genre', id, name, 1 FROM genre
UNION ALL SELECT 'tag', id, name, 1 FROM tag
UNION ALL SELECT 'collection', id, name, 1 FROM collection
UNION ALL SELECT 'company', id, name, 1 FROM company WHERE id > :knownCompany

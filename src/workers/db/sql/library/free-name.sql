-- A deleted library gives up its name to one that stands.
UPDATE library SET name = substr(name, 1, 160) || ' (deleted ' || id || ')'
WHERE name = :name AND id <> :exceptId AND deleted_at IS NOT NULL

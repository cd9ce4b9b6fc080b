-- The name that a library has given up while it was deleted.
UPDATE library SET name = :name WHERE id = :id

-- Under the id it had, unless that is another's by now.
INSERT INTO genre (id, name) VALUES (iif(EXISTS (SELECT 1 FROM genre WHERE id = :id), NULL, :id), :name)

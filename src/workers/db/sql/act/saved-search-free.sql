-- No name that a person can give: two that change places would be the same for a moment.
UPDATE saved_search SET name = char(1) || id WHERE id IN (SELECT value ->> 0 FROM json_each(:rows))

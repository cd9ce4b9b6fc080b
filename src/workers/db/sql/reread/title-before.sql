-- What a title was called before it was matched without a person.
SELECT before ->> '$.item.title' AS title, before ->> '$.item.year' AS year FROM match_before WHERE media_item_id = :itemId

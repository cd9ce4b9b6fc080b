SELECT json_group_array(json_array(media_item_id, role, position, person_id, character_name, person.name))
FROM credit JOIN person ON person.id = person_id
WHERE media_item_id IN (SELECT value FROM json_each(:ids))

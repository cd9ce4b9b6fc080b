SELECT max(id) AS id FROM play_event

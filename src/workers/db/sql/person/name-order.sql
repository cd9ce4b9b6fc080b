SELECT id FROM person INDEXED BY person_name ORDER BY name, id

DELETE FROM act WHERE id <= (SELECT max(id) FROM act) - :kept

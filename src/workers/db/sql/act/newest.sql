-- What others stand on is taken back by its name only (`standsBelow`).
SELECT id FROM act WHERE undone_at IS NULL AND kind NOT IN ('brought', 'library-create', 'root-add') ORDER BY id DESC LIMIT 1

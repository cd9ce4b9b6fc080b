INSERT INTO scan_folder (root_id, path) VALUES (:rootId, :path)

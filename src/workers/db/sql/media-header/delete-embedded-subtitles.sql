DELETE FROM subtitle WHERE media_file_id = :id AND sidecar_id IS NULL

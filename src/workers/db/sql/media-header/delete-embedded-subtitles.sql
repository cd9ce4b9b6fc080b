DELETE FROM subtitle WHERE media_file_id = :id

DELETE FROM subtitle WHERE sidecar_id = :id

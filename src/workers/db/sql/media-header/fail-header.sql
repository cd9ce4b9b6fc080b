UPDATE media_file SET read_state = 'failed', fingerprint = coalesce(:fingerprint, fingerprint), updated_at = :now
WHERE id = :id RETURNING media_item_id AS itemId

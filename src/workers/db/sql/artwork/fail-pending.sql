UPDATE artwork SET download_status = 'failed', updated_at = :now
WHERE id = :id AND url = :url AND download_status = 'pending'

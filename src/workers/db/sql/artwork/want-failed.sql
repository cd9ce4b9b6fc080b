UPDATE artwork SET download_status = 'pending', updated_at = :now
WHERE download_status = 'failed' AND artwork_type IN ('poster', 'fanart')

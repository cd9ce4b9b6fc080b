UPDATE media_item SET year = :year, updated_at = :now WHERE id = :id AND year IS NULL AND status = 'pending'

UPDATE media_item SET series_id = :to WHERE id IN (SELECT value FROM json_each(:ids))

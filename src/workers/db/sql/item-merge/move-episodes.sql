UPDATE media_item SET series_id = :into WHERE series_id = :from RETURNING id

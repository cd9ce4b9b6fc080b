INSERT INTO item_count (library_id, media_type, count) VALUES (:libraryId, :mediaType, :count)
ON CONFLICT (library_id, media_type) DO UPDATE SET count = count + :count

UPDATE media_file SET reading = :reading WHERE id = :fileId AND reading IS NOT :reading

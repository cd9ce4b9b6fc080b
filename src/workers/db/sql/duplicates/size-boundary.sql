SELECT size_bytes AS size FROM media_file WHERE folder_id IS NOT NULL AND size_bytes > :after
ORDER BY size_bytes LIMIT 1 OFFSET :size

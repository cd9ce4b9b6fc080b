SELECT fingerprint FROM media_file WHERE fingerprint > :after ORDER BY fingerprint LIMIT 1 OFFSET :size

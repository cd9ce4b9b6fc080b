SELECT artwork.id FROM json_each(:ids) AS given
JOIN artwork ON substr(artwork.url, 1, 8) = 'sidecar:' AND artwork.url = 'sidecar:' || given.value

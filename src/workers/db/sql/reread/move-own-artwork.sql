-- Pictures from beside a video go with it: those named after it, and with :withFolder those of its folder.
UPDATE artwork SET media_item_id = :toId
WHERE media_item_id = :fromId AND substr(url, 1, 8) = 'sidecar:'
  AND (:withFolder OR EXISTS (SELECT 1 FROM sidecar JOIN media_file ON media_file.id = :fileId
    WHERE sidecar.id = CAST(substr(artwork.url, 9) AS INTEGER) AND sidecar.folder_id = media_file.folder_id
      AND instr('/' || sidecar.of_videos || '/', '/' || media_file.name || '/') > 0))
  AND NOT EXISTS (SELECT 1 FROM artwork AS own
    WHERE own.media_item_id = :toId AND own.artwork_type = artwork.artwork_type)

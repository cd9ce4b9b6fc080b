-- What belongs to videos that are out of reach is out of reach itself, and stays with them.
DELETE FROM sidecar WHERE id = :id AND (
  EXISTS (SELECT 1 FROM scan_folder AS own
    JOIN scan_folder AS below ON below.root_id = own.root_id AND below.path >= own.path
      AND (own.path = '' OR below.path = own.path OR below.path > own.path || '/' AND below.path < own.path || '0')
    JOIN media_file ON media_file.folder_id = below.id AND media_file.is_missing = 0
      AND NOT EXISTS (SELECT 1 FROM scan_vanished WHERE media_file_id = media_file.id)
    WHERE own.id = sidecar.folder_id AND (sidecar.of_videos IS NULL OR sidecar.of_videos = ''
      OR below.id = own.id AND instr('/' || sidecar.of_videos || '/', '/' || media_file.name || '/') > 0))
  OR NOT EXISTS (SELECT 1 FROM scan_folder AS own
    JOIN scan_folder AS below ON below.root_id = own.root_id AND below.path >= own.path
      AND (own.path = '' OR below.path = own.path OR below.path > own.path || '/' AND below.path < own.path || '0')
    JOIN media_file ON media_file.folder_id = below.id
    WHERE own.id = sidecar.folder_id))

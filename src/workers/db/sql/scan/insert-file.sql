INSERT INTO media_file (id, media_item_id, path, name, size_bytes, modified_at, folder_id, container, resolution, reading,
  created_at, updated_at)
VALUES (:id, :media_item_id, :path, :name, :size_bytes, :modified_at, :folder_id, :container, :resolution, :reading,
  :now, :now)

UPDATE media_file SET path = :path, name = :name, folder_id = :folderId, modified_at = :modifiedAt,
  is_missing = 0, updated_at = :now
WHERE id = :id

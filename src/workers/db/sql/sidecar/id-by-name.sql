SELECT id FROM sidecar WHERE folder_id = :folderId AND name = :name

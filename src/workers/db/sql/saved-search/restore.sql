INSERT INTO saved_search (id, name, description, criteria, position, is_pinned, created_at, updated_at)
VALUES (:id, :name, :description, :criteria, :position, :isPinned, :createdAt, :updatedAt)

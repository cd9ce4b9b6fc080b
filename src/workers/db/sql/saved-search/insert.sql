-- With an id that no saved search has had.
INSERT INTO saved_search (id, name, description, criteria, position, is_pinned, created_at, updated_at)
SELECT max(coalesce((SELECT max(id) FROM saved_search), 0), highest_id.id) + 1, :name, :description, :criteria,
  coalesce((SELECT max(position) FROM saved_search) + 1, 0), :isPinned, :now, :now
FROM highest_id WHERE table_name = 'saved_search'

INSERT INTO saved_search (name, description, criteria, position, is_pinned, created_at, updated_at)
SELECT :name, :description, :criteria, coalesce(max(position) + 1, 0), :isPinned, :now, :now FROM saved_search

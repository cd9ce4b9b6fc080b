INSERT INTO media_item (
  id, library_id, media_type, title, sort_title, original_title, year, aired_date, runtime_min,
  rating, votes, series_id, season, episode, status, added_at, updated_at
) VALUES (
  :id, :library_id, :media_type, :title, :sort_title, :original_title, :year, :aired_date, :runtime_min,
  :rating, :votes, :series_id, :season, :episode, iif(:is_matched, 'matched', 'pending'), :added_at, :updated_at
)

SELECT media_item_id FROM match_case AS found INDEXED BY match_case_library_order
WHERE library_id = :libraryId AND list = :list AND folder = :folder
  AND (SELECT media_type FROM media_item WHERE id = found.media_item_id) = :mediaType
ORDER BY sort_title, media_item_id

SELECT media_item_id FROM match_case INDEXED BY match_case_library_order WHERE library_id = :libraryId AND list = :list
ORDER BY folder, sort_title, media_item_id

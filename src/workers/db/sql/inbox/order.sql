SELECT media_item_id FROM match_case INDEXED BY match_case_order WHERE list = :list
ORDER BY folder, sort_title, media_item_id

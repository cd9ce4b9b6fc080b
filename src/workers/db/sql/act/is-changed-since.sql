SELECT EXISTS (SELECT 1 FROM act_item
  JOIN act ON act.id = act_item.act_id
  JOIN act_part ON act_part.act_id = act.id
  WHERE media_item_id = :itemId AND act_item.act_id > :actId AND undone_at IS NULL
    AND table_name IN ('media_item', 'item_text', 'item_genre', 'item_country', 'credit', 'artwork', 'match')) AS isChanged

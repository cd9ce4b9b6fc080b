SELECT id FROM act WHERE id > :after AND undone_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM act_item WHERE act_item.act_id = act.id)
  AND NOT EXISTS (SELECT 1 FROM act_item_range WHERE act_item_range.act_id = act.id)

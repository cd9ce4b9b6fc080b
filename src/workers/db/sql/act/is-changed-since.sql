-- Fields that a person edited are told by themselves as well: acts of very many titles are not listed with theirs.
SELECT EXISTS (SELECT 1 FROM act_item
  JOIN act ON act.id = act_item.act_id
  JOIN act_part ON act_part.act_id = act.id
  WHERE media_item_id = :itemId AND act_item.act_id > :actId AND undone_at IS NULL
    AND (table_name IN ('media_item', 'item_text', 'item_genre', 'item_country', 'credit', 'match', 'match-many')
      OR table_name LIKE 'whole/%'))
  OR EXISTS (SELECT 1 FROM item_field JOIN act ON act.id = :actId
    WHERE media_item_id = :itemId AND changed_at > done_at) AS isChanged

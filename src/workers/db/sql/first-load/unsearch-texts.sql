DELETE FROM text_search WHERE rowid IN (
  SELECT media_item_id FROM search_pending JOIN text_search_docsize ON id = media_item_id
  WHERE media_item_id <= :last)

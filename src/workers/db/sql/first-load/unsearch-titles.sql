DELETE FROM title_search WHERE rowid IN (
  SELECT media_item_id FROM search_pending JOIN title_search_docsize ON id = media_item_id
  WHERE media_item_id <= :last)

-- Whether there is an overview is filtered and counted by: what is held in memory hears of it.

CREATE TRIGGER item_text_noted_insert AFTER INSERT ON item_text BEGIN
  INSERT INTO search_change (media_item_id) VALUES (new.media_item_id);
END;

CREATE TRIGGER item_text_noted_delete AFTER DELETE ON item_text BEGIN
  INSERT INTO search_change (media_item_id) VALUES (old.media_item_id);
END;

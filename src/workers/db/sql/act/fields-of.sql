SELECT field, is_edited AS isEdited, is_locked AS isLocked, changed_at AS changedAt FROM item_field WHERE media_item_id = :itemId

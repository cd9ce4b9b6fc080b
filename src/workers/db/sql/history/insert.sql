INSERT INTO history_event (media_item_id, event_type, event_data, timestamp)
VALUES (:itemId, :eventType, :eventData, :timestamp)

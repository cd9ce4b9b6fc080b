SELECT media_item_id AS id, sidecar_id AS sidecarId FROM item_nfo WHERE sidecar_id IN (SELECT value FROM json_each(:ids))

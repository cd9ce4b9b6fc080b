SELECT media_item_id AS itemId, sidecar_id AS sidecarId, item_nfo.path, said, external_ids AS externalIds,
  is_locked AS isLocked, wants_details AS wantsDetails, personal,
  applied_at AS readAt, sidecar.of_videos AS ofVideos
FROM item_nfo LEFT JOIN sidecar ON sidecar.id = sidecar_id WHERE media_item_id = :itemId

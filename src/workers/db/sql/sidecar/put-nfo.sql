INSERT INTO item_nfo (media_item_id, sidecar_id, path, said, external_ids, is_locked, wants_details, personal, applied_at)
VALUES (:itemId, :sidecarId, :path, :said, :externalIds, :isLocked, :wantsDetails, :personal, :now)
ON CONFLICT (media_item_id) DO UPDATE SET sidecar_id = excluded.sidecar_id, path = excluded.path, said = excluded.said,
  external_ids = excluded.external_ids, is_locked = excluded.is_locked, wants_details = excluded.wants_details,
  personal = excluded.personal, applied_at = excluded.applied_at

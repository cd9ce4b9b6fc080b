DELETE FROM season_sidecar WHERE sidecar_id = :sidecarId

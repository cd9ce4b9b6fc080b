SELECT media_file_id AS fileId, subtitle.language, coalesce(subtitle.codec, subtitle.format) AS format, sidecar.name AS fileName, subtitle.is_forced AS isForced,
  subtitle.is_hearing_impaired AS isHearingImpaired, subtitle.title, subtitle.is_default AS isDefault
FROM subtitle LEFT JOIN sidecar ON sidecar.id = sidecar_id
WHERE media_file_id IN (SELECT value FROM json_each(:fileIds)) AND media_file_id IS NOT NULL
ORDER BY sidecar_id IS NULL, sidecar.name, subtitle.id

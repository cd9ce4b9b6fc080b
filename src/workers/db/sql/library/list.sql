SELECT id, name, path, media_type AS mediaType, description, is_active AS isActive, is_synthetic AS isSynthetic,
  (SELECT json_group_array(name ORDER BY name) FROM scan_root WHERE library_id = library.id) AS scanRoots,
  default_destination AS defaultDestination, color, created_at AS createdAt,
  updated_at AS updatedAt
FROM library WHERE deleted_at IS NULL AND id <> 0 ORDER BY name

-- Of all libraries, deleted ones among them.
SELECT scan_root.name, handle_key AS handleKey, library.name AS libraryName,
  library.deleted_at IS NOT NULL AS isDeleted
FROM scan_root CROSS JOIN library ON library.id = scan_root.library_id

SELECT (SELECT freelist_count FROM pragma_freelist_count) * page_size AS free,
  (SELECT page_count FROM pragma_page_count) * page_size AS whole
FROM pragma_page_size

SELECT item.library_id AS libraryId, item.media_type AS mediaType, item.sort_title AS sortTitle, found.outcome, found.list,
  coalesce(
    (SELECT path FROM media_file WHERE media_item_id = item.id ORDER BY id LIMIT 1),
    (SELECT path FROM media_item AS part CROSS JOIN media_file ON media_file.media_item_id = part.id
     WHERE part.series_id = item.id ORDER BY part.season, part.episode LIMIT 1)) AS path
FROM media_item AS item LEFT JOIN match_case AS found ON found.media_item_id = item.id WHERE item.id = :itemId

SELECT found.candidates, found.folder, found.library_id AS libraryId, found.list, item.media_type AS mediaType,
  (SELECT json_group_array(DISTINCT season) FROM media_item AS part WHERE part.series_id = item.id AND season IS NOT NULL)
    AS seasons,
  (SELECT count(*) FROM media_item AS part WHERE part.series_id = item.id) AS episodeCount
FROM match_case AS found JOIN media_item AS item ON item.id = found.media_item_id
WHERE found.media_item_id = :itemId

-- Episodes of its series that are elsewhere: in the bin, where they were put alone.
SELECT episode.id, episode.library_id AS libraryId
FROM media_item AS series CROSS JOIN media_item AS episode ON episode.series_id = series.id
WHERE series.library_id = :libraryId AND series.media_type = 'series' AND episode.library_id <> :libraryId

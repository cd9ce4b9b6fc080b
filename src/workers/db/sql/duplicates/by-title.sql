-- Of the same title, year and type; those of an unknown year have it unknown together.
SELECT group_concat(id) AS ids FROM media_item
WHERE sort_title > :after AND sort_title <= :last AND media_type <> 'episode' AND (year IS NOT NULL OR media_type <> 'video')
GROUP BY sort_title, year, media_type HAVING count(*) > 1

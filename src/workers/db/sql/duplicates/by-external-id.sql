-- Ids of titles, by an id that several of them have.
SELECT group_concat(media_item_id) AS ids FROM external_id
WHERE (source, external_id) > (:source, :externalId) AND (source, external_id) <= (:lastSource, :lastExternalId)
GROUP BY source, external_id HAVING count(*) > 1

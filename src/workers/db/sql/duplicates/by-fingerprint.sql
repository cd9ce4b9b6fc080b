SELECT group_concat(DISTINCT media_item_id) AS ids FROM media_file
WHERE fingerprint IN (
  SELECT fingerprint FROM media_file WHERE fingerprint > :after AND fingerprint <= :last
  GROUP BY fingerprint HAVING count(*) > 1)
GROUP BY fingerprint HAVING count(DISTINCT media_item_id) > 1

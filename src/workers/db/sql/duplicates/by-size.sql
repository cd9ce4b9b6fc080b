-- Files of one size of which not all have a fingerprint to tell more.
SELECT group_concat(DISTINCT media_item_id) AS ids FROM media_file
WHERE folder_id IS NOT NULL AND size_bytes IN (
  SELECT size_bytes FROM media_file WHERE folder_id IS NOT NULL AND size_bytes > :after AND size_bytes <= :last
  GROUP BY size_bytes HAVING count(*) BETWEEN 2 AND :most)
GROUP BY size_bytes HAVING count(DISTINCT media_item_id) > 1 AND count(fingerprint) < count(*)

-- They are where their series is then, but for those that lie in the bin by themselves.
UPDATE media_item SET series_id = pair.value ->> 1, library_id = CASE
  WHEN EXISTS (SELECT 1 FROM bin_item WHERE bin_item.media_item_id = media_item.id) THEN media_item.library_id
  ELSE (SELECT kept.library_id FROM media_item AS kept WHERE kept.id = pair.value ->> 1) END
FROM json_each(:pairs) AS pair
WHERE media_item.series_id = pair.value ->> 0

-- An NFO file that came back is again the one that a title was read from, unless another one was read since.
UPDATE item_nfo SET sidecar_id = given.value ->> 1 FROM json_each(:rows) AS given
WHERE item_nfo.media_item_id = given.value ->> 0 AND item_nfo.sidecar_id IS NULL
  AND EXISTS (SELECT 1 FROM sidecar WHERE id = given.value ->> 1)

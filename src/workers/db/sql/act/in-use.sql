-- Of titles that a job brought, those that are in use by now, or hold episodes that are or that it did not bring: a person
-- has changed them, or files were found for titles of a catalogue.
WITH asked (id) AS (SELECT value FROM json_each(:ids)),
  member (id, title_id) AS (
    SELECT id, id FROM asked
    UNION ALL SELECT media_item.id, asked.id FROM asked JOIN media_item ON media_item.series_id = asked.id)
SELECT DISTINCT title_id AS id FROM member JOIN media_item ON media_item.id = member.id
WHERE media_item.library_id <> 0 AND (
  status = 'manual'
  OR EXISTS (SELECT 1 FROM item_field WHERE media_item_id = media_item.id)
  OR EXISTS (SELECT 1 FROM act_item JOIN act ON act.id = act_item.act_id
    WHERE media_item_id = media_item.id AND act.undone_at IS NULL)
  OR (:isOfFiles = 0 AND EXISTS (SELECT 1 FROM media_file WHERE media_item_id = media_item.id AND folder_id IS NOT NULL))
  OR NOT EXISTS (SELECT 1 FROM act_item_range
    WHERE act_id = :actId AND first_id <= media_item.id AND last_id >= media_item.id))

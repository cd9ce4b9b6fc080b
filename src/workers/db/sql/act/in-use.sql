-- Of titles that a job brought, those that are in use by now, or hold episodes that are or that it did not bring: a person
-- has changed them, moved them, or kept them without their files; or files were found for them since. Acts of very many
-- titles keep theirs as stretches of ids, which do not overlap.
WITH large (act_id) AS MATERIALIZED (
    SELECT id FROM act WHERE id > :actId AND undone_at IS NULL AND kind <> 'brought'
      AND EXISTS (SELECT 1 FROM act_item_range WHERE act_item_range.act_id = act.id)),
  asked (id) AS (SELECT value FROM json_each(:ids)),
  member (id, title_id) AS (
    SELECT id, id FROM asked
    UNION ALL SELECT media_item.id, asked.id FROM asked JOIN media_item ON media_item.series_id = asked.id)
SELECT DISTINCT title_id AS id FROM member JOIN media_item ON media_item.id = member.id
WHERE media_item.library_id <> 0 AND (
  status = 'manual'
  OR media_item.library_id <> :libraryId
  OR EXISTS (SELECT 1 FROM item_field WHERE media_item_id = media_item.id)
  OR EXISTS (SELECT 1 FROM act_item JOIN act ON act.id = act_item.act_id
    WHERE media_item_id = media_item.id AND act.undone_at IS NULL)
  OR EXISTS (SELECT 1 FROM large
    WHERE (SELECT last_id FROM act_item_range WHERE act_item_range.act_id = large.act_id AND first_id <= media_item.id
      ORDER BY first_id DESC LIMIT 1) >= media_item.id)
  OR EXISTS (SELECT 1 FROM media_file
    WHERE media_item_id = media_item.id AND folder_id IS NOT NULL AND (:isOfFiles = 0 OR media_file.id > :lastFileId))
  OR EXISTS (SELECT 1 FROM media_file_other_item
    WHERE media_item_id = media_item.id AND media_file_id > :lastFileId)
  OR (:isOfFiles = 1 AND media_type <> 'series'
    AND NOT EXISTS (SELECT 1 FROM media_file WHERE media_item_id = media_item.id)
    AND NOT EXISTS (SELECT 1 FROM media_file_other_item WHERE media_item_id = media_item.id))
  OR NOT EXISTS (SELECT 1 FROM act_item_range
    WHERE act_id = :actId AND first_id <= media_item.id AND last_id >= media_item.id))

-- Titles of other libraries, or of the bin, of which a file, or an episode's, is in a folder of this library.
SELECT item.id FROM external_id CROSS JOIN media_item AS item ON item.id = external_id.media_item_id
WHERE external_id.source = :source AND external_id.external_id = :externalId AND item.library_id <> :libraryId
  AND (EXISTS (SELECT 1 FROM media_file CROSS JOIN scan_folder ON scan_folder.id = media_file.folder_id
      CROSS JOIN scan_root ON scan_root.id = scan_folder.root_id
      WHERE media_file.media_item_id = item.id AND scan_root.library_id = :libraryId)
    OR EXISTS (SELECT 1 FROM media_item AS part CROSS JOIN media_file ON media_file.media_item_id = part.id
      CROSS JOIN scan_folder ON scan_folder.id = media_file.folder_id
      CROSS JOIN scan_root ON scan_root.id = scan_folder.root_id
      WHERE part.series_id = item.id AND scan_root.library_id = :libraryId))
ORDER BY item.id LIMIT 50

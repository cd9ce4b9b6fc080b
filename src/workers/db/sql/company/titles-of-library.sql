-- How many titles of a library each company has that has any.
SELECT item_company.company_id AS id, count(*) AS count
FROM media_item AS item CROSS JOIN item_company ON item_company.media_item_id = item.id
WHERE item.library_id = :libraryId GROUP BY item_company.company_id

-- How many titles of a library, of a stretch of ids, each company has that has any. By id: the library's indexes do not
-- have their rows in that order.
SELECT item_company.company_id AS id, count(*) AS count
FROM media_item AS item CROSS JOIN item_company ON item_company.media_item_id = item.id
WHERE +item.library_id = :libraryId AND item.id BETWEEN :first AND :last GROUP BY item_company.company_id

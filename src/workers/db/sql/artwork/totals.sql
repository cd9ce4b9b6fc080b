SELECT count(*) AS pictures, coalesce(sum(bytes), 0) AS bytes
FROM (SELECT max(file_size) AS bytes FROM artwork WHERE local_path IS NOT NULL GROUP BY local_path) AS picture

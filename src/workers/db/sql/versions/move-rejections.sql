UPDATE job_rejection SET media_item_id = pair.value ->> 1 FROM json_each(:pairs) AS pair
WHERE job_rejection.media_item_id = pair.value ->> 0

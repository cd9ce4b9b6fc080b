SELECT id FROM job_run WHERE library_id = :libraryId AND status = :status ORDER BY id DESC

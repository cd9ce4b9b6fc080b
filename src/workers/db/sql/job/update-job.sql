UPDATE job_run SET processed = :processed, added = :added, updated = :updated, skipped = :skipped,
  rejected = :rejected, people = :people, credits = :credits, position = :position
WHERE id = :id

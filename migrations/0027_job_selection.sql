-- Titles a job was given and has not done yet, as bits: a row for 32,768 ids that follow each other, 4 kB each. What is done
-- goes in the transaction that does it, so that a job goes on with what is left.
CREATE TABLE job_selection (
  job_run_id INTEGER NOT NULL REFERENCES job_run (id) ON DELETE CASCADE,
  page INTEGER NOT NULL CHECK (page >= 0),
  bits BLOB NOT NULL CHECK (length(bits) = 4096),
  PRIMARY KEY (job_run_id, page)
) STRICT, WITHOUT ROWID;

-- Jobs that wait for their turn, or are paused; what went wrong leads to its title. Their tables are made anew:
-- what a check allows cannot be changed.

CREATE TABLE job_run_next (
  id INTEGER PRIMARY KEY,
  library_id INTEGER REFERENCES library (id) ON DELETE SET NULL,
  job_type TEXT NOT NULL CHECK (job_type <> ''),
  status TEXT NOT NULL CHECK (status IN
    ('queued', 'running', 'paused', 'completed', 'failed', 'cancelled', 'interrupted')),
  title TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  processed INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  people INTEGER NOT NULL DEFAULT 0,
  credits INTEGER NOT NULL DEFAULT 0,
  error_message TEXT,
  -- What resuming needs (JSON), and the position after the last committed batch (JSON).
  resume TEXT CHECK (resume IS NULL OR json_valid(resume)),
  position TEXT CHECK (position IS NULL OR json_valid(position)),
  -- Those that wait run in this order.
  queue_position INTEGER,
  -- Nobody asked for it: it says nothing of itself.
  is_quiet INTEGER NOT NULL DEFAULT 0 CHECK (is_quiet IN (0, 1))
) STRICT;

INSERT INTO job_run_next (id, library_id, job_type, status, title, started_at, finished_at, processed, added, updated,
  skipped, rejected, people, credits, error_message, resume, position)
SELECT id, library_id, job_type, status, title, started_at, finished_at, processed, added, updated,
  skipped, rejected, people, credits, error_message, resume, position FROM job_run;

CREATE TABLE job_rejection_next (
  job_run_id INTEGER NOT NULL REFERENCES job_run_next (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  media_item_id INTEGER REFERENCES media_item (id) ON DELETE SET NULL,
  PRIMARY KEY (job_run_id, ordinal)
) STRICT, WITHOUT ROWID;

INSERT INTO job_rejection_next (job_run_id, ordinal, file, line, reason, excerpt)
SELECT job_run_id, ordinal, file, line, reason, excerpt FROM job_rejection;

-- The one that refers to the other goes first: nothing is deleted with it then.
DROP TABLE job_rejection;
DROP TABLE job_run;
ALTER TABLE job_run_next RENAME TO job_run;
ALTER TABLE job_rejection_next RENAME TO job_rejection;

CREATE INDEX job_run_library_status ON job_run (library_id, status);
CREATE INDEX job_run_type_status ON job_run (job_type, status);
CREATE INDEX job_run_status ON job_run (status, queue_position);
CREATE INDEX job_rejection_item ON job_rejection (media_item_id) WHERE media_item_id IS NOT NULL;

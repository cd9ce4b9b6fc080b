-- Acts on saved searches, libraries and folders, and those of jobs, name them by ids that are not given out again; and which
-- titles an import or a scan brought is kept, so that it can be undone.

INSERT INTO highest_id VALUES ('saved_search', 0), ('library', 0), ('scan_root', 0), ('job_run', 0);

CREATE TRIGGER saved_search_highest_id AFTER DELETE ON saved_search BEGIN
  UPDATE highest_id SET id = max(id, old.id) WHERE table_name = 'saved_search';
END;

CREATE TRIGGER library_highest_id AFTER DELETE ON library BEGIN
  UPDATE highest_id SET id = max(id, old.id) WHERE table_name = 'library';
END;

CREATE TRIGGER scan_root_highest_id AFTER DELETE ON scan_root BEGIN
  UPDATE highest_id SET id = max(id, old.id) WHERE table_name = 'scan_root';
END;

CREATE TRIGGER job_run_highest_id AFTER DELETE ON job_run BEGIN
  UPDATE highest_id SET id = max(id, old.id) WHERE table_name = 'job_run';
END;

-- Stretches of ids of titles that a job brought, by the act it is: all ids of a transaction are its own.
CREATE TABLE act_item_range (
  act_id INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL CHECK (last_id >= first_id),
  PRIMARY KEY (act_id, first_id)
) STRICT, WITHOUT ROWID;

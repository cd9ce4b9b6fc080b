-- A film in parts is continued in the part where it was left, which is told by its number: files come and go.

ALTER TABLE watched_state ADD COLUMN resume_part INTEGER CHECK (resume_part > 0);

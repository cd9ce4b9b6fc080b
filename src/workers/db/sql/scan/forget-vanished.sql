DELETE FROM scan_vanished WHERE root_id = :rootId

DELETE FROM scan_root WHERE id = :id

DELETE FROM scan_root WHERE id IN (SELECT value ->> 0 FROM json_each(:rows))

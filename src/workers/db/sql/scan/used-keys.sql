-- Of roots that are there, and of those that acts were of: these may come back.
SELECT handle_key AS handleKey FROM scan_root
UNION SELECT coalesce(change.value ->> '$[0][4]', change.value ->> '$[1][4]') AS handleKey
  FROM act_part CROSS JOIN json_each(act_part.changes) AS change
  WHERE table_name = 'scan_root' AND handleKey IS NOT NULL

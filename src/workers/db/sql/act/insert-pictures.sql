INSERT OR IGNORE INTO act_picture (local_path, act_id) SELECT value, :actId FROM json_each(:keys)

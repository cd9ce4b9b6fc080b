DELETE FROM match_record WHERE number <= (SELECT max(number) FROM match_record) - :kept

-- A mark has 64 bits, more than a number of JavaScript holds.
SELECT id, CAST(mark AS TEXT) AS mark FROM search_change ORDER BY id DESC LIMIT 1

SELECT name, color FROM tag WHERE color IS NOT NULL ORDER BY name

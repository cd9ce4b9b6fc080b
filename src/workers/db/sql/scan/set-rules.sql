UPDATE library SET scan_rules = :rules, updated_at = :now WHERE id = :libraryId

UPDATE sidecar SET read_state = :state, size_bytes = :sizeBytes, modified_at = :modifiedAt WHERE id = :id

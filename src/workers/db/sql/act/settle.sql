UPDATE act SET detail = :detail, item_count = :itemCount WHERE id = :id

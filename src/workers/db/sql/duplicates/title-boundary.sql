SELECT sort_title AS sortTitle FROM media_item WHERE sort_title > :after ORDER BY sort_title LIMIT 1 OFFSET :size

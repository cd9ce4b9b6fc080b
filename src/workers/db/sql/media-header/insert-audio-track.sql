INSERT INTO audio_track (media_file_id, language, codec, channels, title) VALUES (:id, :language, :codec, :channels, :title)

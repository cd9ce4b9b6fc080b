INSERT INTO audio_track (media_file_id, language, codec, channels, title, is_default)
VALUES (:id, :language, :codec, :channels, :title, :isDefault)

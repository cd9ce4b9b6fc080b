DELETE FROM audio_track WHERE media_file_id = :id

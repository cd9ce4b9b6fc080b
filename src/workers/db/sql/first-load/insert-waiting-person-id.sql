INSERT INTO bulk_person_external_id (source, external_id, person_id)
VALUES (:source, :external_id, :person_id)

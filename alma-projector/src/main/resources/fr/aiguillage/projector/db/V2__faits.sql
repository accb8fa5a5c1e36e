-- What each event of signalements said, in codes, so that a trace can show the facts that a rule read.
-- Read models are made from the log: those that lack it are emptied, and read again from the first offset.
TRUNCATE position, signalement, evenement, politique, decision, decision_courante, decision_destinataire,
    suivi_destinataire;
ALTER TABLE evenement
    ADD COLUMN valeur    bytea,   -- the event in Avro, without its sealed parts
    ADD COLUMN illisible boolean; -- it held a code newer than its reader
ALTER TABLE decision ADD COLUMN historique boolean NOT NULL;

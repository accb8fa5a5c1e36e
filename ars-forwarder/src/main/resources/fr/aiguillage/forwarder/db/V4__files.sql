-- Deliveries are queued by channel.
DROP INDEX remise_due;
CREATE INDEX remise_due ON remise (destinataire, canal, due_le, suite) WHERE statut IN ('A_REMETTRE', 'EN_REPRISE');

TRUNCATE file_remise;
ALTER TABLE file_remise ADD COLUMN canal text NOT NULL, DROP CONSTRAINT file_remise_pkey, ADD PRIMARY KEY (destinataire, canal);
INSERT INTO file_remise SELECT DISTINCT destinataire, canal FROM remise WHERE canal <> 'BOITE';

DROP INDEX canal_open;
ALTER TABLE canal ADD COLUMN retour_le timestamptz; -- since when what waits for it is brought forward

-- Of attempts that only the log remembers, it has the end alone.
ALTER TABLE tentative ALTER COLUMN debut DROP NOT NULL;

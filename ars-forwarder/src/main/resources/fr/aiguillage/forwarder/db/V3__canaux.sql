-- One attempt: written when it begins, so that a death in the middle leaves its trace.
CREATE TABLE tentative (
    ordre    text        NOT NULL,
    passage  int         NOT NULL,
    canal    text        NOT NULL,
    numero   int         NOT NULL,
    debut    timestamptz NOT NULL,
    fin      timestamptz,
    issue    text,
    PRIMARY KEY (ordre, passage, canal, numero)
);

-- How one channel of one destinataire does; no row, no failure yet.
CREATE TABLE canal (
    destinataire  text        NOT NULL,
    canal         text        NOT NULL,
    etat          text        NOT NULL, -- FERME (orders go through), OUVERT (none but probes), DESACTIVE
    echecs        int         NOT NULL, -- in a row
    depuis        timestamptz NOT NULL,
    reprise_le    timestamptz,          -- when to probe
    PRIMARY KEY (destinataire, canal)
);
CREATE INDEX canal_open ON canal (destinataire) WHERE etat = 'OUVERT';

ALTER TABLE remise
    ADD COLUMN passage int    NOT NULL DEFAULT 1,   -- how often it was begun: a dead letter may be delivered again
    ADD COLUMN epuises text[] NOT NULL DEFAULT '{}'; -- channels of this passage that gave up

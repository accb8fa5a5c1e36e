-- What somebody must look at; one row while it lasts, kept after.
CREATE TABLE alerte (
    suite         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    nature        text        NOT NULL,
    sujet         text        NOT NULL, -- what it is about: a channel, a case
    destinataire  text,
    palier        int         NOT NULL, -- percent of what is allowed
    levee_le      timestamptz NOT NULL,
    close_le      timestamptz
);
CREATE UNIQUE INDEX alerte_open ON alerte (nature, sujet) WHERE close_le IS NULL;

-- Who has a case, among the people of its destinataire: who took charge of it, or was given it.
ALTER TABLE dossier ADD COLUMN affecte_a text;
CREATE INDEX dossier_affecte ON dossier (destinataire, affecte_a) WHERE affecte_a IS NOT NULL;

-- The people of a destinataire, from when each first looked into its inbox.
CREATE TABLE agent (
    destinataire  text        NOT NULL,
    personne      text        NOT NULL,
    vu_le         timestamptz NOT NULL,
    PRIMARY KEY (destinataire, personne)
);

-- Somebody is away and a colleague covers, first and last day included (Europe/Paris). Not in the log: a planning is no fact
-- about a signalement.
CREATE TABLE absence (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    destinataire  text        NOT NULL,
    personne      text        NOT NULL,
    remplacant    text        NOT NULL,
    du            date        NOT NULL,
    au            date        NOT NULL,
    CHECK (du <= au),
    CHECK (personne <> remplacant)
);
CREATE INDEX absence_by_personne ON absence (destinataire, personne, au);

-- Two signalements of a destinataire that somebody there thinks are about the same facts; a comes before b.
CREATE TABLE rapprochement (
    destinataire  text        NOT NULL,
    a             text        NOT NULL,
    b             text        NOT NULL,
    statut        text        NOT NULL, -- PROPOSE, CONFIRME, ECARTE
    propose_par   text        NOT NULL,
    propose_le    timestamptz NOT NULL,
    tranche_par   text,
    tranche_le    timestamptz,
    PRIMARY KEY (destinataire, a, b),
    CHECK (a < b)
);
CREATE INDEX rapprochement_by_b ON rapprochement (destinataire, b);

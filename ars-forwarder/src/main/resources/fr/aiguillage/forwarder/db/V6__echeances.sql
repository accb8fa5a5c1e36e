-- The deadlines of a case, computed when it opened: working days of the place.
CREATE TABLE echeance (
    signalement           text        NOT NULL,
    destinataire          text        NOT NULL,
    escalade_le           timestamptz NOT NULL, -- when a case that nobody acknowledged is told to somebody else
    enregistrement_avant  date        NOT NULL, -- last day for the registration receipt (CRPA R112-11-1)
    accuse_avant          date        NOT NULL, -- last day for the full acknowledgement (CRPA R112-11-2)
    accuse_le             date,                 -- when the reporter got the full acknowledgement
    PRIMARY KEY (signalement, destinataire),
    FOREIGN KEY (signalement, destinataire) REFERENCES dossier
);
CREATE INDEX echeance_escalade ON echeance (escalade_le);
CREATE INDEX echeance_accuse ON echeance (accuse_avant) WHERE accuse_le IS NULL;
CREATE INDEX dossier_danger ON dossier (ouvert_le) WHERE statut = 'NOUVEAU' AND urgence = 'DANGER_IMMEDIAT';

-- What was told because nobody acted, once per case and reason; and the notice to whoever is on call.
CREATE TABLE escalade (
    signalement    text        NOT NULL,
    destinataire   text        NOT NULL,
    raison         text        NOT NULL,
    declenchee_le  timestamptz NOT NULL,
    close_le       timestamptz,          -- somebody acted
    avis           text        NOT NULL, -- SANS_OBJET, SANS_ADRESSE, A_ENVOYER, ENVOYE, REFUSE
    tentatives     int         NOT NULL DEFAULT 0,
    due_le         timestamptz,          -- when to try the notice next
    issue          text,                 -- of the last attempt
    PRIMARY KEY (signalement, destinataire, raison),
    FOREIGN KEY (signalement, destinataire) REFERENCES dossier
);
CREATE INDEX escalade_open ON escalade (declenchee_le) WHERE close_le IS NULL;
CREATE INDEX escalade_avis ON escalade (due_le) WHERE avis = 'A_ENVOYER';

-- Where each partition stands: moves by compare-and-set, in the transaction that writes the rows.
CREATE TABLE position (
    topic      text   NOT NULL,
    partition  int    NOT NULL,
    suivante   bigint NOT NULL,
    PRIMARY KEY (topic, partition)
);

-- A case: one signalement at one destinataire.
CREATE TABLE dossier (
    signalement   text        NOT NULL,
    destinataire  text        NOT NULL,
    statut        text        NOT NULL,
    version       int         NOT NULL, -- counts what happened to it; names its events
    numero        text        NOT NULL,
    roles         text[]      NOT NULL,
    urgence       text        NOT NULL,
    perimetre     text        NOT NULL,
    recu_le       timestamptz NOT NULL,
    ouvert_le     timestamptz NOT NULL,
    PRIMARY KEY (signalement, destinataire)
);
CREATE INDEX dossier_of_destinataire ON dossier (destinataire, ouvert_le DESC, signalement DESC);

-- The delivery of one order.
CREATE TABLE remise (
    ordre         text        PRIMARY KEY,
    suite         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    signalement   text        NOT NULL,
    destinataire  text        NOT NULL,
    nature        text        NOT NULL,
    canal         text        NOT NULL,
    statut        text        NOT NULL,
    tentatives    int         NOT NULL,
    due_le        timestamptz,          -- when to try next
    bail_jusque   timestamptz,          -- until when the attempt under way is believed to live
    issue         text,                 -- of the last attempt that failed
    reference     text,                 -- what the destinataire calls it
    traceparent   text,
    ordonnee_le   timestamptz NOT NULL,
    evenement     bytea       NOT NULL, -- the order as the log holds it: codes in clear, the rest sealed
    FOREIGN KEY (signalement, destinataire) REFERENCES dossier
);
CREATE INDEX remise_due ON remise (destinataire, due_le, suite) WHERE statut IN ('A_REMETTRE', 'EN_REPRISE');
CREATE INDEX remise_pending ON remise (signalement, destinataire, suite)
    WHERE statut IN ('A_REMETTRE', 'EN_REMISE', 'EN_REPRISE');
CREATE INDEX remise_leased ON remise (bail_jusque) WHERE statut = 'EN_REMISE';
CREATE INDEX remise_of_dossier ON remise (signalement, destinataire, suite);
CREATE INDEX remise_rebut ON remise (suite) WHERE statut = 'REBUT';

-- Whoever was ever ordered something by a channel that may fail: so that a long queue never hides a short one.
CREATE TABLE file_remise (
    destinataire  text PRIMARY KEY
);

-- What a destinataire answered; comments are sealed in the event.
CREATE TABLE reponse (
    signalement   text        NOT NULL,
    destinataire  text        NOT NULL,
    version       int         NOT NULL,
    geste         text        NOT NULL,
    par           text        NOT NULL,
    le            timestamptz NOT NULL,
    evenement     bytea       NOT NULL,
    PRIMARY KEY (signalement, destinataire, version),
    FOREIGN KEY (signalement, destinataire) REFERENCES dossier
);

-- Events of the topic suivi that are true here and not yet in the log.
CREATE TABLE outbox (
    suite    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cle      bytea  NOT NULL,
    valeur   bytea  NOT NULL,
    entetes  text[] NOT NULL -- name, value, name, value…
);

-- Wrapped data keys, as the topic cles folds; a tombstone deletes.
CREATE TABLE cle (
    id          text  PRIMARY KEY,
    cle_maitre  text  NOT NULL,
    enveloppe   bytea NOT NULL
);

-- Where each partition stands: moves by compare-and-set, in the transaction that writes the rows.
CREATE TABLE position (
    topic      text   NOT NULL,
    partition  int    NOT NULL,
    suivante   bigint NOT NULL,
    PRIMARY KEY (topic, partition)
);

-- One signalement, as its events make it. Codes in clear only.
CREATE TABLE signalement (
    id                 text        PRIMARY KEY,
    numero             text        NOT NULL,
    empreinte_code     text        NOT NULL,
    recu_le            timestamptz NOT NULL,
    jour               date        NOT NULL,
    canal              text        NOT NULL,
    lieu               text        NOT NULL,
    departement        text,
    collectivite       text,
    region             text,
    victime            text        NOT NULL,
    mis_en_cause       text        NOT NULL,
    lien               text        NOT NULL,
    declarant_anonyme  boolean     NOT NULL,
    types              text[]      NOT NULL,
    types_declares     text[]      NOT NULL,
    historique         boolean     NOT NULL,
    cle_reutilisee     boolean     NOT NULL,
    retire             boolean     NOT NULL
);
CREATE INDEX signalement_by_departement ON signalement (departement, jour) WHERE NOT retire;
CREATE INDEX signalement_by_code ON signalement (empreinte_code);

-- One event of signalements or suivi, for the trace; what was seen once is never counted twice.
CREATE TABLE evenement (
    topic        text        NOT NULL,
    id           text        NOT NULL,
    signalement  text        NOT NULL,
    type         text        NOT NULL,
    instant      timestamptz NOT NULL,
    destinataire text,
    detail       text,
    rang         bigserial,
    PRIMARY KEY (topic, id)
);
CREATE INDEX evenement_by_signalement ON evenement (signalement, rang);

-- A policy that has answered at least once.
CREATE TABLE politique (
    nom          text    PRIMARY KEY
);

-- One answer of one policy version, after one event.
CREATE TABLE decision (
    id           text    PRIMARY KEY,
    signalement  text    NOT NULL,
    politique    text    NOT NULL,
    version      int     NOT NULL,
    cause        text    NOT NULL,
    mode         text    NOT NULL,
    statut       text    NOT NULL,
    urgence      text    NOT NULL,
    perimetre    text    NOT NULL,
    repli        boolean NOT NULL,
    regles       text[]  NOT NULL,
    triage       text    NOT NULL,
    revision     bigint  NOT NULL,
    moteur       text    NOT NULL,
    empreinte    text    NOT NULL,
    rang         bigserial
);
CREATE INDEX decision_by_signalement ON decision (signalement, rang);

-- The latest answer of each policy: what boards count.
CREATE TABLE decision_courante (
    signalement  text    NOT NULL,
    politique    text    NOT NULL,
    decision     text    NOT NULL,
    mode         text    NOT NULL,
    statut       text    NOT NULL,
    urgence      text    NOT NULL,
    perimetre    text    NOT NULL,
    repli        boolean NOT NULL,
    PRIMARY KEY (signalement, politique)
);

-- One destinataire of a decision.
CREATE TABLE decision_destinataire (
    decision     text    NOT NULL,
    destinataire text    NOT NULL,
    type         text    NOT NULL,
    roles        text[]  NOT NULL,
    a_confirmer  boolean NOT NULL,
    PRIMARY KEY (decision, destinataire)
);

-- Where a signalement stands at one destinataire.
CREATE TABLE suivi_destinataire (
    signalement  text NOT NULL,
    destinataire text NOT NULL,
    statut       text NOT NULL,
    depuis       timestamptz NOT NULL,
    canal        text,
    remis_le     timestamptz,
    PRIMARY KEY (signalement, destinataire)
);

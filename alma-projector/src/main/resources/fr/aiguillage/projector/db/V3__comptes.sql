-- What boards and maps count, kept up to date by the fold. Read models are made from the log: those that lack it are
-- emptied, and read again from the first offset.
TRUNCATE position, signalement, evenement, politique, decision, decision_courante, decision_destinataire,
    suivi_destinataire;
ALTER TABLE signalement ADD COLUMN reorientations text[] NOT NULL; -- the reason of each that was asked for
ALTER TABLE decision_courante
    ADD COLUMN destinataires text[] NOT NULL,  -- in order
    ADD COLUMN types         text[] NOT NULL;  -- of these, in order, each once
ALTER TABLE suivi_destinataire
    ADD COLUMN ouvert_le  timestamptz NOT NULL, -- since when it is there
    ADD COLUMN refus      text,                 -- why, if it refused
    ADD COLUMN motifs     text[] NOT NULL,      -- of its closing
    ADD COLUMN conclusion text,
    ADD COLUMN ecoutant   int    NOT NULL,      -- calls that a listener answered
    ADD COLUMN exterieur  int    NOT NULL;      -- contacts with the outside

CREATE INDEX signalement_by_reception ON signalement (departement, recu_le DESC, id DESC) WHERE NOT retire;
CREATE INDEX suivi_by_destinataire ON suivi_destinataire (destinataire, statut, ouvert_le);
CREATE INDEX decision_courante_a_qualifier ON decision_courante (signalement)
    WHERE mode = 'ACTIVE' AND statut = 'A_QUALIFIER';
-- A year of a centre: its cases and its exchanges, by the day they happened.
CREATE INDEX evenement_by_centre ON evenement (destinataire, instant) WHERE type IN ('DossierOuvert', 'EchangeConsigne');

-- What one signalement adds to the counts; '' stands for no département, no policy, no value.
CREATE VIEW apport AS
SELECT s.id AS signalement, coalesce(s.departement, '') AS departement, a.indicateur, '' AS politique, a.valeur, s.jour,
    1 AS nombre
FROM signalement s CROSS JOIN LATERAL (
    VALUES ('signalements', ''), ('lieux', s.lieu), ('canaux', s.canal), ('misEnCauses', s.mis_en_cause),
        ('liens', s.lien), ('victimes', s.victime), ('anonymes', CASE WHEN s.declarant_anonyme THEN '' END)
    UNION ALL SELECT 'types', unnest(s.types)
    UNION ALL SELECT 'typesDeclares', unnest(s.types_declares)
    UNION ALL SELECT 'reorientations', unnest(s.reorientations)) AS a (indicateur, valeur)
WHERE NOT s.retire AND a.valeur IS NOT NULL
UNION ALL
SELECT s.id, coalesce(s.departement, ''), a.indicateur, d.politique, a.valeur, s.jour, 1
FROM signalement s JOIN decision_courante d ON d.signalement = s.id CROSS JOIN LATERAL (
    VALUES ('decides', ''), ('urgences', d.urgence), ('perimetres', d.perimetre),
        ('actives', CASE WHEN d.mode = 'ACTIVE' THEN '' END), ('replis', CASE WHEN d.repli THEN '' END),
        ('aQualifier', CASE WHEN d.statut = 'A_QUALIFIER' THEN '' END),
        ('plusieurs', CASE WHEN cardinality(d.destinataires) > 1 THEN '' END)
    UNION ALL SELECT 'destinatairesType', unnest(d.types)
    UNION ALL SELECT 'charges', unnest(d.destinataires)) AS a (indicateur, valeur)
WHERE NOT s.retire AND a.valeur IS NOT NULL
UNION ALL
SELECT s.id, coalesce(s.departement, ''), a.indicateur, d.politique, a.valeur, s.jour, 1
FROM signalement s JOIN decision_courante d ON d.signalement = s.id
    JOIN decision_destinataire o ON o.decision = d.decision
    LEFT JOIN suivi_destinataire f ON f.signalement = s.id AND f.destinataire = o.destinataire CROSS JOIN LATERAL (
    VALUES ('suivis', CASE WHEN d.mode = 'ACTIVE' THEN o.destinataire || ' ' || CASE
        WHEN o.a_confirmer THEN 'A_CONFIRMER' WHEN s.historique THEN 'NON_TRANSMIS'
        ELSE coalesce(f.statut, 'ORDONNE') END END)
    UNION ALL SELECT 'destinataires', o.type || ' ' || role FROM unnest(o.roles) AS role) AS a (indicateur, valeur)
WHERE NOT s.retire AND a.valeur IS NOT NULL
UNION ALL
SELECT s.id, coalesce(s.departement, ''), a.indicateur, d.politique, a.valeur, s.jour, a.nombre
FROM signalement s JOIN decision_courante d ON d.signalement = s.id AND d.mode = 'ACTIVE'
    JOIN suivi_destinataire f ON f.signalement = s.id CROSS JOIN LATERAL (
    VALUES ('dossiers', split_part(f.destinataire, '-', 1), 1),
        ('refus', split_part(f.destinataire, '-', 1) || ' ' || f.refus, 1), ('conclusions', f.conclusion, 1),
        ('echanges', 'ECHANGE_ECOUTANT', f.ecoutant), ('echanges', 'ECHANGE_EXTERIEUR', f.exterieur)
    UNION ALL SELECT 'cloturesMotifs', unnest(f.motifs), 1) AS a (indicateur, valeur, nombre)
WHERE NOT s.retire AND a.valeur IS NOT NULL AND a.nombre > 0
UNION ALL
SELECT s.id, coalesce(s.departement, ''), a.indicateur, d.politique, a.valeur, s.jour, 1
FROM signalement s JOIN decision_courante agit ON agit.signalement = s.id AND agit.mode = 'ACTIVE'
    JOIN decision_courante d ON d.signalement = s.id AND d.mode = 'OMBRE' CROSS JOIN LATERAL (
    VALUES ('compares', ''), ('divergents', CASE WHEN d.destinataires <> agit.destinataires THEN '' END)
    UNION ALL SELECT 'flux', de || ' ' || vers
    FROM (SELECT unnest(agit.types) EXCEPT SELECT unnest(d.types)
            UNION ALL SELECT 'AUCUN' WHERE agit.types <@ d.types) AS perdus (de),
        (SELECT unnest(d.types) EXCEPT SELECT unnest(agit.types)
            UNION ALL SELECT 'AUCUN' WHERE d.types <@ agit.types) AS gagnes (vers)
    WHERE de <> vers) AS a (indicateur, valeur)
WHERE NOT s.retire AND a.valeur IS NOT NULL;

-- The sum of all apports, by day of receipt in Paris.
CREATE TABLE compte (
    departement  text   NOT NULL,
    indicateur   text   NOT NULL,
    politique    text   NOT NULL,
    valeur       text   NOT NULL,
    jour         date   NOT NULL,
    nombre       bigint NOT NULL,
    PRIMARY KEY (departement, indicateur, politique, valeur, jour) INCLUDE (nombre)
);

-- Who read or opened what; kept one year.
CREATE TABLE acces (
    id           text        PRIMARY KEY,
    instant      timestamptz NOT NULL,
    personne     text        NOT NULL,
    signalement  text        NOT NULL,
    ressource    text        NOT NULL,
    sujets       text[]      NOT NULL,
    raison       text        NOT NULL
);
CREATE INDEX acces_by_instant ON acces (instant DESC, id DESC);
CREATE INDEX acces_by_signalement ON acces (signalement);

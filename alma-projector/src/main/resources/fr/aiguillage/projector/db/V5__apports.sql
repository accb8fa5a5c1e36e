-- The same counts, told to PostgreSQL in a way that costs less: which types one policy names and the other does not is
-- worked out without a set operation for each report.
CREATE OR REPLACE VIEW apport_sans_horloge AS
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
    FROM unnest(CASE WHEN agit.types <@ d.types THEN '{AUCUN}' ELSE agit.types END) AS de,
        unnest(CASE WHEN d.types <@ agit.types THEN '{AUCUN}' ELSE d.types END) AS vers
    WHERE de <> ALL (d.types) AND vers <> ALL (agit.types) AND de <> vers) AS a (indicateur, valeur)
WHERE NOT s.retire AND a.valeur IS NOT NULL;

-- Boards are read from its index alone, as long as few of its pages were written since the last vacuum.
ALTER TABLE compte SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

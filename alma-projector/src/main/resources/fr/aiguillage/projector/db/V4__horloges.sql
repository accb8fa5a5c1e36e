-- The legal clocks of each signalement. Read models are made from the log: those that lack them are emptied, and read again
-- from the first offset.
TRUNCATE position, signalement, evenement, politique, decision, decision_courante, decision_destinataire,
    suivi_destinataire, compte;
ALTER TABLE signalement
    ADD COLUMN enregistre_le    date NOT NULL, -- when the door answered
    ADD COLUMN enregistre_avant date NOT NULL, -- last day for it, in working days of the place
    ADD COLUMN accuse_avant     date NOT NULL; -- last day for the full acknowledgement
ALTER TABLE suivi_destinataire ADD COLUMN accuse_le date; -- when it sent the full acknowledgement

ALTER VIEW apport RENAME TO apport_sans_horloge;
-- A clock that runs is counted at its last day, whatever today is: who reads knows whether that day is over.
CREATE VIEW apport AS
SELECT * FROM apport_sans_horloge
UNION ALL
SELECT s.id, coalesce(s.departement, ''), a.indicateur, d.politique,
    CASE WHEN a.fait IS NULL THEN a.avant::text WHEN a.fait <= a.avant THEN 'TENU' ELSE 'MANQUE' END, s.jour, 1
FROM signalement s JOIN decision_courante d ON d.signalement = s.id AND d.mode = 'ACTIVE' CROSS JOIN LATERAL (
    VALUES ('enregistrements', s.enregistre_avant, s.enregistre_le),
        ('accusesComplets', s.accuse_avant,
            (SELECT min(f.accuse_le) FROM suivi_destinataire f WHERE f.signalement = s.id))) AS a (indicateur, avant, fait)
WHERE NOT s.retire AND NOT s.historique;

package fr.aiguillage.triage;

import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.referentiel.Referentiel;
import java.util.List;
import java.util.Map;

final class Regles {
    static Decisions decisions(Referentiel r) {
        var triage = new Triage(
                new PolitiqueId("triage", 1),
                x -> List.of(
                        new Ligne("perimetre", "p", Map.of("perimetre", "MALTRAITANCE")),
                        new Ligne("urgence", "u", Map.of("urgence", "HAUTE")),
                        new Ligne("sexuelle", "s", Map.of("sexuelle", "false")),
                        new Ligne("physique", "s", Map.of("physique", "false"))));
        return new Decisions(
                r,
                id -> new Politique(
                        id,
                        triage,
                        x -> List.of(
                                new Ligne("t", id.nom() + "-1", Map.of("destinataire", "ARS", "role", "RECUEIL")),
                                new Ligne("t", id.nom() + "-2", Map.of("destinataire", "CD", "role", "TRAITEMENT")))),
                "fake");
    }
}

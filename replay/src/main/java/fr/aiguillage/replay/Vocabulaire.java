package fr.aiguillage.replay;

import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.Libelles;
import fr.aiguillage.policies.Libelles.Libelle;
import fr.aiguillage.replay.Selection.Choisie;
import fr.aiguillage.replay.rapport.Lexique;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The French words for the rules, départements and policies of a replay. */
final class Vocabulaire {
    /** What people did stands above the rules, and has no table. */
    private static final Map<String, Libelle> PERSONNES = Map.of(
            "correction-perimetre", new Libelle("Périmètre corrigé par un agent", "RGPD, art. 22"),
            "correction-urgence", new Libelle("Urgence corrigée par un agent", "RGPD, art. 22"),
            "retrait", new Libelle("Signalement retiré", ""),
            "reorientation", new Libelle("Réorienté par un agent", "CRPA, art. L114-2"),
            "confirmation", new Libelle("Confirmé par un agent", "CPP, art. 43"),
            "ecart", new Libelle("Écarté par un agent", "RGPD, art. 22"),
            "reorientation-sans-suite", new Libelle("Refusé sans autre destinataire compétent", "CRPA, art. L114-2"));

    private Vocabulaire() {}

    static Lexique of(Referentiel referentiel, List<Choisie> politiques) {
        var regles = new HashMap<>(PERSONNES);
        referentiel.triage().ifPresent(triage -> regles.putAll(Libelles.of(triage.dmn())));
        politiques.forEach(choisie -> regles.putAll(Libelles.of(choisie.dmn())));
        return new Lexique(regles, departements(referentiel), Map.of());
    }

    private static Map<String, String> departements(Referentiel referentiel) {
        var departements = new HashMap<String, String>();
        referentiel.geographie().departements().forEach((code, published) -> departements.put(code, published.nom()));
        return departements;
    }
}

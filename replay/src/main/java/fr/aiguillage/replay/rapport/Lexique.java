package fr.aiguillage.replay.rapport;

import fr.aiguillage.policies.Libelles.Libelle;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a report. What has none is shown by its code.
 *
 * @param regles by rule id: its French label and its source
 * @param departements name by département code
 * @param politiques label by the name that the replay gives it ({@code centralise@1})
 */
public record Lexique(Map<String, Libelle> regles, Map<String, String> departements, Map<String, String> politiques) {
    public Lexique {
        regles = Map.copyOf(regles);
        departements = Map.copyOf(departements);
        politiques = Map.copyOf(politiques);
    }

    String departement(String code) {
        return code.isEmpty() ? "Lieu non résolu" : departements.getOrDefault(code, code);
    }

    String politique(String nom) {
        return politiques.getOrDefault(nom, nom);
    }

    Optional<Libelle> regle(String id) {
        return Optional.ofNullable(regles.get(id));
    }
}

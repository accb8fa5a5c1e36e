package fr.aiguillage.domain.politique;

import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.Corrections;
import fr.aiguillage.domain.signalement.Faits;
import java.util.List;

/**
 * Perimeter and urgency, before any policy. Its tables {@code perimetre}, {@code urgence}, {@code sexuelle} and
 * {@code physique} each give one output of their own name; an agent's correction stands above them (RGPD art. 22).
 */
public record Triage(PolitiqueId id, Tables tables) {
    /** The name under which triage tables are published beside the policies. */
    public static final String NOM = "triage";

    public Qualification qualify(Situation situation, Corrections corrections) {
        var answers = new Answers(tables.fire(situation));
        return new Qualification(
                corrections.perimetre().orElseGet(() -> Perimetre.valueOf(answers.of("perimetre"))),
                corrections.urgence().orElseGet(() -> Urgence.valueOf(answers.of("urgence"))),
                Boolean.parseBoolean(answers.of("sexuelle")),
                Boolean.parseBoolean(answers.of("physique")),
                regles(corrections, answers));
    }

    public Qualification qualify(Faits faits) {
        return qualify(Situation.of(faits), faits.corrections());
    }

    private static List<String> regles(Corrections corrections, Answers answers) {
        return List.of(
                corrections.perimetre().isPresent() ? "correction-perimetre" : answers.regle("perimetre"),
                corrections.urgence().isPresent() ? "correction-urgence" : answers.regle("urgence"));
    }

    /** The rules that fired, one per table. */
    private record Answers(List<Ligne> lignes) {
        String of(String table) {
            return ligne(table).sorties().getOrDefault(table, "");
        }

        String regle(String table) {
            return ligne(table).regle();
        }

        private Ligne ligne(String table) {
            for (var ligne : lignes) if (ligne.table().equals(table)) return ligne;
            throw new IllegalStateException("triage table " + table + " gave no answer");
        }
    }
}

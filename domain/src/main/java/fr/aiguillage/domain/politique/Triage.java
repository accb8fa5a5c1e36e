package fr.aiguillage.domain.politique;

import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.Faits;
import java.util.List;
import java.util.Optional;

/**
 * Perimeter and urgency, before any policy. Its tables {@code perimetre}, {@code urgence}, {@code sexuelle} and
 * {@code physique} each give one output of their own name; an agent's correction stands above them (RGPD art. 22).
 */
public record Triage(PolitiqueId id, Tables tables) {
    /** The name under which triage tables are published beside the policies. */
    public static final String NOM = "triage";

    public Qualification qualify(Faits faits) {
        var answers = new Answers(tables.fire(new Situation(faits, false, Optional.empty())));
        return new Qualification(
                faits.perimetre().orElseGet(() -> Perimetre.valueOf(answers.of("perimetre"))),
                faits.urgence().orElseGet(() -> Urgence.valueOf(answers.of("urgence"))),
                Boolean.parseBoolean(answers.of("sexuelle")),
                Boolean.parseBoolean(answers.of("physique")),
                regles(faits, answers));
    }

    private static List<String> regles(Faits faits, Answers answers) {
        return List.of(
                faits.perimetre().map(corrected -> "correction-perimetre").orElseGet(() -> answers.regle("perimetre")),
                faits.urgence().map(corrected -> "correction-urgence").orElseGet(() -> answers.regle("urgence")));
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
            return lignes.stream()
                    .filter(ligne -> ligne.table().equals(table))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("triage table " + table + " gave no answer"));
        }
    }
}

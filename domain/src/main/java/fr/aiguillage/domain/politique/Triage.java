package fr.aiguillage.domain.politique;

import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.Faits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Perimeter and urgency, before any policy. Its tables {@code perimetre}, {@code urgence}, {@code sexuelle} and
 * {@code physique} each give one output of their own name; an agent's correction stands above them (RGPD art. 22).
 */
public record Triage(PolitiqueId id, Tables tables) {
    /** The name under which triage tables are published beside the policies. */
    public static final String NOM = "triage";

    public Qualification qualify(Faits faits) {
        var lignes = tables.fire(new Situation(faits, false, Optional.empty()));
        var answers =
                lignes.stream().collect(Collectors.toMap(Ligne::table, Function.identity(), (first, second) -> first));
        return new Qualification(
                faits.perimetre().orElseGet(() -> Perimetre.valueOf(answer(answers, "perimetre"))),
                faits.urgence().orElseGet(() -> Urgence.valueOf(answer(answers, "urgence"))),
                Boolean.parseBoolean(answer(answers, "sexuelle")),
                Boolean.parseBoolean(answer(answers, "physique")),
                regles(faits, answers));
    }

    private String answer(Map<String, Ligne> answers, String table) {
        var ligne = answers.get(table);
        if (ligne == null) throw new IllegalStateException(id + ": table " + table + " gave no answer");
        return ligne.sorties().getOrDefault(table, "");
    }

    private static List<String> regles(Faits faits, Map<String, Ligne> answers) {
        var perimetre = faits.perimetre().map(corrected -> "correction-perimetre");
        var urgence = faits.urgence().map(corrected -> "correction-urgence");
        return List.of(
                perimetre.orElseGet(() -> answers.get("perimetre").regle()),
                urgence.orElseGet(() -> answers.get("urgence").regle()));
    }
}

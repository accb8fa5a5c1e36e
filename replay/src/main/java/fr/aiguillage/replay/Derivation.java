package fr.aiguillage.replay;

import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import java.util.List;
import java.util.Optional;

/** Derives stored decisions again. The decisions of one event follow each other, and are all derived at once. */
final class Derivation {
    private record Derived(String cause, long revision, List<OrientationDecidee> decisions) {
        boolean answers(OrientationDecidee stored) {
            return revision == stored.revision()
                    && cause.equals(stored.cause())
                    && decisions.stream()
                            .allMatch(decision -> decision.signalement().equals(stored.signalement()));
        }
    }

    private final Revisions revisions;
    private Optional<Derived> last = Optional.empty();

    Derivation(Revisions revisions) {
        this.revisions = revisions;
    }

    /** How a stored decision differs, when it is of the event that was derived last. */
    Optional<List<Ecart>> again(OrientationDecidee stored) {
        return last.filter(derived -> derived.answers(stored)).map(derived -> compare(stored, derived.decisions()));
    }

    /** How it differs, given what was known at its cause. */
    List<Ecart> compare(OrientationDecidee stored, Connu connu) {
        var decisions = revisions.at(stored.revision()).decide(connu.cause(), connu.faits());
        last = Optional.of(new Derived(stored.cause(), stored.revision(), decisions));
        return compare(stored, decisions);
    }

    private static List<Ecart> compare(OrientationDecidee stored, List<OrientationDecidee> decisions) {
        return decisions.stream()
                .filter(again -> again.politique().equals(stored.politique()))
                .findFirst()
                .map(again -> Comparaison.between(stored, again))
                .orElseGet(() -> List.of(Comparaison.ecart(stored, "politique", stored.politique(), "")));
    }
}

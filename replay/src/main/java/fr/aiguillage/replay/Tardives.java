package fr.aiguillage.replay;

import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decisions that do not stand where triage would have written them: their reports are folded again, a bounded number at a
 * time.
 */
final class Tardives {
    private static final int AT_ONCE = 20_000;

    private record Ref(SignalementId signalement, String event) {}

    private final Past past;
    private final int partition;
    private final Derivation derivation;
    private final Constat constat;
    private final Map<Ref, List<OrientationDecidee>> waiting = new HashMap<>();
    private final Set<SignalementId> reports = new HashSet<>();

    Tardives(Past past, int partition, Derivation derivation, Constat constat) {
        this.past = past;
        this.partition = partition;
        this.derivation = derivation;
        this.constat = constat;
    }

    void add(OrientationDecidee stored) {
        if (waiting.size() == AT_ONCE) verify();
        reports.add(stored.signalement());
        waiting.computeIfAbsent(new Ref(stored.signalement(), stored.cause()), ref -> new ArrayList<>())
                .add(stored);
    }

    void verify() {
        if (waiting.isEmpty()) return;
        var causes = new Causes();
        try (var signalements = past.read(Topics.SIGNALEMENTS, partition)) {
            signalements.forEach(event -> fold(event, causes));
        }
        waiting.values().forEach(stored -> stored.forEach(this::orphan));
        waiting.clear();
        reports.clear();
    }

    private void fold(Passe<SignalementEvent> event, Causes causes) {
        if (reports.contains(event.event().signalement())) causes.fold(event).ifPresent(this::compare);
    }

    private void compare(Connu connu) {
        var ref = new Ref(connu.cause().signalement(), connu.cause().event());
        var stored = waiting.remove(ref);
        if (stored != null) stored.forEach(one -> constat.note(derivation.compare(one, connu)));
    }

    private void orphan(OrientationDecidee stored) {
        constat.note(List.of(Comparaison.ecart(stored, "cause", stored.cause(), "")));
    }
}

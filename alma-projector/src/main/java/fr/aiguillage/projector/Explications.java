package fr.aiguillage.projector;

import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.Libelles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The French label and the source of each rule, as the policy that was published under that id and version says. */
final class Explications {
    private final Supplier<Referentiel> referentiel;
    private final Map<PolitiqueId, Map<String, Libelles.Libelle>> known = new ConcurrentHashMap<>();

    Explications(Supplier<Referentiel> referentiel) {
        this.referentiel = referentiel;
    }

    List<Trace.Explication> of(String politique, int version, String triage, List<String> regles) {
        var labels = new HashMap<>(labels(PolitiqueId.parse(triage)));
        labels.putAll(labels(new PolitiqueId(politique, version)));
        return regles.stream().map(regle -> explain(regle, labels.get(regle))).toList();
    }

    private static Trace.Explication explain(String regle, Libelles.@org.jspecify.annotations.Nullable Libelle label) {
        return label == null
                ? new Trace.Explication(regle, "", "")
                : new Trace.Explication(regle, label.libelle(), label.source());
    }

    /** A published version never changes, so what was read once is kept. */
    private Map<String, Libelles.Libelle> labels(PolitiqueId id) {
        return Optional.ofNullable(referentiel.get().politiques().get(id))
                .map(published -> known.computeIfAbsent(id, unread -> Libelles.of(published.dmn())))
                .orElse(Map.of());
    }
}

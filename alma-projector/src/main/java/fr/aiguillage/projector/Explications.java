package fr.aiguillage.projector;

import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.Libelles;
import fr.aiguillage.policies.Libelles.Libelle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The French label and the source of each rule, as the policy that was published under that id and version says. */
final class Explications {
    /** What no table says, because a person did it. */
    private static final Map<String, Libelle> BY_A_PERSON = Map.of(
            "correction-perimetre", new Libelle("Périmètre corrigé par un agent", "RGPD art. 22"),
            "correction-urgence", new Libelle("Urgence corrigée par un agent", "RGPD art. 22"),
            "reorientation", new Libelle("Réorienté vers un autre destinataire", "CRPA L114-2"),
            "reorientation-sans-suite",
                    new Libelle("Refusé, sans autre destinataire compétent désigné", "CRPA L114-2"));

    private static final Libelle NONE = new Libelle("", "");

    private final Supplier<Referentiel> referentiel;
    private final Map<PolitiqueId, Map<String, Libelle>> known = new ConcurrentHashMap<>();

    Explications(Supplier<Referentiel> referentiel) {
        this.referentiel = referentiel;
    }

    List<Trace.Explication> of(PolitiqueId triage, PolitiqueId politique, List<String> regles) {
        var labels = new HashMap<>(BY_A_PERSON);
        labels.putAll(labels(triage));
        labels.putAll(labels(politique));
        return regles.stream()
                .map(regle -> explain(regle, labels.getOrDefault(regle, NONE)))
                .toList();
    }

    private static Trace.Explication explain(String regle, Libelle label) {
        return new Trace.Explication(regle, label.libelle(), label.source());
    }

    /** A published version never changes, so what was read once is kept. */
    private Map<String, Libelle> labels(PolitiqueId id) {
        return Optional.ofNullable(referentiel.get().politiques().get(id))
                .map(published -> known.computeIfAbsent(id, unread -> Libelles.of(published.dmn())))
                .orElse(Map.of());
    }
}

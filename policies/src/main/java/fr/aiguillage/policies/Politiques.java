package fr.aiguillage.policies;

import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.politique.Tables;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a referentiel publishes into policies that answer; each document is compiled once. */
public final class Politiques {
    private static final Logger LOG = LoggerFactory.getLogger(Politiques.class);

    /** Names no destinataire that exists, so that the decision waits for a person. */
    private static final List<Ligne> INVALIDE =
            List.of(new Ligne("", "politique-invalide", Map.of("destinataire", DestinataireType.INCONNU.name())));

    private final Map<String, Tables> compiled = new ConcurrentHashMap<>();

    /**
     * The decision function at one revision. A published policy that cannot run stops no other: whatever it decides waits
     * for a person.
     *
     * @throws PolitiqueInvalide when the triage tables cannot run
     */
    public Decisions of(Referentiel referentiel) {
        var triage = triage(referentiel);
        var politiques = new HashMap<PolitiqueId, Politique>();
        referentiel.politiques().values().stream()
                .filter(published -> !published.politique().nom().equals(Triage.NOM))
                .forEach(published -> politiques.put(published.politique(), politique(published, triage)));
        return new Decisions(referentiel, id -> Objects.requireNonNull(politiques.get(id)), Moteur.VERSION);
    }

    /**
     * The triage tables in force.
     *
     * @throws PolitiqueInvalide when they cannot run
     */
    public Triage triage(Referentiel referentiel) {
        return referentiel
                .triage()
                .map(this::triage)
                .orElseThrow(() -> new IllegalStateException("le référentiel ne publie pas de tables de triage"));
    }

    private Triage triage(PolitiquePubliee published) {
        return new Triage(published.politique(), compiled(published));
    }

    private Politique politique(PolitiquePubliee published, Triage triage) {
        return new Politique(published.politique(), triage, tables(published));
    }

    private Tables tables(PolitiquePubliee published) {
        try {
            return compiled(published);
        } catch (PolitiqueInvalide e) {
            LOG.error("policy {} cannot run: {}", published.politique(), e.getMessage());
            return situation -> INVALIDE;
        }
    }

    private Tables compiled(PolitiquePubliee published) {
        return compiled.computeIfAbsent(published.sha256(), unread -> DmnTables.load(published.dmn()));
    }
}

package fr.aiguillage.policies;

import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.politique.Tables;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Turns what a referentiel publishes into policies that answer; each document is compiled once. */
public final class Politiques {
    private final Map<String, Tables> compiled = new ConcurrentHashMap<>();

    /**
     * The decision function at one revision.
     *
     * @throws PolitiqueInvalide when a published document cannot run: administration refuses such ones
     */
    public Decisions of(Referentiel referentiel) {
        var triage = referentiel
                .triage()
                .map(this::triage)
                .orElseThrow(() -> new IllegalStateException("le référentiel ne publie pas de tables de triage"));
        var politiques = new HashMap<PolitiqueId, Politique>();
        referentiel.politiques().values().stream()
                .filter(published -> !published.politique().nom().equals(Triage.NOM))
                .forEach(published -> politiques.put(published.politique(), politique(published, triage)));
        return new Decisions(referentiel, id -> Objects.requireNonNull(politiques.get(id)), Moteur.VERSION);
    }

    private Triage triage(PolitiquePubliee published) {
        return new Triage(published.politique(), tables(published));
    }

    private Politique politique(PolitiquePubliee published, Triage triage) {
        return new Politique(published.politique(), triage, tables(published));
    }

    private Tables tables(PolitiquePubliee published) {
        return compiled.computeIfAbsent(published.sha256(), unread -> DmnTables.load(published.dmn()));
    }
}

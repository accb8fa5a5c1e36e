package fr.aiguillage.triage;

import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.traitement.Traitement;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what triage does, as it does it: what is done in a transaction that aborts, and done again, counts twice. */
record TriageMetrics(MeterRegistry registry) {

    void folded(Traitement traitement) {
        registry.counter("triage.evenements", "issue", "traite").increment();
        traitement.decisions().forEach(this::decided);
        traitement.transmissions().forEach(this::ordered);
    }

    void known() {
        registry.counter("triage.evenements", "issue", "deja_vu").increment();
    }

    void rejected(CauseRebut cause) {
        registry.counter("triage.rebuts", "cause", cause.name()).increment();
    }

    private void decided(OrientationDecidee decision) {
        var politique = decision.politique().toString();
        var statut = decision.orientation().statut().name();
        var mode = decision.mode().name();
        registry.counter("triage.decisions", "politique", politique, "mode", mode, "statut", statut)
                .increment();
    }

    private void ordered(TransmissionEvent transmission) {
        registry.counter("triage.ordres", "type", transmission.getClass().getSimpleName())
                .increment();
    }
}

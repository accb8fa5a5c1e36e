package fr.aiguillage.ingest;

import fr.aiguillage.ingest.Accueil.Recu;
import fr.aiguillage.ingest.Accueil.Refuse;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What came to the door, counted by what became of it. */
final class Comptes {
    private final Counter recus;
    private final Counter refuses;
    private final Counter silences;
    private final Counter rebuts;

    Comptes(MeterRegistry metrics) {
        recus = counter(metrics, "recu");
        refuses = counter(metrics, "refuse");
        silences = counter(metrics, "inconnu");
        rebuts = Counter.builder("ingest.rebuts").register(metrics);
    }

    private static Counter counter(MeterRegistry metrics, String issue) {
        return Counter.builder("ingest.signalements").tag("issue", issue).register(metrics);
    }

    void count(Accueil accueil) {
        switch (accueil) {
            case Recu recu -> recus.increment();
            case Refuse refuse -> refuses.increment();
        }
    }

    void silence() {
        silences.increment();
    }

    void rebut() {
        rebuts.increment();
    }
}

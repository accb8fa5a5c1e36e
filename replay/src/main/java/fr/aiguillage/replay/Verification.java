package fr.aiguillage.replay;

import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.util.List;

/**
 * Proves what was decided: derives every stored decision again from the events of its signalement up to its cause, under
 * the referentiel of its revision, and compares. It reads the log and writes nothing.
 *
 * <p>Memory holds the last state of each report of one partition, without its sealed parts.
 */
public final class Verification {
    static final int LISTED = 1_000;
    private static final String ETAPE = "Vérification";

    private final Past past;
    private final Avancement avancement;
    private final Derivation derivation;
    private final Constat constat;
    private long before;

    private Verification(Past past, Avancement avancement, int listed) {
        this.past = past;
        this.avancement = avancement;
        this.derivation = new Derivation(new Revisions(past.referentiel()));
        this.constat = new Constat(listed);
    }

    public static Rapport run(String bootstrap, String registryUrl) {
        return run(KafkaSettings.of(bootstrap), Registry.at(registryUrl));
    }

    public static Rapport run(KafkaSettings kafka, Registry registry) {
        return run(Past.of(kafka, registry), Avancement.SILENT);
    }

    /** @param avancement told how many records of both topics were read */
    public static Rapport run(Past past, Avancement avancement) {
        return run(past, avancement, LISTED);
    }

    static Rapport run(Past past, Avancement avancement, int listed) {
        return new Verification(past, avancement, listed).run();
    }

    private Rapport run() {
        var total = past.total(List.of(Topics.SIGNALEMENTS, Topics.DECISIONS));
        for (var partition = 0; partition < Topics.DECISIONS.partitions(); partition++) verify(partition, total);
        avancement.at(ETAPE, total, total);
        return constat.rapport();
    }

    /** The end of the decisions is taken first, so that what caused them is there. */
    private void verify(int partition, long total) {
        try (var decisions = past.read(Topics.DECISIONS, partition);
                var signalements = past.read(Topics.SIGNALEMENTS, partition)) {
            var tardives = new Tardives(past, partition, derivation, constat);
            var pas = new PasAPas(signalements, derivation, constat, tardives);
            decisions.forEach(decision -> {
                pas.verify(decision);
                avancement.at(ETAPE, before + decisions.passed() + signalements.passed(), total);
            });
            tardives.verify();
            before += decisions.passed() + signalements.passed();
        }
    }
}

package fr.aiguillage.triage;

import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.schemas.ReferentielFollower;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.servicekit.BadSetting;
import fr.aiguillage.servicekit.HttpService;
import fr.aiguillage.servicekit.Metrics;
import fr.aiguillage.servicekit.Settings;
import fr.aiguillage.servicekit.Shutdown;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Triage as a process. It ends with 2 on a bad setting, and with 3 rather than start on a state that was lost. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final Duration READ_REFERENTIEL = Duration.ofMinutes(1);
    private static final Duration STOP = Duration.ofSeconds(20);

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(Settings.fromEnvironment(), Shutdown.hook(STOP)));
    }

    private static int run(Settings settings, Shutdown shutdown) throws InterruptedException {
        try {
            start(Config.from(settings), shutdown).failed().join();
            LOG.error("No stream thread is left");
            return 1;
        } catch (BadSetting e) {
            LOG.error(e.getMessage());
            return 2;
        } catch (LostState e) {
            LOG.error(e.getMessage());
            return 3;
        } catch (IllegalStateException e) {
            LOG.error(e.getMessage());
            return 1;
        }
    }

    private static TriageService start(Config config, Shutdown shutdown) throws InterruptedException {
        var registry = Registry.at(config.registry());
        var meters = Metrics.registry();
        var referentiel = shutdown.closes(ReferentielFollower.start(config.kafka(), registry));
        requirePolicies(referentiel.awaitEnd(READ_REFERENTIEL));
        var decisions = new CurrentDecisions(referentiel::current, new Politiques()::of);
        var triage = shutdown.closes(TriageService.start(config, registry, decisions, meters));
        var http = shutdown.closes(HttpService.on(config.port())
                .metrics(meters)
                .ready("referentiel", () -> referentiel.failure().isEmpty() && decisions.isCurrent())
                .ready("streams", triage::isRunning)
                .start());
        LOG.info("Triage answers on {}", http.uri());
        return triage;
    }

    /** What is triaged without a policy is never decided: a policy published later decides nothing retroactively. */
    private static void requirePolicies(Referentiel referentiel) {
        if (referentiel.triage().isPresent()
                && !referentiel.decided(Optional.empty()).isEmpty()) return;
        throw new IllegalStateException(
                "Topic referentiel holds no triage tables or no policy: load it, then start again");
    }
}

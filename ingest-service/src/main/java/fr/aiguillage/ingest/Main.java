package fr.aiguillage.ingest;

import fr.aiguillage.servicekit.BadSetting;
import fr.aiguillage.servicekit.Settings;
import fr.aiguillage.servicekit.Shutdown;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the door; {@link Config} says what it reads. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final Duration STOP = Duration.ofSeconds(20);

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            var config = Config.of(Settings.fromEnvironment());
            var service = IngestService.start(config, Shutdown.hook(STOP));
            LOG.info("ingest answers on port {}", service.port());
        } catch (BadSetting e) {
            LOG.error("{}", e.getMessage());
            System.exit(2);
        } catch (RuntimeException e) {
            LOG.error("ingest cannot start", e);
            System.exit(1);
        }
    }
}

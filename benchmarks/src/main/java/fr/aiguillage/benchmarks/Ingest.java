package fr.aiguillage.benchmarks;

import fr.aiguillage.sealing.Hmac;
import fr.aiguillage.sealing.MasterKey;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** ingest-service under measurement, and the token that opens it. */
record Ingest(ServiceJvm service, String token) implements AutoCloseable {
    private static final String NO_LIMIT = "1000000";

    /** With the stand's master key, which whoever wrote its log may have made. */
    static Ingest start(Stand stand, List<String> jvm) {
        var masterKey = stand.folder().resolve("master-key.json");
        var hmacKey = stand.folder().resolve("hmac-key");
        if (Files.notExists(masterKey)) MasterKey.create(masterKey);
        Hmac.create(hmacKey);
        var own = Map.of(
                "AIGUILLAGE_MASTER_KEY",
                "file:" + masterKey,
                "AIGUILLAGE_HMAC_KEY",
                hmacKey.toString(),
                "AIGUILLAGE_PER_SECOND",
                NO_LIMIT);
        var service = ServiceJvm.start(stand, "ingest-service", own, jvm).awaitReady();
        return new Ingest(service, stand.issuer().token("bench", Set.of("intake:bench")));
    }

    int port() {
        return service.port();
    }

    @Override
    public void close() {
        service.close();
    }
}

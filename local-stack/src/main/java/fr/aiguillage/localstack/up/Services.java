package fr.aiguillage.localstack.up;

import fr.aiguillage.localstack.Database;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The six services: what each is told, and where it answers. */
record Services(Addresses addresses, DataFolder data, Map<String, String> common, Database database) {

    /**
     * @param jar in the module's target
     * @param environment what this service is told
     */
    record Service(String module, String jar, int port, String heap, Map<String, String> environment) {
        Service {
            environment = Map.copyOf(environment);
        }

        /** A module that is a library too has a jar of another name for its service. */
        Service from(String otherJar) {
            return new Service(module, otherJar, port, heap, environment);
        }
    }

    static Services of(Surroundings around, String issuer, Secrets secrets, Database database) {
        var common = Map.of(
                "AIGUILLAGE_KAFKA", around.bootstrap(),
                "AIGUILLAGE_REGISTRY", around.registryUrl(),
                "AIGUILLAGE_OIDC_ISSUER", issuer,
                "AIGUILLAGE_MASTER_KEY", "file:" + secrets.masterKey(),
                "AIGUILLAGE_HMAC_KEY", file(secrets.hmacKey()),
                "AIGUILLAGE_WEBHOOK_SECRETS", file(secrets.webhooks()),
                "AIGUILLAGE_WEBHOOK_ALLOW_PRIVATE", "true",
                "AIGUILLAGE_TABLEAU_PUBLIC", "true",
                "AIGUILLAGE_BOITE", Addresses.url(around.addresses().forwarder()));
        return new Services(around.addresses(), around.data(), common, database);
    }

    List<Service> all() {
        return List.of(
                service(
                        "ingest-service",
                        addresses.ingest(),
                        "256m",
                        Map.of("AIGUILLAGE_API_FORWARDER", Addresses.url(addresses.forwarder()))),
                service("triage-streams", addresses.triage(), "320m", Map.of("AIGUILLAGE_DATA", file(data.triage()))),
                service("ars-forwarder", addresses.forwarder(), "192m", database("forwarder")),
                service("alma-projector", addresses.projector(), "256m", projector()),
                service("replay", addresses.replay(), "512m", Map.of("AIGUILLAGE_DATA", file(data.replay())))
                        .from("replay-service"),
                service("administration", addresses.administration(), "192m", Map.of())
                        .from("administration-service"));
    }

    private Service service(String module, int port, String heap, Map<String, String> own) {
        var environment = new HashMap<>(common);
        environment.put("AIGUILLAGE_PORT", String.valueOf(port));
        environment.putAll(own);
        return new Service(module, module, port, heap, environment);
    }

    /** It serves the console, and passes its calls on. */
    private Map<String, String> projector() {
        return Map.of(
                "AIGUILLAGE_DATABASE", database.jdbcUrl("projector"),
                "AIGUILLAGE_API_INGEST", Addresses.url(addresses.ingest()),
                "AIGUILLAGE_API_FORWARDER", Addresses.url(addresses.forwarder()),
                "AIGUILLAGE_API_REPLAY", Addresses.url(addresses.replay()),
                "AIGUILLAGE_API_ADMINISTRATION", Addresses.url(addresses.administration()),
                "AIGUILLAGE_API_TRIAGE", Addresses.url(addresses.triage()));
    }

    private Map<String, String> database(String name) {
        return Map.of("AIGUILLAGE_DATABASE", database.jdbcUrl(name));
    }

    private static String file(Path path) {
        return path.toString();
    }
}

package fr.aiguillage.benchmarks;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.BrokerMain;
import fr.aiguillage.localstack.ChildJvm;
import fr.aiguillage.localstack.Folders;
import fr.aiguillage.localstack.Home;
import fr.aiguillage.localstack.OidcIssuer;
import fr.aiguillage.localstack.Ports;
import fr.aiguillage.localstack.SchemaRegistry;
import fr.aiguillage.localstack.up.Prepare;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a measured service needs around it, each in a JVM of its own: broker, topics and referentiel, registry, issuer. */
final class Stand implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration PREPARE = Duration.ofMinutes(2);

    private final Path folder;
    private final int port = Ports.free();
    private final ChildJvm broker;
    private final SchemaRegistry registry;
    private final OidcIssuer issuer = OidcIssuer.start();

    private Stand(Path folder) {
        this.folder = folder;
        this.registry = SchemaRegistry.start(folder);
        this.broker =
                program("kafka", BrokerMain.class, List.of(kafkaFolder().toString(), text(port), text(Ports.free())));
    }

    /** In an empty folder, where the logs stay. */
    static Stand start() {
        Bench.say("Démarrage de Kafka et du registre de schémas…");
        var folder = Home.root().resolve("benchmarks/target/bench");
        Folders.delete(folder);
        var stand = new Stand(Folders.create(folder));
        Await.until("Kafka answers", START, () -> !Ports.isFree(stand.port));
        stand.prepare();
        return stand;
    }

    private void prepare() {
        var prepare = program("prepare", Prepare.class, List.of("--referentiel"));
        Await.until("topics and referentiel", PREPARE, () -> !prepare.isAlive());
        if (prepare.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("No topics or no referentiel: see prepare.log in " + folder);
        }
    }

    /** A class of ours or of a library, as a process; its output goes to a file of that name in the folder. */
    ChildJvm program(String name, Class<?> main, List<String> arguments) {
        return program(name, main, List.of(), arguments);
    }

    /** The same, with options of the java command. */
    ChildJvm program(String name, Class<?> main, List<String> jvm, List<String> arguments) {
        return ChildJvm.start(name, folder, environment(), command(main, jvm, arguments));
    }

    private static List<String> command(Class<?> main, List<String> jvm, List<String> arguments) {
        var command = new ArrayList<>(ServiceJvm.NATIVE);
        command.addAll(List.of("-Xmx1g", "-Duser.language=en", "-cp", System.getProperty("java.class.path")));
        command.addAll(jvm);
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }

    private static String text(int port) {
        return String.valueOf(port);
    }

    /** What every service is told. */
    Map<String, String> environment() {
        return Map.of(
                "AIGUILLAGE_KAFKA", kafka().bootstrap(),
                "AIGUILLAGE_REGISTRY", registry.url(),
                "AIGUILLAGE_OIDC_ISSUER", issuer.url());
    }

    Path folder() {
        return folder;
    }

    KafkaSettings kafka() {
        return KafkaSettings.of("127.0.0.1:" + port);
    }

    Registry registry() {
        return Registry.at(registry.url());
    }

    String registryUrl() {
        return registry.url();
    }

    OidcIssuer issuer() {
        return issuer;
    }

    ChildJvm broker() {
        return broker;
    }

    private Path kafkaFolder() {
        return folder.resolve("kafka");
    }

    @Override
    public void close() {
        issuer.close();
        registry.close();
        broker.close();
        Folders.delete(kafkaFolder());
    }
}

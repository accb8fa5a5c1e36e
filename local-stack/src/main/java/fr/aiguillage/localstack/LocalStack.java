package fr.aiguillage.localstack;

import java.nio.file.Path;

/** What the system needs around it, each piece started when first asked for: broker, schema registry, PostgreSQL, OIDC issuer. */
public final class LocalStack implements AutoCloseable {
    private final Path folder;
    private final Lazy<KafkaBroker> broker;
    private final Lazy<SchemaRegistry> registry;
    private final Lazy<Database> database;
    private final Lazy<OidcIssuer> issuer;

    private LocalStack(Path folder) {
        this.folder = folder;
        this.broker = new Lazy<>(() -> KafkaBroker.start(folder.resolve("kafka")));
        this.registry = new Lazy<>(() -> SchemaRegistry.start(folder));
        this.database = new Lazy<>(() -> Database.start(folder.resolve("postgresql")));
        this.issuer = new Lazy<>(OidcIssuer::start);
    }

    /** The one stack of this JVM, stopped and emptied when the JVM exits: for tests. */
    public static LocalStack shared() {
        return Shared.STACK;
    }

    /** A stack of one's own, in a temporary folder that closing removes. */
    public static LocalStack create() {
        return new LocalStack(Folders.temporary());
    }

    /** Where all of it keeps its files. */
    public Path folder() {
        return folder;
    }

    public String bootstrap() {
        return broker.get().bootstrap();
    }

    /** Creates every topic of the log that is not there yet. */
    public LocalStack createTopics() {
        broker.get().createTopics();
        return this;
    }

    public String registryUrl() {
        return registry.get().url();
    }

    /** JDBC URL of the database of that name, which is created when missing. */
    public String jdbcUrl(String name) {
        return database.get().jdbcUrl(name);
    }

    public OidcIssuer issuer() {
        return issuer.get();
    }

    @Override
    public void close() {
        issuer.close();
        registry.close();
        broker.close();
        database.close();
        Folders.delete(folder);
    }

    private static final class Shared {
        private static final LocalStack STACK = create();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(STACK::close, "stop-local-stack"));
        }
    }
}

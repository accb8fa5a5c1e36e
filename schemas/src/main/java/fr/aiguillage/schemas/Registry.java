package fr.aiguillage.schemas;

import java.util.Optional;

/** Where writers leave their schemas and readers find them: any registry that speaks Confluent's API. */
public interface Registry {
    /** @param url base of the Confluent API, such as {@code http://localhost:8081/apis/ccompat/v7} */
    static Registry at(String url) {
        return new ConfluentRegistry(url);
    }

    /** A registry of this JVM alone, for tests of topologies; it refuses nothing. */
    static Registry inMemory() {
        return new MemoryRegistry();
    }

    /**
     * The id of a schema under a subject, new or known; the subject is FULL_TRANSITIVE from its first schema on.
     *
     * @throws SchemaRefused when it is not compatible with every version of its subject
     * @throws RegistryUnavailable when the registry does not answer
     */
    int register(String subject, String schema);

    /**
     * The schema of an id, if there is one.
     *
     * @throws RegistryUnavailable when the registry does not answer
     */
    Optional<String> byId(int id);

    /** The registry refused a schema: it would make records unreadable. */
    final class SchemaRefused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        SchemaRefused(String subject, Throwable cause) {
            super("le registre refuse le schéma de " + subject + " : " + cause.getMessage(), cause);
        }
    }

    /** The registry does not answer: nothing is known of the record, which must be read again. */
    final class RegistryUnavailable extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        public RegistryUnavailable(String what, Throwable cause) {
            super("le registre de schémas ne répond pas : " + what, cause);
        }
    }
}

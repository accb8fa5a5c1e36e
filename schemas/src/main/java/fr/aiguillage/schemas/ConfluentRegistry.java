package fr.aiguillage.schemas;

import java.io.IOException;
import java.util.Optional;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/** Confluent's own client, in the package of those who redistribute it: see docs/adr/0001-registry-client.md. */
final class ConfluentRegistry implements Registry {
    private static final int CACHE = 1_000;
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private final SchemaRegistryClient client;

    ConfluentRegistry(String url) {
        client = new CachedSchemaRegistryClient(url, CACHE);
    }

    @Override
    public int register(String subject, String schema) {
        try {
            return register(subject, new AvroSchema(schema));
        } catch (RestClientException e) {
            throw refused(subject, e);
        } catch (IOException e) {
            throw new RegistryUnavailable(subject, e);
        }
    }

    /** Some registries know a subject only once it has a schema, so it is protected before or else after its first. */
    private int register(String subject, AvroSchema schema) throws IOException, RestClientException {
        if (protect(subject)) return client.register(subject, schema);
        var id = client.register(subject, schema);
        demandCompatibility(subject);
        return id;
    }

    private boolean protect(String subject) throws IOException, RestClientException {
        try {
            demandCompatibility(subject);
            return true;
        } catch (RestClientException e) {
            if (e.getStatus() == 404) return false;
            throw e;
        }
    }

    /** A conflict is another process that begins at the same moment: its demand is there, and is made again. */
    private void demandCompatibility(String subject) throws IOException, RestClientException {
        try {
            client.updateCompatibility(subject, COMPATIBILITY);
        } catch (RestClientException e) {
            if (e.getStatus() != 409) throw e;
            client.updateCompatibility(subject, COMPATIBILITY);
        }
    }

    private static RuntimeException refused(String subject, RestClientException e) {
        return e.getStatus() == 409 || e.getStatus() == 422
                ? new SchemaRefused(subject, e)
                : new RegistryUnavailable(subject, e);
    }

    @Override
    public Optional<String> byId(int id) {
        try {
            return Optional.of(client.getSchemaById(id).canonicalString());
        } catch (RestClientException e) {
            if (e.getStatus() == 404) return Optional.empty();
            throw new RegistryUnavailable("id " + id, e);
        } catch (IOException e) {
            throw new RegistryUnavailable("id " + id, e);
        }
    }
}

package fr.aiguillage.replay;

import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** The schemas of a kept history, without a registry: each record names its own by fingerprint, and the tree keeps them all. */
final class TreeRegistry implements Registry {
    private static final Path SCHEMAS = Path.of(System.getProperty("root"), "schemas", "src", "main", "avro-history");

    private final Map<Integer, String> byId = new HashMap<>();

    private TreeRegistry() {}

    static TreeRegistry of(Path folder, List<Topic<?, ?>> topics) throws IOException {
        var known = schemas();
        var made = new TreeRegistry();
        for (var topic : topics) made.add(folder, topic, known);
        return made;
    }

    private void add(Path folder, Topic<?, ?> topic, Map<String, String> known) {
        try (var records = new Histoire(folder, this).records(topic)) {
            records.forEach(record -> add(record, known));
        }
    }

    private void add(Enregistrement record, Map<String, String> known) {
        var value = ByteBuffer.wrap(Base64.getDecoder().decode(record.value()));
        if (value.get() != 0) return;
        var schema = known.get(record.headers().getOrDefault("ce_dataschema", ""));
        if (schema != null) byId.put(value.getInt(), schema);
    }

    private static Map<String, String> schemas() throws IOException {
        var known = new HashMap<String, String>();
        try (var files = Files.walk(SCHEMAS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);
                known.put(fingerprint(text), text);
            }
        }
        return known;
    }

    private static String fingerprint(String text) {
        try {
            var schema = new Schema.Parser().parse(text);
            return "urn:avro:sha256:"
                    + HexFormat.of().formatHex(SchemaNormalization.parsingFingerprint("SHA-256", schema));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int register(String subject, String schema) {
        throw new UnsupportedOperationException("a kept history is read, never written");
    }

    @Override
    public Optional<String> byId(int id) {
        return Optional.ofNullable(byId.get(id));
    }
}

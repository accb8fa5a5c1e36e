package fr.aiguillage.schemas;

import static org.apache.avro.SchemaNormalization.toParsingForm;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * Reads chosen fields of one kind of event without making an object, for who reads millions of them. Anything but that
 * event in this build's own version of its schema is left to an {@link EventReader}. Safe for any number of threads.
 */
public final class FieldReader {
    private final Registry registry;
    private final String ours;
    private final Step record;
    private final int size;
    private final Map<Integer, Boolean> known = new ConcurrentHashMap<>();

    /** @param fields paths such as {@code lieu.type}, all of them in the schema */
    public FieldReader(Class<? extends Record> event, Registry registry, List<String> fields) {
        var schema = RecordCodec.of(event).schema();
        fields.forEach(field -> check(schema, field));
        this.registry = registry;
        this.ours = toParsingForm(schema);
        this.record = Step.of(schema, "", fields);
        this.size = fields.size();
    }

    private static void check(Schema schema, String path) {
        var at = schema;
        for (var name : path.split("[.]", -1)) {
            var field = at.getField(name);
            if (field == null) throw new SchemaMismatch(schema.getFullName() + " has no field " + path);
            at = field.schema();
        }
    }

    /** What a thread keeps to read into. */
    public Fields fields() {
        return new Fields(size);
    }

    /**
     * @param value in an array
     * @return false when the value is anything else, or not as its schema says: then nothing of what was read holds
     * @throws Registry.RegistryUnavailable when its schema could not be asked for
     */
    public boolean read(ByteBuffer value, Fields into) {
        if (!WireFormat.isIn(value) || !isOurs(WireFormat.schemaId(value), into)) return false;
        try {
            into.cursor.over(value, WireFormat.HEADER);
            record.read(into.cursor, into);
            return into.cursor.isEnd();
        } catch (IndexOutOfBoundsException brokenOff) {
            return false;
        }
    }

    /** Nearly all values have the schema of the one before. */
    private boolean isOurs(int id, Fields into) {
        if (id == into.ours) return true;
        if (!known.computeIfAbsent(id, this::ask)) return false;
        into.ours = id;
        return true;
    }

    private boolean ask(int id) {
        return registry.byId(id).filter(this::isOurs).isPresent();
    }

    private boolean isOurs(String schema) {
        try {
            return toParsingForm(new Schema.Parser().parse(schema)).equals(ours);
        } catch (SchemaParseException notAvro) {
            return false;
        }
    }
}

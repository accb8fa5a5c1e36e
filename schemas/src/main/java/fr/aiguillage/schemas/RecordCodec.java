package fr.aiguillage.schemas;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.Encoder;

/** A record of the domain: each component is the field of its name. What goes where is found once, when it is made. */
final class RecordCodec<T extends Record> implements Codec {
    /** @param argument which argument of the constructor it is */
    private record Part(MethodHandle accessor, Codec codec, int argument) {}

    private final Class<T> type;
    private final Schema schema;
    private final Part[] parts;
    private final MethodHandle constructor;

    /** @throws SchemaMismatch when record and schema differ; names the field */
    RecordCodec(Class<T> type, Schema schema) {
        this.type = type;
        this.schema = schema;
        this.parts = parts(type, schema);
        this.constructor = Handles.constructor(type);
    }

    static <T extends Record> RecordCodec<T> of(Class<T> type) {
        return new RecordCodec<>(type, Schemas.of(type));
    }

    private static Part[] parts(Class<?> type, Schema schema) {
        var components = List.of(type.getRecordComponents());
        var names = components.stream().map(RecordComponent::getName).toList();
        sameNames(
                type, names, schema.getFields().stream().map(Schema.Field::name).toList());
        return schema.getFields().stream()
                .map(field -> part(components.get(names.indexOf(field.name())), field, components))
                .toArray(Part[]::new);
    }

    private static void sameNames(Class<?> type, List<String> components, List<String> fields) {
        var missing = minus(components, fields);
        var unknown = minus(fields, components);
        if (missing.isEmpty() && unknown.isEmpty()) return;
        throw new SchemaMismatch(type.getName() + ": the schema lacks " + missing + ", the record lacks " + unknown);
    }

    private static List<String> minus(List<String> names, List<String> others) {
        var rest = new ArrayList<>(names);
        rest.removeAll(others);
        return rest;
    }

    private static Part part(RecordComponent component, Schema.Field field, List<RecordComponent> components) {
        var where = component.getDeclaringRecord().getName() + "." + field.name();
        return new Part(
                Handles.accessor(component),
                Codecs.of(component.getGenericType(), field.schema(), where),
                components.indexOf(component));
    }

    Class<T> type() {
        return type;
    }

    Schema schema() {
        return schema;
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
        for (var part : parts) part.codec().write(Handles.get(part.accessor(), value), out);
    }

    @Override
    public T read(Object datum) {
        var arguments = new Object[parts.length];
        for (int i = 0; i < parts.length; i++)
            arguments[parts[i].argument()] = parts[i].codec().read(((IndexedRecord) datum).get(i));
        return type.cast(Handles.make(constructor, arguments));
    }
}

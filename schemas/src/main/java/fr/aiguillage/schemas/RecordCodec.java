package fr.aiguillage.schemas;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;

/** A record of the domain: each component is the field of its name. What goes where is found once, when it is made. */
final class RecordCodec<T extends Record> implements Codec {
    /** @param argument which argument of the constructor it is */
    private record Part(Handles.Accessor accessor, Codec codec, int argument) {}

    private final Class<T> type;
    private final Schema schema;
    private final Part[] parts;
    private final Handles.Constructor constructor;

    /** @throws SchemaMismatch when record and schema differ; names the field */
    RecordCodec(Class<T> type, Schema schema, Codecs codecs) {
        this.type = type;
        this.schema = schema;
        this.parts = parts(type, schema, codecs);
        this.constructor = Handles.constructor(type);
    }

    static <T extends Record> RecordCodec<T> of(Class<T> type) {
        return of(type, Codecs.WHOLE);
    }

    static <T extends Record> RecordCodec<T> of(Class<T> type, Codecs codecs) {
        return new RecordCodec<>(type, Schemas.of(type), codecs);
    }

    private static Part[] parts(Class<?> type, Schema schema, Codecs codecs) {
        var components = List.of(type.getRecordComponents());
        var names = components.stream().map(RecordComponent::getName).toList();
        sameNames(
                type, names, schema.getFields().stream().map(Schema.Field::name).toList());
        return schema.getFields().stream()
                .map(field -> part(components.get(names.indexOf(field.name())), field, components, codecs))
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

    private static Part part(
            RecordComponent component, Schema.Field field, List<RecordComponent> components, Codecs codecs) {
        var where = component.getDeclaringRecord().getName() + "." + field.name();
        return new Part(
                Handles.accessor(component),
                codecs.of(component.getGenericType(), field.schema(), where),
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
        for (var part : parts) part.codec().write(part.accessor().get(value), out);
    }

    @Override
    public T read(Decoder in) throws IOException {
        var arguments = new Object[parts.length];
        if (in instanceof ResolvingDecoder resolving)
            for (var field : resolving.readFieldOrder()) read(parts[field.pos()], in, arguments);
        else for (var part : parts) read(part, in, arguments);
        return type.cast(constructor.make(arguments));
    }

    private static void read(Part part, Decoder in, Object[] arguments) throws IOException {
        arguments[part.argument()] = part.codec().read(in);
    }
}

package fr.aiguillage.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The {@code .avsc} files of this module: one for each record and each code list of the domain that goes on the wire. */
final class Schemas {
    static final String NAMESPACE = "fr.aiguillage";

    private Schemas() {}

    /** The schema of a record class, with all that it refers to. */
    static Schema of(Class<? extends Record> type) {
        return load(type, new Schema.Parser());
    }

    private static Schema load(Class<?> type, Schema.Parser parser) {
        var known = parser.getTypes().get(NAMESPACE + "." + type.getSimpleName());
        if (known != null) return known;
        referred(type).forEach(other -> load(other, parser));
        return parser.parse(text(type));
    }

    private static Stream<Class<?>> referred(Class<?> type) {
        if (!type.isRecord()) return Stream.empty();
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .flatMap(Schemas::classes)
                .filter(Schemas::isNamed);
    }

    private static Stream<Class<?>> classes(Type type) {
        return switch (type) {
            case Class<?> one -> Stream.of(one);
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).flatMap(Schemas::classes);
            default -> Stream.empty();
        };
    }

    private static boolean isNamed(Class<?> type) {
        return type.isEnum() || (type.isRecord() && !Wrapper.isWrapper(type));
    }

    private static String text(Class<?> type) {
        var path = "/avro/" + type.getSimpleName() + ".avsc";
        try (var in = Schemas.class.getResourceAsStream(path)) {
            if (in == null) throw new SchemaMismatch(type.getName() + " has no schema " + path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}

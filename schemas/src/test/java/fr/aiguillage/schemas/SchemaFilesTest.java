package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** What every {@code .avsc} file says of itself. */
class SchemaFilesTest {
    private static final Map<String, Schema> NAMED = named();

    private static Map<String, Schema> named() {
        var named = new HashMap<String, Schema>();
        for (var root : Roots.ALL) collect(Schemas.of(root), named);
        return named;
    }

    private static void collect(Schema schema, Map<String, Schema> named) {
        switch (schema.getType()) {
            case RECORD -> {
                named.put(schema.getName(), schema);
                schema.getFields().forEach(field -> collect(field.schema(), named));
            }
            case ENUM -> named.put(schema.getName(), schema);
            case ARRAY -> collect(schema.getElementType(), named);
            case UNION -> schema.getTypes().forEach(type -> collect(type, named));
            default -> {}
        }
    }

    private static Stream<Schema.Field> fields() {
        return NAMED.values().stream()
                .filter(schema -> schema.getType() == Schema.Type.RECORD)
                .flatMap(schema -> schema.getFields().stream());
    }

    private static Stream<Schema> enums() {
        return NAMED.values().stream().filter(schema -> schema.getType() == Schema.Type.ENUM);
    }

    @Test
    void every_file_is_on_the_wire_and_nothing_else_is() throws IOException {
        try (var files = Files.list(Path.of("src/main/avro"))) {
            var names = files.map(file -> file.getFileName().toString().replace(".avsc", ""));
            assertThat(names.collect(Collectors.toSet())).isEqualTo(new HashSet<>(NAMED.keySet()));
        }
    }

    @Test
    void every_record_and_code_list_has_a_doc() {
        assertThat(NAMED.values())
                .allSatisfy(schema -> assertThat(schema.getDoc()).isNotBlank());
    }

    @Test
    void every_field_has_a_doc() {
        assertThat(fields()).allSatisfy(field -> assertThat(field.doc()).isNotBlank());
    }

    @Test
    void every_code_list_reads_what_it_does_not_know_as_INCONNU() {
        assertThat(enums()).allSatisfy(code -> assertThat(code.getEnumDefault()).isEqualTo("INCONNU"));
    }

    @Test
    void a_code_that_an_older_writer_did_not_have_is_INCONNU() {
        assertThat(fields().filter(field -> field.schema().getType() == Schema.Type.ENUM))
                .allSatisfy(field -> assertThat(field.defaultVal()).isEqualTo("INCONNU"));
    }

    @Test
    void every_code_list_is_that_of_the_domain() {
        assertThat(enums()).allSatisfy(code -> assertThat(code.getEnumSymbols()).isEqualTo(constants(code.getName())));
    }

    private static List<String> constants(String name) throws ClassNotFoundException {
        return Stream.of(Class.forName("fr.aiguillage.domain.code." + name).getEnumConstants())
                .map(Object::toString)
                .toList();
    }

    @Test
    void what_may_be_missing_is_null_by_default() {
        assertThat(fields().filter(field -> field.schema().isUnion()))
                .allSatisfy(field -> assertThat(field.defaultVal()).isEqualTo(JsonProperties.NULL_VALUE));
    }

    @Test
    void times_and_ids_have_logical_types() {
        var plain = Set.of("revision", "offset");
        assertThat(fields().filter(
                                field -> field.schema().getType() == Schema.Type.LONG && !plain.contains(field.name())))
                .allSatisfy(field -> assertThat(field.schema().getLogicalType()).isNotNull());
        assertThat(fields().filter(field -> field.name().equals("signalement")))
                .allSatisfy(field ->
                        assertThat(field.schema().getProp("logicalType")).isEqualTo("signalement-id"));
    }
}

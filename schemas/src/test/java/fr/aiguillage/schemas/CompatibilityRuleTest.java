package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaBuilder.FieldAssembler;
import org.junit.jupiter.api.Test;

/** The build refuses what would make yesterday's records unreadable, or silently different. */
class CompatibilityRuleTest {
    private static final Schema BEFORE = with("A", "B", "INCONNU").endRecord();

    private static FieldAssembler<Schema> with(String... symbols) {
        var code = SchemaBuilder.enumeration("Code")
                .namespace("fr.aiguillage")
                .defaultSymbol("INCONNU")
                .symbols(symbols);
        return SchemaBuilder.record("Essai")
                .namespace("fr.aiguillage")
                .fields()
                .requiredString("texte")
                .name("code")
                .type(code)
                .noDefault();
    }

    private static List<String> broken(Schema after) {
        return Compatibility.broken(after, List.of(BEFORE));
    }

    @Test
    void a_field_with_a_default_may_be_added() {
        assertThat(broken(with("A", "B", "INCONNU").optionalString("note").endRecord()))
                .isEmpty();
    }

    @Test
    void a_symbol_may_be_added() {
        assertThat(broken(with("A", "B", "C", "INCONNU").endRecord())).isEmpty();
    }

    @Test
    void a_field_without_a_default_is_refused() {
        assertThat(broken(with("A", "B", "INCONNU").requiredString("note").endRecord()))
                .containsExactly("READER_FIELD_MISSING_DEFAULT_VALUE at /fields/2");
    }

    @Test
    void the_loss_of_a_field_without_a_default_is_refused() {
        var after = SchemaBuilder.record("Essai")
                .namespace("fr.aiguillage")
                .fields()
                .requiredString("texte")
                .endRecord();
        assertThat(broken(after)).contains("TYPE_MISMATCH at /fields/1/type");
    }

    @Test
    void another_type_is_refused() {
        var after = new Schema.Parser().parse(BEFORE.toString().replace("\"string\"", "\"long\""));
        assertThat(broken(after)).contains("TYPE_MISMATCH at /fields/0/type");
    }

    @Test
    void the_loss_of_a_symbol_is_refused_though_avro_would_allow_it() {
        assertThat(broken(with("A", "INCONNU").endRecord())).containsExactly("fr.aiguillage.Code lost its symbol B");
    }

    @Test
    void another_name_for_a_symbol_is_refused() {
        assertThat(broken(with("A", "BIS", "INCONNU").endRecord()))
                .containsExactly("fr.aiguillage.Code lost its symbol B");
    }

    @Test
    void every_earlier_version_counts_not_only_the_last() {
        var between = with("A", "INCONNU").endRecord();
        assertThat(Compatibility.broken(between, List.of(BEFORE, between))).isNotEmpty();
    }
}

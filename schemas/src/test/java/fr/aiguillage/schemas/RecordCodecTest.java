package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.domain.signalement.Scelle;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** A record and a schema that say different things are found when the service starts. */
class RecordCodecTest {
    private static final String SCELLE = Schemas.of(Scelle.class).toString();

    private static void refused(String schema, String message) {
        assertThatThrownBy(() -> new RecordCodec<>(Scelle.class, new Schema.Parser().parse(schema), Codecs.WHOLE))
                .isInstanceOf(SchemaMismatch.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_field_of_another_name_is_named() {
        refused(SCELLE.replace("\"chiffre\"", "\"texte\""), "the schema lacks [chiffre], the record lacks [texte]");
    }

    @Test
    void a_field_of_another_type_is_named() {
        refused(
                SCELLE.replace("\"bytes\"", "\"string\""),
                "Scelle.chiffre: the schema says STRING, the record needs BYTES");
    }

    @Test
    void a_code_list_of_other_codes_is_named() {
        refused(SCELLE.replace("\"MIS_EN_CAUSE\"", "\"AUTEUR\""), "Scelle.sujet: codes are [VICTIME");
    }

    @Test
    void a_record_without_a_schema_is_named() {
        record Orphan(int number) {}
        assertThatThrownBy(() -> Schemas.of(Orphan.class))
                .hasMessageContaining("Orphan has no schema /avro/Orphan.avsc");
    }
}

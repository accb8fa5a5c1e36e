package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldReaderTest {
    private static final List<String> CHOSEN =
            List.of("signalement", "recuLe", "lieu.type", "victime.anonyme", "faits.motifs", "lieu.etablissement");

    private final Registry registry = Registry.inMemory();
    private final WireFormat<SignalementRecu> format =
            new WireFormat<>("signalements", SignalementRecu.class, registry);
    private final FieldReader reader = new FieldReader(SignalementRecu.class, registry, CHOSEN);
    private final Fields fields = reader.fields();

    @Test
    @SuppressWarnings("EnumOrdinal") // A code list reads as the place of the code.
    void chosen_fields_are_those_of_the_event() {
        for (var seed = 0; seed < 500; seed++) {
            var recu = Samples.random(SignalementRecu.class, seed);
            assertThat(read(format.encode(recu))).isTrue();
            assertThat(List.of(
                            text(0),
                            fields.number(1),
                            fields.number(2),
                            fields.number(3),
                            fields.number(4),
                            isPresent(5)))
                    .as("seed %d", seed)
                    .isEqualTo(List.of(
                            recu.signalement().value(),
                            ChronoUnit.MICROS.between(Instant.EPOCH, recu.recuLe()),
                            (long) recu.lieu().type().ordinal(),
                            recu.victime().anonyme() ? 1L : 0L,
                            mask(recu.faits().motifs()),
                            recu.lieu().etablissement().isPresent()));
        }
    }

    /** As they lie in a larger array. */
    private boolean read(byte[] value) {
        var around = ByteBuffer.allocate(value.length + 20);
        around.position(10).put(value).flip().position(10);
        return reader.read(around, fields);
    }

    private String text(int place) {
        return new String(
                fields.bytes(), fields.from(place), fields.to(place) - fields.from(place), StandardCharsets.UTF_8);
    }

    /** Avro writes an absent value in one byte. */
    private boolean isPresent(int place) {
        return fields.to(place) - fields.from(place) > 1;
    }

    @SuppressWarnings("EnumOrdinal") // A set of codes reads as a bit each.
    private static long mask(Set<Motif> motifs) {
        return motifs.stream().mapToLong(motif -> 1L << motif.ordinal()).sum();
    }

    @Test
    void bytes_that_end_before_or_go_on_after_are_left_to_others() {
        var whole = format.encode(Samples.random(SignalementRecu.class, 1));
        for (var length = 0; length < whole.length; length++)
            assertThat(read(Arrays.copyOf(whole, length))).isFalse();
        assertThat(read(Arrays.copyOf(whole, whole.length + 1))).isFalse();
        assertThat(read(whole)).isTrue();
    }

    @Test
    void another_event_is_left_to_others() {
        var other = new WireFormat<>("signalements", ComplementRecu.class, registry);
        assertThat(read(other.encode(Samples.full(ComplementRecu.class)))).isFalse();
    }

    @Test
    void another_version_of_the_schema_is_left_to_others() {
        var newer = Schemas.of(SignalementRecu.class).toString().replace("\"numero\"", "\"numeroPublic\"");
        var bytes = format.encode(Samples.full(SignalementRecu.class));
        ByteBuffer.wrap(bytes).putInt(1, registry.register("signalements-newer", newer));
        assertThat(read(bytes)).isFalse();
    }

    @Test
    void a_field_that_is_not_there_is_named() {
        assertThatThrownBy(() -> new FieldReader(SignalementRecu.class, registry, List.of("lieu.commune")))
                .isInstanceOf(SchemaMismatch.class)
                .hasMessageContaining("lieu.commune");
    }
}

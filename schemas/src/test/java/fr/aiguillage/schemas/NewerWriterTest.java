package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Records of a service that was upgraded before this one. */
class NewerWriterTest {
    private final Registry registry = Registry.inMemory();
    private final WireFormat<ComplementRecu> format = new WireFormat<>("signalements", ComplementRecu.class, registry);
    private final ComplementRecu event = Samples.full(ComplementRecu.class);

    /** The bytes under a schema in which a symbol that was written has another name: one that we do not know. */
    private byte[] renaming(String symbol, String newName) {
        return written(
                Schemas.of(ComplementRecu.class).toString().replace("\"" + symbol + "\"", "\"" + newName + "\""));
    }

    private byte[] written(String schema) {
        format.register();
        var bytes = format.encode(event);
        ByteBuffer.wrap(bytes).putInt(1, registry.register("signalements-fr.aiguillage.ComplementRecu", schema));
        return bytes;
    }

    @Test
    void a_symbol_that_we_do_not_know_reads_as_INCONNU_and_says_so() {
        assertThat(event.canal()).isEqualTo(Canal.FORMULAIRE);
        var read = format.decode(renaming("FORMULAIRE", "TELEPATHIE"));
        assertThat(read.event().canal()).isEqualTo(Canal.INCONNU);
        assertThat(read.codeIllisible()).isTrue();
    }

    @Test
    void it_says_so_too_when_the_symbol_is_deep_in_a_set() {
        assertThat(event.faits().motifs()).contains(Motif.PROBLEME_FACTURATION);
        var read = format.decode(renaming("PROBLEME_FACTURATION", "PROBLEME_NOUVEAU"));
        assertThat(read.event().faits().motifs()).containsExactly(Motif.INCONNU);
        assertThat(read.codeIllisible()).isTrue();
    }

    @Test
    void a_symbol_that_the_writer_has_but_did_not_write_changes_nothing() {
        var read = format.decode(renaming("PERMANENCE_ALMA", "TELEPATHIE"));
        assertThat(read).isEqualTo(new Decoded<>(event, false));
    }

    @Test
    void INCONNU_that_was_written_is_no_unreadable_code() {
        var inconnu = new ComplementRecu(event.signalement(), "client", Canal.INCONNU, event.faits(), event.contact());
        assertThat(format.decode(format.encode(inconnu)).codeIllisible()).isFalse();
    }

    @Test
    void a_field_that_we_do_not_know_is_passed_over() {
        var newer = Schemas.of(ComplementRecu.class)
                .toString()
                .replaceAll("]}$", ",{\"name\":\"note\",\"type\":\"string\",\"default\":\"\"}]}");
        var bytes = written(newer);
        var longer = ByteBuffer.allocate(bytes.length + 3)
                .put(bytes)
                .put(new byte[] {4, 'o', 'k'})
                .array();
        assertThat(format.decode(longer)).isEqualTo(new Decoded<>(event, false));
    }
}

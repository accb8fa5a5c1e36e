package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementConstate;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import fr.aiguillage.domain.signalement.SignalementId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class WireFormatTest {
    private static final EffacementConstate EVENT =
            new EffacementConstate(new SignalementId("s-1"), Set.of(Sujet.LIEU));

    private final Registry registry = Registry.inMemory();
    private final WireFormat<SignalementEvent> format = format(registry);

    private static WireFormat<SignalementEvent> format(Registry registry) {
        return new WireFormat<>("signalements", SignalementEvent.class, registry);
    }

    private void refused(byte[] bytes, CauseRebut cause) {
        assertThatThrownBy(() -> format.decode(bytes))
                .isInstanceOf(SerializationException.class)
                .asInstanceOf(type(UnreadableRecord.class))
                .returns(cause, UnreadableRecord::causeRebut);
    }

    @Test
    void the_bytes_are_zero_then_the_id_of_the_schema_then_avro() {
        assertThat(HexFormat.of().formatHex(format.encode(EVENT))).isEqualTo("00" + "00000001" + "06732d31" + "020600");
    }

    @Test
    void any_event_of_the_topic_reads_as_itself() {
        var retire = new SignalementRetire(new SignalementId("s"), "agent", Optional.empty());
        assertThat(format.decode(format.encode(EVENT)).event()).isEqualTo(EVENT);
        assertThat(format.decode(format.encode(retire)).event()).isEqualTo(retire);
    }

    @Test
    void the_subject_is_the_topic_and_the_name_of_the_record() {
        var subjects = new ArrayList<String>();
        format(new Registry() {
                    @Override
                    public int register(String subject, String schema) {
                        subjects.add(subject);
                        return subjects.size();
                    }

                    @Override
                    public Optional<String> byId(int id) {
                        return Optional.empty();
                    }
                })
                .encode(EVENT);
        assertThat(subjects).containsExactly("signalements-fr.aiguillage.EffacementConstate");
    }

    @Test
    void what_is_too_short_or_does_not_begin_with_zero_is_unreadable() {
        refused(new byte[0], CauseRebut.ILLISIBLE);
        refused(new byte[] {0, 0, 0, 0}, CauseRebut.ILLISIBLE);
        refused("{\"canal\":\"EMAIL\"}".getBytes(StandardCharsets.UTF_8), CauseRebut.ILLISIBLE);
    }

    @Test
    void an_unknown_schema_id_is_unreadable() {
        refused(ByteBuffer.allocate(9).put((byte) 0).putInt(4_711).array(), CauseRebut.SCHEMA_INCONNU);
    }

    @Test
    void an_event_of_another_topic_is_unreadable() {
        var other = new WireFormat<>("decisions", DecisionEvent.class, registry);
        var decision = Samples.full(DecisionEvent.OrientationDecidee.class);
        refused(other.encode(decision), CauseRebut.SCHEMA_INCONNU);
    }

    @Test
    void bytes_that_end_early_or_late_are_unreadable() {
        var bytes = format.encode(EVENT);
        refused(Arrays.copyOf(bytes, bytes.length - 1), CauseRebut.ILLISIBLE);
        refused(Arrays.copyOf(bytes, bytes.length + 1), CauseRebut.ILLISIBLE);
    }

    @Test
    void a_value_that_the_domain_does_not_allow_is_an_invalid_content() {
        var blank = format.encode(new EffacementConstate(new SignalementId("xxx"), Set.of()));
        Arrays.fill(blank, 6, 9, (byte) ' ');
        refused(blank, CauseRebut.CONTENU_INVALIDE);
    }

    @Test
    void lengths_that_lie_are_unreadable_and_cost_no_memory() {
        var id = format.encode(EVENT);
        for (var length : new String[] {"feffffff0f", "ffffffff0f", "fcffffffffffffffff01", "8080808010"})
            refused(with(id, HexFormat.of().parseHex(length)), CauseRebut.ILLISIBLE);
        for (var count :
                new String[] {"06732d31" + "feffffff0f", "06732d31" + "8080808010", "06732d31" + "fdffffff0f00"})
            refused(with(id, HexFormat.of().parseHex(count)), CauseRebut.ILLISIBLE);
    }

    private static byte[] with(byte[] event, byte[] body) {
        return ByteBuffer.allocate(5 + body.length).put(event, 0, 5).put(body).array();
    }

    @Test
    void whatever_bytes_come_the_answer_is_an_event_or_unreadable() {
        var random = new Random(20_261_123);
        var recu = format.encode(Samples.full(SignalementEvent.SignalementRecu.class));
        for (int i = 0; i < 20_000; i++) {
            var broken = recu.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--)
                broken[5 + random.nextInt(broken.length - 5)] = (byte) random.nextInt();
            readsOrIsUnreadable(broken);
        }
    }

    private void readsOrIsUnreadable(byte[] bytes) {
        try {
            assertThat(format.decode(bytes).event()).isNotNull();
        } catch (UnreadableRecord e) {
            assertThat(e.causeRebut()).isIn(CauseRebut.ILLISIBLE, CauseRebut.CONTENU_INVALIDE);
        }
    }

    @Test
    void a_registry_that_does_not_answer_does_not_make_a_record_unreadable() {
        var silent = format(Registry.at("http://localhost:1"));
        assertThatThrownBy(() -> silent.decode(format.encode(EVENT))).isInstanceOf(Registry.RegistryUnavailable.class);
    }
}

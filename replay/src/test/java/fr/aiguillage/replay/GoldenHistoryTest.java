package fr.aiguillage.replay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.ReferentielLog.Entry;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Yesterday's decisions, kept in the tree, are today's: {@code histoire/README.md} says what to do when they are not. */
class GoldenHistoryTest {
    private static final Path FOUND = Path.of("target/ecarts-trouves.csv");

    private final Past histoire = Golden.past();

    @Test
    void every_difference_is_declared_and_every_declared_one_is_found() throws IOException {
        var ecarts = verify(histoire).ecarts();
        EcartsDeclares.write(ecarts, FOUND);
        assertThat(EcartsDeclares.of(ecarts))
                .as("differences found, written to " + FOUND)
                .isEqualTo(EcartsDeclares.read(Golden.FOLDER.resolve("ecarts-declares.csv")));
    }

    @Test
    void the_order_of_decisions_does_not_matter() {
        assertThat(verify(new Backwards(histoire))).isEqualTo(verify(histoire));
    }

    @Test
    void it_tells_every_kind_of_case() {
        var decisions = decisions();
        assertThat(decisions).hasSize(2_571).anyMatch(OrientationDecidee::historique);
        assertThat(decisions)
                .filteredOn(decision -> decision.mode() == Mode.ACTIVE)
                .extracting(decision -> decision.politique().toString())
                .contains("associatif@1", "centralise@1", "essai@1");
        assertThat(decisions)
                .flatExtracting(decision -> decision.orientation().regles())
                .contains("reorientation", "reorientation-sans-suite", "retrait", "correction-urgence");
        assertThat(decisions)
                .extracting(decision -> decision.orientation().perimetre())
                .contains(Perimetre.MINEUR_119, Perimetre.HORS_PERIMETRE);
        assertThat(decisions)
                .flatExtracting(decision -> decision.orientation().destinataires())
                .extracting(destinataire -> destinataire.id().value())
                .contains("ALMA-54-57", "ALMA-GE", "PLATEFORME-3977");
    }

    private List<OrientationDecidee> decisions() {
        var all = new ArrayList<OrientationDecidee>();
        for (var partition = 0; partition < Topics.DECISIONS.partitions(); partition++) {
            try (var cursor = histoire.read(Topics.DECISIONS, partition)) {
                cursor.forEach(past -> all.add((OrientationDecidee) past.event()));
            }
        }
        return all;
    }

    @Test
    void a_changed_table_is_seen() {
        var changed = Variante.of("associatif", "associatif-3-domicile", "\"TRAITEMENT\"", "\"INFORMATION\"");
        assertThat(verify(new OtherTable(histoire, new PolitiqueId("associatif", 1), changed))
                        .ecarts())
                .hasSizeGreaterThan(10)
                .allMatch(ecart -> ecart.politique().nom().equals("associatif"))
                .extracting(Ecart::champ)
                .containsOnly("destinataires");
    }

    @Test
    void progress_ends_at_the_number_of_records() {
        var told = new ArrayList<Long>();
        Verification.run(histoire, (etape, fait, total) -> told.add(total - fait));
        assertThat(told)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one))
                .endsWith(0L);
    }

    @Test
    @EnabledIfSystemProperty(named = "histoire.ecrire", matches = "true")
    void write_it_anew() throws IOException {
        GoldenStory.told().write(Golden.FOLDER);
    }

    private static Rapport verify(Past past) {
        return Verification.run(past, Avancement.SILENT, Integer.MAX_VALUE);
    }

    /** The same past under a referentiel that published another document. */
    private record OtherTable(Past past, PolitiqueId politique, String dmn) implements Past {
        @Override
        public List<Entry> referentiel() {
            return past.referentiel().stream()
                    .map(entry -> new Entry(entry.revision(), changed(entry.event())))
                    .toList();
        }

        private ReferentielEvent changed(ReferentielEvent event) {
            return event instanceof PolitiquePubliee published
                            && published.politique().equals(politique)
                    ? new PolitiquePubliee(
                            politique, dmn, GoldenStory.sha256(dmn), published.auteur(), published.note())
                    : event;
        }

        @Override
        public long total(List<Topic<SignalementId, ?>> topics) {
            return past.total(topics);
        }

        @Override
        public List<Long> ends(Topic<SignalementId, ?> topic) {
            return past.ends(topic);
        }

        @Override
        public <E> Cursor<E> read(Topic<SignalementId, E> topic, int partition, long from) {
            return past.read(topic, partition, from);
        }
    }

    /** The same past, each partition from its end. */
    private record Backwards(Past past) implements Past {
        @Override
        public List<Entry> referentiel() {
            return past.referentiel();
        }

        @Override
        public long total(List<Topic<SignalementId, ?>> topics) {
            return past.total(topics);
        }

        @Override
        public List<Long> ends(Topic<SignalementId, ?> topic) {
            return past.ends(topic);
        }

        @Override
        public <E> Cursor<E> read(Topic<SignalementId, E> topic, int partition, long from) {
            return topic.equals(Topics.DECISIONS)
                    ? new Reversed<>(past.read(topic, partition, from))
                    : past.read(topic, partition, from);
        }
    }

    private static final class Reversed<E> implements Cursor<E> {
        private final Deque<Passe<E>> all = new ArrayDeque<>();
        private long passed;

        Reversed(Cursor<E> cursor) {
            try (cursor) {
                cursor.forEach(all::push);
            }
        }

        @Override
        public Optional<Passe<E>> next() {
            passed++;
            return Optional.ofNullable(all.poll());
        }

        @Override
        public long passed() {
            return passed;
        }

        @Override
        public long position() {
            return passed;
        }

        @Override
        public void close() {}
    }
}

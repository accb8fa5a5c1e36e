package fr.aiguillage.triage;

import static fr.aiguillage.triage.Signalements.BEFORE_MARCH_2026;
import static fr.aiguillage.triage.Signalements.FROM_MARCH_2026;
import static fr.aiguillage.triage.Signalements.RHONE_OR_LYON;
import static fr.aiguillage.triage.Signalements.complement;
import static fr.aiguillage.triage.Signalements.confirmation;
import static fr.aiguillage.triage.Signalements.confirmed;
import static fr.aiguillage.triage.Signalements.historique;
import static fr.aiguillage.triage.Signalements.recu;
import static fr.aiguillage.triage.Signalements.recuIn;
import static fr.aiguillage.triage.Signalements.removed;
import static fr.aiguillage.triage.Signalements.retrait;
import static fr.aiguillage.triage.Signalements.sexual;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.MotifAnnulation;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.DestinataireOriente;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policies that ship, over the directory that ships. */
class TriageTopologyTest {
    @TempDir
    Path state;

    private Driver driver;

    @BeforeEach
    void start() {
        driver = new Driver(state, Registry.inMemory(), Policies.DECISIONS);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void the_associative_policy_is_active_up_to_the_last_second_of_february_2026() {
        driver.send("e1", recu("s1", BEFORE_MARCH_2026));
        assertThat(modes(driver.decisions()))
                .isEqualTo(Map.of("associatif@1", Mode.ACTIVE, "centralise@1", Mode.OMBRE));
    }

    @Test
    void the_centralised_policy_is_active_from_the_first_second_of_march_2026() {
        driver.send("e1", recu("s1", FROM_MARCH_2026));
        assertThat(modes(driver.decisions()))
                .isEqualTo(Map.of("associatif@1", Mode.OMBRE, "centralise@1", Mode.ACTIVE));
    }

    @Test
    void only_the_active_policy_orders() {
        driver.send("e1", recu("s1", FROM_MARCH_2026));
        assertThat(ordered(driver.transmissions()))
                .isEqualTo(Map.of("ARS-44", NatureTransmission.NOUVELLE, "CD-54D", NatureTransmission.NOUVELLE));
    }

    @Test
    void an_event_seen_before_changes_nothing() {
        driver.send("e1", recu("s1", FROM_MARCH_2026));
        driver.decisions();
        driver.transmissions();
        driver.send("e1", recu("s1", FROM_MARCH_2026));
        assertThat(driver.decisions()).isEmpty();
        assertThat(driver.transmissions()).isEmpty();
    }

    @Test
    void a_complement_is_decided_anew_and_goes_to_all_current_destinataires() {
        driver.send("e1", recu("s1", FROM_MARCH_2026));
        driver.transmissions();
        driver.decisions();
        driver.send("e2", complement("s1"));
        assertThat(driver.decisions())
                .hasSize(2)
                .allSatisfy(decision -> assertThat(decision.cause()).isEqualTo("e2"));
        assertThat(ordered(driver.transmissions()))
                .isEqualTo(Map.of("ARS-44", NatureTransmission.COMPLEMENT, "CD-54D", NatureTransmission.COMPLEMENT));
    }

    @Test
    void the_parquet_is_ordered_only_once_an_agent_confirmed_it() {
        driver.send("e1", sexual("s1"));
        assertThat(ordered(driver.transmissions())).containsOnlyKeys("ARS-44", "CD-54D");
        driver.send("e2", confirmation("s1", "PARQUET-54"));
        assertThat(ordered(driver.transmissions()))
                .containsOnlyKeys("ARS-44", "CD-54D", "PARQUET-54")
                .containsEntry("PARQUET-54", NatureTransmission.NOUVELLE)
                .containsEntry("CD-54D", NatureTransmission.CORRECTION);
    }

    @Test
    void the_tribunal_that_an_agent_chose_gets_it_instead_of_the_one_proposed() {
        driver.send("e1", sexual("s1"));
        driver.transmissions();
        driver.send("e2", confirmed("s1", "PARQUET-54", "PARQUET-57"));
        assertThat(ordered(driver.transmissions())).isEqualTo(Map.of("PARQUET-57", NatureTransmission.NOUVELLE));
    }

    @Test
    void a_declined_parquet_is_ordered_nothing_and_the_others_keep_their_orders() {
        driver.send("e1", sexual("s1"));
        driver.transmissions();
        driver.decisions();
        driver.send("e2", removed("s1", "PARQUET-54"));
        assertThat(driver.transmissions()).isEmpty();
        assertThat(active(driver.decisions()).orientation().destinataires()).noneMatch(DestinataireOriente::aConfirmer);
    }

    @Test
    void a_misdirected_order_is_annulled_and_says_that_a_person_did_it() {
        driver.send("e1", recu("s1", FROM_MARCH_2026));
        driver.transmissions();
        driver.send("e2", removed("s1", "CD-54D"));
        assertThat(driver.transmissions()).singleElement().isInstanceOfSatisfying(TransmissionAnnulee.class, order -> {
            assertThat(order.destinataire()).isEqualTo(new DestinataireId("CD-54D"));
            assertThat(order.motif()).isEqualTo(MotifAnnulation.ECART);
        });
    }

    @Test
    void imported_history_is_decided_and_never_ordered() {
        driver.send("e1", historique("s1"));
        assertThat(driver.decisions()).hasSize(2);
        assertThat(driver.transmissions()).isEmpty();
    }

    @Test
    void an_ambiguous_postal_code_orders_what_all_candidates_share_and_waits_for_a_person() {
        driver.send("e1", recuIn(RHONE_OR_LYON, "s1"));
        assertThat(active(driver.decisions()).orientation().statut()).isEqualTo(StatutDecision.A_QUALIFIER);
        assertThat(ordered(driver.transmissions())).containsOnlyKeys("ARS-84");
    }

    @Test
    void a_withdrawal_annuls_every_order() {
        driver.send("e1", recu("s1", FROM_MARCH_2026));
        driver.transmissions();
        driver.send("e2", retrait("s1"));
        assertThat(driver.transmissions())
                .hasSize(2)
                .allSatisfy(order -> assertThat(order).isInstanceOf(TransmissionAnnulee.class));
    }

    @Test
    void what_is_written_carries_the_time_and_the_trace_of_its_cause() {
        driver.send("e1", recu("s1", FROM_MARCH_2026));
        assertThat(driver.read(Topics.DECISIONS)).extracting(Message::envelope).allSatisfy(envelope -> {
            assertThat(envelope.source()).isEqualTo("/triage");
            assertThat(envelope.time()).isEqualTo(Driver.TIME);
            assertThat(envelope.traceparent()).contains(Driver.TRACE);
        });
    }

    @Test
    void ids_follow_from_the_cause_alone() {
        driver.send("e1", recu("s1", FROM_MARCH_2026));
        var first = ids();
        try (var elsewhere = new Driver(state.resolve("other"), Registry.inMemory(), Policies.DECISIONS)) {
            elsewhere.send("e1", recu("s1", FROM_MARCH_2026));
            assertThat(first).doesNotHaveDuplicates().hasSize(4).isEqualTo(ids(elsewhere));
        }
    }

    @Test
    void an_annulment_has_another_id_than_the_order_it_would_have_been() {
        driver.send("e1", recu("s1", FROM_MARCH_2026));
        driver.transmissions();
        driver.send("e2", retrait("s1"));
        assertThat(driver.read(Topics.TRANSMISSIONS))
                .allSatisfy(message -> assertThat(message.envelope().id())
                        .isNotEqualTo(message.event().ordre()));
    }

    @Test
    void a_transmission_is_keyed_by_its_destinataire_and_a_decision_by_its_signalement() {
        driver.send("e1", recu("s1", FROM_MARCH_2026));
        assertThat(driver.records(Topics.DECISIONS))
                .extracting(record -> new String(record.key(), UTF_8))
                .containsOnly("s1");
        assertThat(driver.records(Topics.TRANSMISSIONS))
                .extracting(record -> new String(record.key(), UTF_8))
                .containsExactly("ARS-44", "CD-54D");
    }

    private List<String> ids() {
        return ids(driver);
    }

    private static List<String> ids(Driver driver) {
        return Stream.of(driver.read(Topics.DECISIONS), driver.read(Topics.TRANSMISSIONS))
                .flatMap(List::stream)
                .map(message -> message.envelope().id())
                .toList();
    }

    private static Map<String, Mode> modes(Collection<OrientationDecidee> decisions) {
        return decisions.stream().collect(toMap(decision -> decision.politique().toString(), OrientationDecidee::mode));
    }

    private static OrientationDecidee active(Collection<OrientationDecidee> decisions) {
        return decisions.stream()
                .filter(decision -> decision.mode() == Mode.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, NatureTransmission> ordered(Collection<TransmissionEvent> transmissions) {
        return transmissions.stream()
                .map(TransmissionOrdonnee.class::cast)
                .collect(toMap(order -> order.destinataire().value(), TransmissionOrdonnee::nature));
    }
}

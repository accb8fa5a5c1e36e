package fr.aiguillage.forwarder;

import static fr.aiguillage.forwarder.ForwarderStack.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAnnule;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.localstack.Await;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A misdirected order that is taken back. */
class AnnulationIT {
    private final ForwarderStack stack = ForwarderStack.shared();
    private final SignalementId signalement = new SignalementId("s-" + UUID.randomUUID());
    private final DestinataireId ars = new DestinataireId("ARS-" + UUID.randomUUID());
    private final String ordre = UUID.randomUUID().toString();
    private final String path = "/v1/boite/" + signalement;

    @Test
    void the_destinataire_is_told_by_its_channel_without_content_and_reads_it_no_more() {
        try (var recipient = Recipient.answering(call -> call == 2 ? 503 : 200)) {
            stack.declare(ars, Optional.of(recipient.address()));
            stack.run(forwarder -> {
                stack.send(Examples.order(ordre, signalement, ars));
                stack.awaitSuivi(signalement, events -> events.size() == 2);
                stack.send(Examples.annulment(ordre + "-annule", signalement, ars));
                Await.until("the notice", PATIENCE, () -> recipient.calls().size() == 3);

                var claire = forwarder.client("claire", "destinataire:" + ars);
                assertThat(claire.get("/v1/boite").text("/dossiers/0/statut")).isEqualTo("ANNULE");
                assertThat(claire.get(path).body().at("/transmissions")).isEmpty();
                assertThat(claire.post(path + "/ouverture", "{\"raison\":\"INSTRUCTION\"}")
                                .status())
                        .isEqualTo(409);
            });
            var notice = recipient.calls().getLast();
            assertThat(notice.id()).isEqualTo(ordre + "-annule");
            assertThat(notice.body().at("/type").asText()).isEqualTo("fr.aiguillage.TransmissionAnnulee");
            assertThat(notice.body().at("/data/motif").asText()).isEqualTo("REORIENTATION");
            assertThat(notice.body().at("/data").properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactly("ordre", "signalement", "destinataire", "motif", "lien");
            assertThat(stack.suivi(signalement))
                    .contains(new DossierAnnule(signalement, ars, ordre + "-annule", Set.of()));
        }
    }

    @Test
    void an_attempt_that_it_breaks_off_counts_and_the_notice_follows_when_that_has_ended_for_sure() {
        try (var recipient = Recipient.answering(call -> call == 1 ? Recipient.HANG : 200)) {
            stack.declare(ars, Optional.of(recipient.address()));
            var settings = Map.of("AIGUILLAGE_WEBHOOK_DELAI", "PT2S", "AIGUILLAGE_REMISE_BAIL", "PT5S");
            stack.run(settings, forwarder -> {
                stack.send(Examples.order(ordre, signalement, ars));
                Await.until("an attempt", PATIENCE, () -> !recipient.calls().isEmpty());
                stack.send(Examples.annulment(ordre + "-annule", signalement, ars));
                Await.until("the notice", PATIENCE, () -> recipient.calls().size() == 2);
            });
            assertThat(recipient.calls().getLast().id()).isEqualTo(ordre + "-annule");
            var events = stack.suivi(signalement);
            assertThat(events).contains(new DossierAnnule(signalement, ars, ordre + "-annule", Set.of(ordre)));
            assertThat(events)
                    .filteredOn(TransmissionEchouee.class::isInstance)
                    .singleElement()
                    .extracting(event -> ((TransmissionEchouee) event).issue())
                    .isEqualTo("INTERROMPUE");
        }
    }

    @Test
    void whoever_was_never_reached_is_told_nothing() {
        try (var recipient = Recipient.answering(call -> 503)) {
            stack.declare(ars, Optional.of(recipient.address()));
            var later = Map.of("AIGUILLAGE_REPRISE_BASE", "PT24H", "AIGUILLAGE_REPRISE_PLAFOND", "PT24H");
            stack.run(later, forwarder -> {
                stack.send(Examples.order(ordre, signalement, ars));
                stack.awaitSuivi(
                        signalement, events -> events.stream().anyMatch(TransmissionEchouee.class::isInstance));
                stack.send(Examples.annulment(ordre + "-annule", signalement, ars));
                stack.awaitSuivi(signalement, events -> events.stream().anyMatch(DossierAnnule.class::isInstance));
            });
            assertThat(recipient.calls()).extracting(Recipient.Call::id).containsOnly(ordre);
        }
    }

    @Test
    void a_case_that_is_claimed_ahead_and_not_begun_is_given_up_like_one_that_waits() {
        try (var recipient = Recipient.answering(call -> call < 6 ? 200 : Recipient.HANG)) {
            stack.declare(ars, Optional.of(recipient.address()));
            var onePlace = Map.of(
                    "AIGUILLAGE_REMISE_PLACES",
                    "1",
                    "AIGUILLAGE_REMISE_BAIL",
                    "PT1M",
                    "AIGUILLAGE_WEBHOOK_DELAI",
                    "PT15S");
            stack.run(onePlace, forwarder -> {
                for (var number = 0; number < 30; number++)
                    stack.send(Examples.order(ordre + number, new SignalementId(signalement + "-" + number), ars));
                Await.until("one hangs", PATIENCE, () -> recipient.calls().size() == 6);
                var ahead = claimed().stream()
                        .filter(one -> recipient.calls().stream()
                                .noneMatch(call -> call.id().equals(one)))
                        .findFirst()
                        .orElse(ordre + 29);
                var of = new SignalementId(signalement + "-" + ahead.substring(ordre.length()));
                stack.send(Examples.annulment(ahead + "-annule", of, ars));
                assertThat(stack.awaitSuivi(of, told -> told.size() > 1))
                        .containsExactly(
                                new DossierOuvert(of, ars, ahead),
                                new DossierAnnule(of, ars, ahead + "-annule", Set.of(ahead)));
                assertThat(channelOf(ahead + "-annule")).isEqualTo("BOITE");
            });
        }
    }

    private List<String> claimed() {
        return stack.database()
                .withHandle(handle -> handle.createQuery(
                                "SELECT ordre FROM remise WHERE destinataire = :ars AND statut = 'EN_REMISE'")
                        .bind("ars", ars.value())
                        .mapTo(String.class)
                        .list());
    }

    private String channelOf(String order) {
        return stack.database()
                .withHandle(handle -> handle.createQuery("SELECT canal FROM remise WHERE ordre = :ordre")
                        .bind("ordre", order)
                        .mapTo(String.class)
                        .one());
    }
}

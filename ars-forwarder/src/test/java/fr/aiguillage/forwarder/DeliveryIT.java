package fr.aiguillage.forwarder;

import static fr.aiguillage.forwarder.ForwarderStack.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAnnule;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRecommencee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.ChildJvm;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.server.SMTPServer;

class DeliveryIT {
    private final ForwarderStack stack = ForwarderStack.shared();
    private final SignalementId signalement = new SignalementId("s-" + UUID.randomUUID());
    private final DestinataireId ars = new DestinataireId("ARS-" + UUID.randomUUID());
    private final String ordre = UUID.randomUUID().toString();

    @Test
    void an_order_reaches_the_webhook_signed_and_without_personal_data() {
        try (var recipient = Recipient.answering(call -> 204)) {
            stack.declare(ars, Optional.of(recipient.address()));
            stack.run(forwarder -> {
                stack.send(Examples.order(ordre, signalement, ars));
                Await.until("delivery", PATIENCE, () -> !recipient.calls().isEmpty());
            });
            var call = recipient.calls().getFirst();
            assertThat(call.id()).isEqualTo(ordre);
            assertThat(call.contentType()).startsWith("application/cloudevents+json");
            assertThat(call.body().at("/type").asText()).isEqualTo("fr.aiguillage.TransmissionOrdonnee");
            assertThat(call.body().at("/data/urgence").asText()).isEqualTo("HAUTE");
            assertThat(call.body().at("/data/lieu/ressorts/0/departement").asText())
                    .isEqualTo("54");
            assertThat(call.body().at("/data/lien").asText()).contains("/v1/boite/" + signalement);
        }
    }

    @Test
    void every_transition_is_an_event_in_order() {
        try (var recipient = Recipient.answering(call -> 200)) {
            stack.declare(ars, Optional.of(recipient.address()));
            stack.run(forwarder -> {
                stack.send(Examples.order(ordre, signalement, ars));
                assertThat(stack.awaitSuivi(signalement, events -> events.size() == 2))
                        .containsExactly(new DossierOuvert(signalement, ars, ordre), delivered(CanalRemise.WEBHOOK, 1));
            });
        }
    }

    @Test
    void a_destinataire_without_a_channel_has_it_in_its_inbox_at_once() {
        stack.declare(ars, Optional.empty());
        stack.run(forwarder -> {
            stack.send(Examples.order(ordre, signalement, ars));
            assertThat(stack.awaitSuivi(signalement, events -> events.size() == 2))
                    .containsExactly(new DossierOuvert(signalement, ars, ordre), delivered(CanalRemise.BOITE, 1));
        });
    }

    @Test
    void an_order_is_delivered_once_even_when_the_log_is_read_again() {
        try (var recipient = Recipient.answering(call -> 200)) {
            stack.declare(ars, Optional.of(recipient.address()));
            stack.run(forwarder -> {
                stack.send(Examples.order(ordre, signalement, ars));
                stack.send(Examples.order(ordre, signalement, ars));
                stack.awaitSuivi(signalement, events -> events.size() == 2);
            });
            stack.database().useHandle(handle -> handle.execute("UPDATE position SET suivante = 0"));
            var second = new SignalementId(signalement + "-after");
            stack.run(forwarder -> {
                stack.send(Examples.order(ordre + "-after", second, ars));
                stack.awaitSuivi(second, events -> events.size() == 2);
            });
            assertThat(recipient.calls()).extracting(Recipient.Call::id).containsExactly(ordre, ordre + "-after");
            assertThat(stack.suivi(signalement)).hasSize(2);
        }
    }

    @Test
    void a_destinataire_that_was_down_gets_it_when_it_is_back() {
        try (var recipient = Recipient.answering(call -> call < 3 ? 503 : 200)) {
            stack.declare(ars, Optional.of(recipient.address()));
            stack.run(forwarder -> {
                stack.send(Examples.order(ordre, signalement, ars));
                assertThat(undated(stack.awaitSuivi(signalement, events -> events.size() == 4)))
                        .containsExactly(
                                new DossierOuvert(signalement, ars, ordre),
                                failed(1, "HTTP_503", false),
                                failed(2, "HTTP_503", false),
                                delivered(CanalRemise.WEBHOOK, 3));
            });
            assertThat(recipient.calls()).extracting(Recipient.Call::id).containsOnly(ordre);
        }
    }

    @Test
    void a_destinataire_that_hangs_costs_another_nothing() {
        var cd = new DestinataireId("CD-" + UUID.randomUUID());
        try (var hanging = Recipient.answering(call -> Recipient.HANG);
                var alive = Recipient.answering(call -> 200)) {
            stack.declare(ars, Optional.of(hanging.address()));
            stack.declare(cd, Optional.of(alive.address()));
            stack.run(Map.of("AIGUILLAGE_WEBHOOK_DELAI", "PT20S"), forwarder -> {
                for (int i = 0; i < 50; i++)
                    stack.send(Examples.order(ordre + i, new SignalementId(signalement + "-" + i), ars));
                Await.until(
                        "attempts that hang", PATIENCE, () -> hanging.calls().size() == 8);
                for (int i = 0; i < 50; i++)
                    stack.send(Examples.order(ordre + "-cd-" + i, new SignalementId(signalement + "-" + i), cd));
                Await.until("the others", PATIENCE, () -> alive.calls().size() == 50);
                assertThat(hanging.calls()).hasSize(8);
                hanging.release();
            });
        }
    }

    @Test
    void a_refusal_is_a_dead_letter_at_once_and_listed() {
        try (var recipient = Recipient.answering(call -> 410)) {
            stack.declare(ars, Optional.of(recipient.address()));
            stack.run(forwarder -> {
                stack.send(Examples.order(ordre, signalement, ars));
                assertThat(stack.awaitSuivi(signalement, events -> events.size() == 2))
                        .last()
                        .isEqualTo(failed(1, "HTTP_410", true));
                var rebuts = forwarder.client("alice", "admin").get("/v1/rebuts");
                assertThat(rebuts.body().at("/rebuts").findValuesAsText("ordre"))
                        .contains(ordre);
                assertThat(forwarder.client("bob", "analyste").get("/v1/rebuts").status())
                        .isEqualTo(403);
            });
        }
    }

    @Test
    void attempts_end_and_the_inbox_still_has_it() {
        try (var recipient = Recipient.answering(call -> 500)) {
            stack.declare(ars, Optional.of(recipient.address()));
            stack.run(forwarder -> {
                stack.send(Examples.order(ordre, signalement, ars));
                assertThat(stack.awaitSuivi(signalement, events -> events.size() == 5))
                        .last()
                        .isEqualTo(failed(4, "HTTP_500", true));
                var found = forwarder.client("claire", "destinataire:" + ars).get("/v1/boite/" + signalement);
                assertThat(found.text("/dossier/statut")).isEqualTo("NOUVEAU");
            });
            assertThat(recipient.calls()).hasSize(4);
        }
    }

    @Test
    void what_is_added_waits_for_what_came_before() {
        try (var recipient = Recipient.answering(call -> call < 3 ? 503 : 200)) {
            stack.declare(ars, Optional.of(recipient.address()));
            stack.run(forwarder -> {
                stack.send(Examples.order(ordre, signalement, ars));
                stack.send(complement("second"));
                stack.awaitSuivi(
                        signalement,
                        events -> events.stream()
                                        .filter(TransmissionRemise.class::isInstance)
                                        .count()
                                == 2);
            });
            assertThat(recipient.calls())
                    .extracting(Recipient.Call::id)
                    .containsExactly(ordre, ordre, ordre, "second-" + ordre);
        }
    }

    @Test
    void an_annulled_order_is_tried_no_more_and_its_case_is_closed_to_its_destinataire() {
        try (var recipient = Recipient.answering(call -> 503)) {
            stack.declare(ars, Optional.of(recipient.address()));
            stack.run(Map.of("AIGUILLAGE_REPRISE_MAXIMUM", "1000"), forwarder -> {
                stack.send(Examples.order(ordre, signalement, ars));
                Await.until("first attempt", PATIENCE, () -> !recipient.calls().isEmpty());
                stack.send(Examples.annulment("annul-" + ordre, signalement, ars));
                assertThat(stack.awaitSuivi(
                                signalement, events -> events.stream().anyMatch(DossierAnnule.class::isInstance)))
                        .contains(new DossierAnnule(signalement, ars, "annul-" + ordre, Set.of(ordre)));
                assertThat(statutOf(ordre)).isEqualTo("ANNULEE");
                var client = forwarder.client("claire", "destinataire:" + ars);
                assertThat(client.get("/v1/boite/" + signalement).text("/dossier/statut"))
                        .isEqualTo("ANNULE");
                assertThat(client.post("/v1/boite/" + signalement + "/ouverture", "{\"raison\":\"INSTRUCTION\"}")
                                .status())
                        .isEqualTo(409);
            });
        }
    }

    @Test
    void a_record_that_cannot_be_read_goes_to_rebuts_and_stops_nothing() {
        stack.declare(ars, Optional.empty());
        stack.run(forwarder -> {
            stack.send(
                    new ProducerRecord<>(Topics.TRANSMISSIONS.name(), 0, bytes("garbage-" + ordre), bytes("garbage")));
            stack.send(Examples.order(ordre, signalement, ars));
            stack.awaitSuivi(signalement, events -> events.size() == 2);
            Await.until(
                    "rebut",
                    PATIENCE,
                    () -> stack.all(Topics.REBUTS)
                            .map(Message::event)
                            .anyMatch(rebut ->
                                    rebut.topic().equals("transmissions") && rebut.cause() != CauseRebut.INCONNU));
        });
    }

    @Test
    void a_kill_in_the_middle_of_an_attempt_forgets_no_attempt() {
        try (var recipient = Recipient.answering(call -> call == 1 ? Recipient.HANG : 200)) {
            stack.declare(ars, Optional.of(recipient.address()));
            var settings = new HashMap<>(stack.settings());
            settings.put("AIGUILLAGE_WEBHOOK_DELAI", "PT1M");
            var killed = ChildJvm.start(
                    "forwarder",
                    stack.folder(),
                    settings,
                    List.of(
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-XX:TieredStopAtLevel=1",
                            Main.class.getName()));
            stack.send(Examples.order(ordre, signalement, ars));
            Await.until("first attempt", PATIENCE, () -> !recipient.calls().isEmpty());
            killed.kill();
            assertThat(statutOf(ordre)).isEqualTo("EN_REMISE");
            stack.run(forwarder -> {
                assertThat(undated(stack.awaitSuivi(signalement, events -> events.size() == 3)))
                        .containsExactly(
                                new DossierOuvert(signalement, ars, ordre),
                                failed(1, "INTERROMPUE", false),
                                delivered(CanalRemise.WEBHOOK, 2));
            });
        }
    }

    @Test
    void two_forwarders_share_the_work_and_deliver_nothing_twice() {
        try (var recipient = Recipient.answering(call -> 200)) {
            stack.declare(ars, Optional.of(recipient.address()));
            var patient = Map.of("AIGUILLAGE_REMISE_BAIL", "PT2M");
            stack.run(
                    patient,
                    one -> stack.run(patient, other -> {
                        for (int i = 0; i < 200; i++)
                            stack.send(Examples.order(ordre + i, new SignalementId(signalement + "-" + i), ars));
                        Await.until("all", PATIENCE, () -> recipient.calls().size() >= 200);
                        Await.until(
                                "relayed",
                                PATIENCE,
                                () -> one.client("alice", "admin")
                                                .get("/v1/etat")
                                                .body()
                                                .at("/enAttente")
                                                .asInt()
                                        == 0);
                    }));
            assertThat(recipient.calls())
                    .extracting(Recipient.Call::id)
                    .doesNotHaveDuplicates()
                    .hasSize(200);
        }
    }

    @Test
    void where_a_webhook_gives_up_the_next_channel_takes_over() {
        var mails = new CopyOnWriteArrayList<String>();
        var server = SMTPServer.port(0)
                .messageHandler((context, from, to, data) -> mails.add(to))
                .build();
        server.start();
        try (var recipient = Recipient.answering(call -> 404)) {
            stack.declare(
                    ars,
                    List.of(
                            new CanalDeclare(CanalRemise.WEBHOOK, recipient.address()),
                            new CanalDeclare(CanalRemise.COURRIEL, "ars@exemple.invalid")));
            stack.run(smtp(server), forwarder -> {
                stack.send(Examples.order(ordre, signalement, ars));
                assertThat(stack.awaitSuivi(signalement, events -> events.size() == 3))
                        .containsExactly(
                                new DossierOuvert(signalement, ars, ordre),
                                failed(1, "HTTP_404", true, Optional.of(CanalRemise.COURRIEL)),
                                delivered(CanalRemise.COURRIEL, 1));
            });
            assertThat(mails).containsExactly("ars@exemple.invalid");
        } finally {
            server.stop();
        }
    }

    private static Map<String, String> smtp(SMTPServer server) {
        return Map.of(
                "AIGUILLAGE_SMTP", "localhost",
                "AIGUILLAGE_SMTP_PORT", String.valueOf(server.getPortAllocated()),
                "AIGUILLAGE_SMTP_TLS", "AUCUN",
                "AIGUILLAGE_SMTP_DE", "ne-pas-repondre@aiguillage.invalid");
    }

    @Test
    void a_webhook_that_is_gone_gets_nothing_more_until_somebody_enables_it_again() {
        try (var recipient = Recipient.answering(call -> call == 1 ? 410 : 200)) {
            stack.declare(ars, Optional.of(recipient.address()));
            stack.run(forwarder -> {
                var admin = forwarder.client("alice", "admin");
                stack.send(Examples.order(ordre, signalement, ars));
                stack.awaitSuivi(signalement, events -> events.size() == 2);
                assertThat(alertes(admin)).contains("CANAL_DESACTIVE");

                var second = new SignalementId(signalement + "-second");
                stack.send(Examples.order(ordre + "-second", second, ars));
                stack.awaitSuivi(second, events -> events.size() == 2);
                assertThat(recipient.calls()).hasSize(1);

                assertThat(admin.post("/v1/canaux/" + ars + "/WEBHOOK/reactivation")
                                .text("/reactive"))
                        .isEqualTo("true");
                assertThat(alertes(admin)).isEmpty();
                admin.post("/v1/rebuts/redelivrer", "{\"destinataire\":\"" + ars + "\",\"essai\":false}");
                stack.awaitSuivi(second, events -> events.getLast() instanceof TransmissionRemise);
            });
            assertThat(recipient.calls())
                    .extracting(Recipient.Call::id)
                    .containsExactlyInAnyOrder(ordre, ordre + ".2", ordre + "-second.2");
        }
    }

    private List<String> alertes(Client admin) {
        return StreamSupport.stream(
                        admin.get("/v1/alertes").body().at("/alertes").spliterator(), false)
                .filter(alerte -> alerte.path("destinataire").asText().equals(ars.value()))
                .map(alerte -> alerte.path("nature").asText())
                .toList();
    }

    @Test
    void a_destinataire_that_is_down_is_probed_until_it_is_back_and_then_gets_everything() {
        var isUp = new AtomicBoolean();
        try (var recipient = Recipient.answering(call -> isUp.get() ? 200 : 503)) {
            stack.declare(ars, Optional.of(recipient.address()));
            var settings = Map.of(
                    "AIGUILLAGE_DISJONCTEUR_SEUIL", "5",
                    "AIGUILLAGE_DISJONCTEUR_SONDE", "PT0.3S",
                    "AIGUILLAGE_REPRISE_MAXIMUM", "100");
            stack.run(settings, forwarder -> {
                var admin = forwarder.client("alice", "admin");
                for (int i = 0; i < 60; i++)
                    stack.send(Examples.order(ordre + i, new SignalementId(signalement + "-" + i), ars));
                Await.until(
                        "the breaker is open", PATIENCE, () -> etatCanal(admin).equals("OUVERT"));
                assertThat(alertes(admin)).containsExactly("CANAL_EN_ECHEC");
                isUp.set(true);
                Await.until("all is delivered", PATIENCE, () -> remises(ars) == 60);
                assertThat(etatCanal(admin)).isEqualTo("FERME");
                assertThat(alertes(admin)).isEmpty();
            });
        }
    }

    private String etatCanal(Client admin) {
        return StreamSupport.stream(admin.get("/v1/canaux").body().at("/canaux").spliterator(), false)
                .filter(canal -> canal.path("destinataire").asText().equals(ars.value()))
                .map(canal -> canal.path("etat").asText())
                .findFirst()
                .orElse("");
    }

    private long remises(DestinataireId destinataire) {
        return stack.database()
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM remise WHERE destinataire = :id AND statut = 'REMISE'")
                        .bind("id", destinataire.value())
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void a_dead_letter_shows_what_was_tried_and_starts_again_only_when_told_to() {
        var isRight = new AtomicBoolean();
        try (var recipient = Recipient.answering(call -> isRight.get() ? 200 : 404)) {
            stack.declare(ars, Optional.of(recipient.address()));
            stack.run(forwarder -> {
                var admin = forwarder.client("alice", "admin");
                stack.send(Examples.order(ordre, signalement, ars));
                stack.awaitSuivi(signalement, events -> events.size() == 2);
                var detail = admin.get("/v1/rebuts/" + ordre);
                assertThat(detail.text("/tentatives/0/issue")).isEqualTo("HTTP_404");
                assertThat(detail.text("/tentatives/0/canal")).isEqualTo("WEBHOOK");
                assertThat(admin.get("/v1/rebuts?issue=HTTP_404&destinataire=" + ars)
                                .body()
                                .at("/rebuts"))
                        .hasSize(1);
                isRight.set(true);
                var chosen = "{\"ordres\":[\"" + ordre + "\"]";
                assertThat(admin.post("/v1/rebuts/redelivrer", chosen + "}").text("/nombre"))
                        .isEqualTo("1");
                assertThat(admin.post("/v1/rebuts/redelivrer", chosen + ",\"essai\":false}")
                                .text("/nombre"))
                        .isEqualTo("1");
                assertThat(stack.awaitSuivi(signalement, events -> events.size() == 4)
                                .subList(2, 4))
                        .containsExactly(
                                new TransmissionRecommencee(signalement, ars, ordre, CanalRemise.WEBHOOK, 2, "alice"),
                                delivered(CanalRemise.WEBHOOK, 1));
                assertThat(admin.get("/v1/rebuts/" + ordre).status()).isEqualTo(404);
                assertThat(admin.post("/v1/rebuts/redelivrer", "{}").status()).isEqualTo(400);
            });
            assertThat(recipient.calls()).extracting(Recipient.Call::id).containsExactly(ordre, ordre + ".2");
        }
    }

    private SuiviEvent delivered(CanalRemise canal, int tentative) {
        return new TransmissionRemise(signalement, ars, ordre, canal, tentative, Optional.empty());
    }

    private SuiviEvent failed(int tentative, String issue, boolean definitive) {
        return failed(tentative, issue, definitive, Optional.empty());
    }

    private SuiviEvent failed(int tentative, String issue, boolean definitive, Optional<CanalRemise> suivant) {
        return new TransmissionEchouee(
                signalement, ars, ordre, CanalRemise.WEBHOOK, tentative, issue, definitive, Optional.empty(), suivant);
    }

    /** Without the instants of the next attempts, which are drawn. */
    private List<SuiviEvent> undated(List<SuiviEvent> events) {
        return events.stream().map(DeliveryIT::undated).toList();
    }

    private static SuiviEvent undated(SuiviEvent event) {
        if (!(event instanceof TransmissionEchouee failed)) return event;
        assertThat(failed.repriseLe().isPresent()).isNotEqualTo(failed.definitive());
        return new TransmissionEchouee(
                failed.signalement(),
                failed.destinataire(),
                failed.ordre(),
                failed.canal(),
                failed.tentative(),
                failed.issue(),
                failed.definitive(),
                Optional.empty(),
                failed.suivant());
    }

    private TransmissionEvent complement(String name) {
        return Examples.order(
                name + "-" + ordre,
                signalement,
                ars,
                NatureTransmission.COMPLEMENT,
                Set.of(Role.TRAITEMENT),
                Examples.contenu());
    }

    private String statutOf(String order) {
        return stack.database()
                .withHandle(handle -> handle.createQuery("SELECT statut FROM remise WHERE ordre = :ordre")
                        .bind("ordre", order)
                        .mapTo(String.class)
                        .one());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

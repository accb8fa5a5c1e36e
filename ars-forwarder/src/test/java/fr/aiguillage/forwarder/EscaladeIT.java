package fr.aiguillage.forwarder;

import static fr.aiguillage.forwarder.ForwarderStack.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.NatureAccuse;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseEnvoye;
import fr.aiguillage.domain.suivi.SuiviEvent.EscaladeDeclenchee;
import fr.aiguillage.localstack.Await;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** What happens when nobody acknowledges. */
class EscaladeIT {
    private static final String DANGER = "DANGER_NON_ACCUSE";

    private final ForwarderStack stack = ForwarderStack.shared();
    private final SignalementId signalement = new SignalementId("s-" + UUID.randomUUID());
    private final DestinataireId cd = new DestinataireId("CD-" + UUID.randomUUID());
    private final String ordre = UUID.randomUUID().toString();
    private final String path = "/v1/boite/" + signalement;
    private final List<String> mails = new CopyOnWriteArrayList<>();

    @Test
    void nobody_acknowledges_a_danger_and_whoever_is_on_call_is_told_once_the_mail_server_is_back() throws Exception {
        var attempts = new AtomicInteger();
        var server = SMTPServer.port(0)
                .messageHandler((context, from, to, data) -> {
                    if (attempts.incrementAndGet() < 3) throw new RejectException(451, "later");
                    mails.add(to + "\n" + new String(data, UTF_8));
                })
                .build();
        server.start();
        try {
            stack.declare(cd, List.of(), Optional.of("garde@exemple.invalid"));
            stack.run(soon(server), forwarder -> {
                var admin = forwarder.client("alice", "admin");
                stack.send(Examples.inDanger(ordre, signalement, cd));
                Await.until("the notice", PATIENCE, () -> !mails.isEmpty());
                assertThat(escalades()).containsExactly(new EscaladeDeclenchee(signalement, cd, DANGER));
                assertThat(alertes(admin)).containsExactly(DANGER);

                forwarder.client("claire", "destinataire:" + cd).post(path + "/accuse");
                Await.until("the alert closes", PATIENCE, () -> alertes(admin).isEmpty());
            });
            stack.run(soon(server), forwarder -> {
                var second = new SignalementId(signalement + "-second");
                stack.send(Examples.inDanger(ordre + "-second", second, cd));
                Await.until("the second notice", PATIENCE, () -> mails.size() == 2);
            });
        } finally {
            server.stop();
        }
        assertThat(escalades()).hasSize(1);
        assertThat(attempts).hasValue(4);
        var mail = mails.getFirst().split("\n", 2);
        assertThat(mail[0]).isEqualTo("garde@exemple.invalid");
        assertThat(parsed(mail[1]).getContent().toString())
                .contains("S-0001", cd.value(), path + "?destinataire=" + cd, "15, 17, 18 ou 112")
                .contains("aucune donnée personnelle");
    }

    @Test
    void without_anybody_on_call_the_operator_is_told_all_the_same() {
        stack.declare(cd, List.of());
        stack.run(soon(), forwarder -> {
            stack.send(Examples.inDanger(ordre, signalement, cd));
            Await.until(
                    "the alert",
                    PATIENCE,
                    () -> alertes(forwarder.client("alice", "admin")).contains(DANGER));
            assertThat(avis()).isEqualTo("SANS_ADRESSE");
        });
    }

    @Test
    void a_danger_that_is_acknowledged_in_time_and_what_is_no_danger_alert_nobody() {
        var other = new SignalementId(signalement + "-autre");
        var late = new SignalementId(signalement + "-tard");
        stack.declare(cd, List.of());
        stack.run(forwarder -> {
            stack.send(Examples.inDanger(ordre, signalement, cd));
            stack.send(Examples.order(ordre + "-autre", other, cd));
            stack.awaitSuivi(signalement, events -> events.size() == 2);
            stack.awaitSuivi(other, events -> events.size() == 2);
            forwarder.client("claire", "destinataire:" + cd).post(path + "/accuse");
        });
        stack.run(soon(), forwarder -> {
            stack.send(Examples.inDanger(ordre + "-tard", late, cd));
            stack.awaitSuivi(late, events -> events.size() == 3);
        });
        assertThat(escalades()).isEmpty();
        assertThat(stack.suivi(other)).noneMatch(EscaladeDeclenchee.class::isInstance);
    }

    @Test
    void after_its_working_days_a_case_is_told_once_and_a_restart_neither_forgets_nor_repeats() {
        stack.declare(cd, List.of());
        stack.run(forwarder -> {
            stack.send(Examples.order(ordre, signalement, cd));
            stack.awaitSuivi(signalement, events -> events.size() == 2);
            assertThat(alertes(forwarder.client("alice", "admin"))).isEmpty();
        });
        stack.database()
                .useHandle(handle -> handle.execute(
                        "UPDATE echeance SET escalade_le = now() - interval '1 second' WHERE signalement = ?",
                        signalement.value()));
        for (var start = 0; start < 2; start++)
            stack.run(forwarder -> {
                Await.until(
                        "the alert",
                        PATIENCE,
                        () -> alertes(forwarder.client("alice", "admin")).contains("ECHEANCE_DEPASSEE"));
                stack.awaitSuivi(signalement, events -> events.size() == 3);
            });
        assertThat(escalades()).containsExactly(new EscaladeDeclenchee(signalement, cd, "SANS_ACCUSE"));
    }

    @Test
    void the_delays_of_the_law_are_shown_and_an_agent_records_that_the_acknowledgement_was_sent() {
        stack.declare(cd, List.of());
        stack.run(forwarder -> {
            var claire = forwarder.client("claire", "destinataire:" + cd);
            stack.send(Examples.order(ordre, signalement, cd));
            stack.awaitSuivi(signalement, events -> events.size() == 2);
            var late = claire.get(path).body().at("/dossier/echeances");
            assertThat(late.get("enregistrementAvant").asText()).isEqualTo("2026-03-16");
            assertThat(late.get("accuseAvant").asText()).isEqualTo("2026-03-27");
            assertThat(late.get("depassee").asBoolean()).isTrue();
            var before = late(forwarder);

            claire.post(path + "/accuse");
            assertThat(claire.post(path + "/accuse-envoye", "{\"nature\":\"ACCUSE_COMPLET\",\"le\":\"2026-03-13\"}")
                            .text("/errors/0/pointer"))
                    .isEqualTo("/le");
            assertThat(claire.post(path + "/accuse-envoye", "{\"nature\":\"ELECTRONIQUE\"}")
                            .text("/errors/0/pointer"))
                    .isEqualTo("/nature");
            claire.post(path + "/accuse-envoye", "{\"nature\":\"ACCUSE_COMPLET\",\"le\":\"2026-03-20\"}");
            assertThat(stack.awaitSuivi(signalement, events -> events.size() == 4))
                    .endsWith(new AccuseEnvoye(
                            signalement,
                            cd,
                            NatureAccuse.ACCUSE_COMPLET,
                            Optional.of("claire"),
                            Optional.of(LocalDate.of(2026, 3, 20))));
            var met = claire.get("/v1/boite").body().at("/dossiers/0/echeances");
            assertThat(met.get("accuseLe").asText()).isEqualTo("2026-03-20");
            assertThat(met.get("depassee").asBoolean()).isFalse();
            assertThat(late(forwarder)).isEqualTo(before - 1);
        });
    }

    private static long late(ForwarderStack.Running forwarder) {
        return forwarder
                .client("alice", "admin")
                .get("/v1/etat")
                .body()
                .get("accusesEnRetard")
                .asLong();
    }

    private static Map<String, String> soon() {
        return Map.of("AIGUILLAGE_DANGER_DELAI", "PT0S", "AIGUILLAGE_ASTREINTE_REPRISE", "PT0.02S");
    }

    private static Map<String, String> soon(SMTPServer server) {
        var all = new HashMap<>(soon());
        all.put("AIGUILLAGE_SMTP", "localhost");
        all.put("AIGUILLAGE_SMTP_PORT", String.valueOf(server.getPortAllocated()));
        all.put("AIGUILLAGE_SMTP_TLS", "AUCUN");
        all.put("AIGUILLAGE_SMTP_DE", "ne-pas-repondre@aiguillage.invalid");
        return all;
    }

    private static MimeMessage parsed(String message) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(message.getBytes(UTF_8)));
    }

    private List<SuiviEvent> escalades() {
        return stack.suivi(signalement).stream()
                .filter(EscaladeDeclenchee.class::isInstance)
                .toList();
    }

    /** Of this test's destinataire. */
    private List<String> alertes(Client admin) {
        return admin.get("/v1/alertes")
                .body()
                .get("alertes")
                .valueStream()
                .filter(alerte -> alerte.get("destinataire").asText().equals(cd.value()))
                .map(alerte -> alerte.get("nature").asText())
                .toList();
    }

    private String avis() {
        return stack.database()
                .withHandle(handle -> handle.createQuery("SELECT avis FROM escalade WHERE signalement = ?")
                        .bind(0, signalement.value())
                        .mapTo(String.class)
                        .one());
    }
}

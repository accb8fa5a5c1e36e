package fr.aiguillage.forwarder;

import static fr.aiguillage.forwarder.ForwarderStack.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.server.SMTPServer;

/** What is down for long, and comes back; and how much it is asked at a time. */
class RetourIT {
    private static final int CASES = 30;

    private final ForwarderStack stack = ForwarderStack.shared();
    private final DestinataireId ars = new DestinataireId("ARS-" + UUID.randomUUID());
    private final String ordre = UUID.randomUUID().toString();

    @Test
    void what_waits_for_hours_goes_out_soon_after_the_channel_is_back_in_order_and_with_its_count_of_attempts() {
        var isUp = new AtomicBoolean();
        try (var recipient = Recipient.answering(call -> isUp.get() ? 200 : 503)) {
            stack.declare(ars, Optional.of(recipient.address()));
            stack.run(slowly("PT2S"), forwarder -> {
                var admin = forwarder.client("alice", "admin");
                for (int i = 0; i < CASES; i++) order(i, NatureTransmission.NOUVELLE);
                for (int i = 0; i < CASES; i++) order(i, NatureTransmission.COMPLEMENT);
                Await.until(
                        "the breaker is open",
                        PATIENCE,
                        () -> etat(admin, ars.value()).equals("OUVERT"));
                Await.until("probes", PATIENCE, () -> recipient.calls().size() > CASES + 15);
                isUp.set(true);
                Await.until("all is delivered", PATIENCE, () -> remises() == 2 * CASES);
                assertThat(etat(admin, ars.value())).isEqualTo("FERME");
            });
            for (int i = 0; i < CASES; i++)
                assertThat(last(recipient, name(i, NatureTransmission.NOUVELLE)))
                        .isLessThan(first(recipient, name(i, NatureTransmission.COMPLEMENT)));
            assertThat(tentatives()).allSatisfy(count -> assertThat(count).isBetween(1, 2));
        }
    }

    /** A first delay of up to an hour: nothing would be due within the time of a test. */
    private static Map<String, String> slowly(String etalement) {
        return Map.of(
                "AIGUILLAGE_DISJONCTEUR_SEUIL", "5",
                "AIGUILLAGE_DISJONCTEUR_SONDE", "PT0.05S",
                "AIGUILLAGE_REPRISE_MAXIMUM", "15",
                "AIGUILLAGE_REPRISE_BASE", "PT20H",
                "AIGUILLAGE_REPRISE_PLAFOND", "PT72H",
                "AIGUILLAGE_REMISE_ETALEMENT", etalement);
    }

    private void order(int i, NatureTransmission nature) {
        var signalement = new SignalementId("s-" + ordre + "-" + i);
        stack.send(
                Examples.order(name(i, nature), signalement, ars, nature, Set.of(Role.TRAITEMENT), Examples.contenu()));
    }

    private String name(int i, NatureTransmission nature) {
        return nature + "-" + i + "-" + ordre;
    }

    private static int first(Recipient recipient, String id) {
        return ids(recipient).indexOf(id);
    }

    private static int last(Recipient recipient, String id) {
        return ids(recipient).lastIndexOf(id);
    }

    private static List<String> ids(Recipient recipient) {
        return recipient.calls().stream().map(Recipient.Call::id).toList();
    }

    private List<Integer> tentatives() {
        return stack.database()
                .withHandle(handle -> handle.createQuery("SELECT tentatives FROM remise WHERE destinataire = :id")
                        .bind("id", ars.value())
                        .mapTo(Integer.class)
                        .list());
    }

    private long remises() {
        return stack.database()
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM remise WHERE destinataire LIKE :id || '%' AND statut = 'REMISE'")
                        .bind("id", ars.value())
                        .mapTo(Long.class)
                        .one());
    }

    private static String etat(Client admin, String destinataire) {
        return StreamSupport.stream(admin.get("/v1/canaux").body().at("/canaux").spliterator(), false)
                .filter(canal -> canal.path("destinataire").asText().equals(destinataire))
                .map(canal -> canal.path("etat").asText())
                .findFirst()
                .orElse("");
    }

    @Test
    void a_mail_server_that_is_gone_is_one_alert_and_when_it_is_back_everybody_gets_their_notice() {
        var port = Ports.free();
        var mails = new CopyOnWriteArrayList<String>();
        for (int i = 0; i < 6; i++) {
            var address = new CanalDeclare(CanalRemise.COURRIEL, "ars" + i + "@exemple.invalid");
            stack.declare(new DestinataireId(ars + "-" + i), List.of(address));
        }
        var settings = new HashMap<>(slowly("PT1S"));
        settings.put("AIGUILLAGE_SMTP", "localhost");
        settings.put("AIGUILLAGE_SMTP_PORT", String.valueOf(port));
        settings.put("AIGUILLAGE_SMTP_TLS", "AUCUN");
        settings.put("AIGUILLAGE_SMTP_DE", "ne-pas-repondre@aiguillage.invalid");
        var server = SMTPServer.port(port)
                .messageHandler((context, from, to, data) -> mails.add(to))
                .build();
        try {
            stack.run(settings, forwarder -> {
                var admin = forwarder.client("alice", "admin");
                for (int i = 0; i < 6; i++)
                    stack.send(Examples.order(
                            ordre + i, new SignalementId("s-" + ordre), new DestinataireId(ars + "-" + i)));
                Await.until("the alert", PATIENCE, () -> alertes(admin).contains("SERVEUR_EN_ECHEC */COURRIEL 100"));
                assertThat(alertes(admin)).noneMatch(alerte -> alerte.contains(ars.value()));
                server.start();
                Await.until("all is sent", PATIENCE, () -> remises() == 6);
                assertThat(alertes(admin)).noneMatch(alerte -> alerte.contains("COURRIEL"));
            });
        } finally {
            server.stop();
        }
        assertThat(mails).hasSize(6);
    }

    private static List<String> alertes(Client admin) {
        return StreamSupport.stream(
                        admin.get("/v1/alertes").body().at("/alertes").spliterator(), false)
                .map(alerte -> "%s %s %s"
                        .formatted(
                                alerte.path("nature").asText(),
                                alerte.path("sujet").asText(),
                                alerte.path("palier").asText()))
                .toList();
    }

    @Test
    void a_destinataire_is_asked_no_more_than_its_rate_allows() throws IOException {
        var file = stack.folder().resolve("reglages-" + ordre);
        Files.writeString(file, ars + "/WEBHOOK.debit=20\n" + ars + ".places=64\n");
        try (var recipient = Recipient.answering(call -> 200)) {
            stack.declare(ars, Optional.of(recipient.address()));
            stack.run(Map.of("AIGUILLAGE_REMISE_REGLAGES", file.toString()), forwarder -> {
                for (int i = 0; i < 40; i++) order(i, NatureTransmission.NOUVELLE);
                Await.until("all is delivered", PATIENCE, () -> remises() == 40);
            });
        }
        assertThat(span()).isGreaterThan(Duration.ofMillis(1_400));
    }

    /** Between the first attempt and the last. */
    private Duration span() {
        return stack.database()
                .withHandle(handle -> handle.createQuery("SELECT min(debut), max(debut) FROM tentative"
                                + " JOIN remise USING (ordre) WHERE destinataire = :id")
                        .bind("id", ars.value())
                        .map((row, context) -> Duration.between(
                                row.getObject(1, OffsetDateTime.class), row.getObject(2, OffsetDateTime.class)))
                        .one());
    }
}

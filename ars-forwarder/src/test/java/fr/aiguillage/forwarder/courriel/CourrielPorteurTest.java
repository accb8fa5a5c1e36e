package fr.aiguillage.forwarder.courriel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.forwarder.Documented;
import fr.aiguillage.forwarder.Examples;
import fr.aiguillage.forwarder.courriel.CourrielSettings.Chiffrement;
import fr.aiguillage.forwarder.remise.Pli;
import fr.aiguillage.forwarder.remise.Remise;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** Against a mail server that speaks SMTP. */
class CourrielPorteurTest {
    private static final Remise SENT = new Remise.Acceptee(Optional.empty());

    @TempDir
    private Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final SMTPServer server = SMTPServer.port(0)
            .messageHandler((context, from, to, data) -> received.add(new String(data, UTF_8)))
            .build();

    @AfterEach
    void stop() {
        server.stop();
    }

    private static CourrielSettings settings(int port, Chiffrement chiffrement) {
        return new CourrielSettings(
                "localhost",
                port,
                chiffrement,
                "ne-pas-repondre@aiguillage.invalid",
                Optional.empty(),
                Duration.ofSeconds(2));
    }

    private static Remise send(CourrielSettings settings, String to) {
        var porteur = new CourrielPorteur(settings, URI.create("https://boite.invalid"));
        return porteur.deliver(pli(to));
    }

    private static Pli pli(String to) {
        var order = Examples.order("ordre-1", new SignalementId("un-signalement"), new DestinataireId("CD-54D"));
        return new Pli(order, "ordre-1", to, Instant.parse("2026-03-14T10:00:00Z"), Optional.empty());
    }

    @Test
    void a_notice_says_which_and_where_and_nothing_about_anybody() throws Exception {
        server.start();
        var settings = settings(server.getPortAllocated(), Chiffrement.AUCUN);
        assertThat(send(settings, "cd54@exemple.invalid")).isEqualTo(SENT);
        var message = parsed(received.getFirst());
        assertThat(message.getSubject()).startsWith("Signalement ").endsWith(" à lire");
        assertThat(message.getContent().toString())
                .contains("CD-54D", "https://boite.invalid/v1/boite/un-signalement?destinataire=CD-54D")
                .contains("aucune donnée personnelle");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void a_notice_is_what_the_documentation_shows() throws Exception {
        server.start();
        send(settings(server.getPortAllocated(), Chiffrement.AUCUN), "cellule@exemple.invalid");
        assertThat(parsed(received.getFirst()).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(Documented.text("courriel").replace("ARS-44", "CD-54D") + "\n");
    }

    @Test
    void every_attempt_has_the_same_message_id() throws Exception {
        server.start();
        var settings = settings(server.getPortAllocated(), Chiffrement.AUCUN);
        send(settings, "cd54@exemple.invalid");
        send(settings, "cd54@exemple.invalid");
        assertThat(parsed(received.getFirst()).getMessageID())
                .isEqualTo("<ordre-1@aiguillage.invalid>")
                .isEqualTo(parsed(received.getLast()).getMessageID());
    }

    private static MimeMessage parsed(String message) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(message.getBytes(UTF_8)));
    }

    @Test
    void nothing_is_sent_in_clear_to_a_server_without_the_encryption_that_is_asked_for() {
        server.start();
        for (var chiffrement : List.of(Chiffrement.STARTTLS, Chiffrement.TLS))
            assertThat(send(settings(server.getPortAllocated(), chiffrement), "cd54@exemple.invalid"))
                    .isInstanceOf(Remise.Panne.class);
        assertThat(received).isEmpty();
    }

    @Test
    void starttls_is_spoken_with_whom_we_trust_and_with_nobody_else() throws Exception {
        var trusted = Certificat.of("localhost", folder);
        var encrypted = SMTPServer.port(0)
                .messageHandler((context, from, to, data) -> received.add(new String(data, UTF_8)))
                .requireTLS()
                .startTlsSocketFactory(trusted.serveur())
                .build();
        encrypted.start();
        try {
            var settings = settings(encrypted.getPortAllocated(), Chiffrement.STARTTLS);
            var boite = URI.create("https://boite.invalid");
            assertThat(new CourrielPorteur(settings, boite, trusted.client()).deliver(pli("cd54@exemple.invalid")))
                    .isEqualTo(SENT);
            assertThat(new CourrielPorteur(settings, boite).deliver(pli("cd54@exemple.invalid")))
                    .isEqualTo(new Remise.Panne("TLS"));
            assertThat(received).hasSize(1);
        } finally {
            encrypted.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({"450,true", "452,true", "550,false", "552,false"})
    void a_refused_recipient_comes_back_or_not_as_its_code_says(int code, boolean again) {
        var refusing = SMTPServer.port(0)
                .messageHandlerFactory(context -> new Refusing(code))
                .build();
        refusing.start();
        try {
            var remise = send(settings(refusing.getPortAllocated(), Chiffrement.AUCUN), "cd54@exemple.invalid");
            assertThat(remise)
                    .isEqualTo(again ? Remise.indisponible("SMTP_" + code) : new Remise.Refusee("SMTP_" + code));
        } finally {
            refusing.stop();
        }
    }

    private record Refusing(int code) implements MessageHandler {
        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            throw new RejectException(code, "no");
        }

        @Override
        public String data(InputStream data) {
            return "";
        }

        @Override
        public void done() {}
    }

    @Test
    void a_server_that_is_not_there_is_tried_again() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(send(settings(free, Chiffrement.AUCUN), "cd54@exemple.invalid"))
                .isEqualTo(new Remise.Panne("CONNEXION_REFUSEE"));
    }

    @Test
    void a_server_that_says_nothing_is_tried_again() throws IOException {
        try (var silent = new ServerSocket(0)) {
            assertThat(send(settings(silent.getLocalPort(), Chiffrement.AUCUN), "cd54@exemple.invalid"))
                    .isEqualTo(new Remise.Panne("DELAI"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pas une adresse", "cd54@exemple.invalid\r\nBcc: autre@exemple.invalid", "cd54@"})
    void what_is_no_address_is_refused_and_nothing_is_sent(String address) {
        server.start();
        assertThat(send(settings(server.getPortAllocated(), Chiffrement.AUCUN), address))
                .isEqualTo(new Remise.Refusee("ADRESSE_INVALIDE"));
        assertThat(received).isEmpty();
    }
}

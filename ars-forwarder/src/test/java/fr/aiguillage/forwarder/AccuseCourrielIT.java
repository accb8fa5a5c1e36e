package fr.aiguillage.forwarder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.administration.AccesConsigne;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.NatureAccuse;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseEnvoye;
import fr.aiguillage.domain.transmission.TransmissionEvent.Contenu;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topics;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** The full acknowledgement by e-mail, through a real SMTP server. */
class AccuseCourrielIT {
    private static final String SERVICE =
            "{\"service\":\"Cellule des signalements\",\"coordonnees\":\"03 00 00 00 00, accueil@exemple.invalid\"}";

    private final ForwarderStack stack = ForwarderStack.shared();
    private final SignalementId signalement = new SignalementId("s-" + UUID.randomUUID());
    private final DestinataireId cd = new DestinataireId("CD-" + UUID.randomUUID());
    private final String path = "/v1/boite/" + signalement;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final SMTPServer server = SMTPServer.port(0)
            .messageHandler((context, from, to, data) -> {
                if (to.startsWith("refus")) throw new RejectException(550, "no such mailbox");
                mails.add(to + "\n" + new String(data, UTF_8));
            })
            .build();

    @BeforeEach
    void start() {
        server.start();
        stack.declare(cd, Optional.empty());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void it_names_the_service_in_charge_stops_the_clock_and_leaves_an_access() {
        acknowledged(
                declarant("{\"identite\":{\"nom\":\"Quatrepommes\",\"courriel\":\"zoe@exemple.invalid\"}}"), claire -> {
                    assertThat(claire.post(path + "/accuse-courriel", SERVICE).text("/statut"))
                            .isEqualTo("ACCUSE");
                    assertThat(mails).hasSize(1);
                    var mail = mails.getFirst().split("\n", 2);
                    assertThat(mail[0]).isEqualTo("zoe@exemple.invalid");
                    assertThat(text(mail[1]))
                            .contains(
                                    "S-0001", "14 mars 2026", "Cellule des signalements", "03 00 00 00 00", "15, le 17")
                            .doesNotContain("Quatrepommes");
                    assertThat(claire.get(path)
                                    .body()
                                    .at("/dossier/echeances/accuseLe")
                                    .isNull())
                            .isFalse();
                    assertThat(stack.awaitSuivi(signalement, events -> events.size() == 4)
                                    .getLast())
                            .isEqualTo(new AccuseEnvoye(
                                    signalement,
                                    cd,
                                    NatureAccuse.ACCUSE_COMPLET,
                                    Optional.of("claire"),
                                    Optional.empty()));
                    assertThat(accesses())
                            .containsExactly(new AccesConsigne(
                                    "claire",
                                    signalement,
                                    "boite/" + cd,
                                    Set.of(Sujet.DECLARANT),
                                    "CONTACT_DECLARANT"));
                    assertThat(claire.post(path + "/accuse-courriel", SERVICE).status())
                            .isEqualTo(409);
                    assertThat(mails).hasSize(1);
                });
    }

    @Test
    void who_asked_not_to_be_known_gets_none_and_nothing_is_opened() {
        acknowledged(Examples.contenu(), claire -> {
            assertThat(claire.post(path + "/accuse-courriel", SERVICE).text("/detail"))
                    .contains("a demandé l'anonymat", "imprimé");
            assertThat(accesses()).isEmpty();
            assertThat(mails).isEmpty();
        });
    }

    @Test
    void who_left_no_address_gets_none_and_the_answer_says_so() {
        acknowledged(declarant("{\"identite\":{\"telephone\":\"0600000000\"}}"), claire -> {
            assertThat(claire.post(path + "/accuse-courriel", SERVICE).text("/detail"))
                    .contains("aucune adresse électronique");
            assertThat(stack.suivi(signalement)).hasSize(3);
        });
    }

    @Test
    void an_address_that_the_mail_server_refuses_is_told_and_nothing_is_recorded() {
        acknowledged(declarant("{\"identite\":{\"courriel\":\"refus@exemple.invalid\"}}"), claire -> {
            var refused = claire.post(path + "/accuse-courriel", SERVICE);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("/detail")).contains("SMTP_550");
            assertThat(claire.get(path).body().at("/dossier/echeances/accuseLe").isNull())
                    .isTrue();
        });
    }

    @Test
    void a_service_without_a_name_is_not_said_to_be_in_charge() {
        acknowledged(
                Examples.contenu(),
                claire -> assertThat(claire.post(path + "/accuse-courriel", "{\"service\":\" \",\"coordonnees\":\"x\"}")
                                .text("/errors/0/pointer"))
                        .isEqualTo("/service"));
    }

    @Test
    void without_a_mail_server_it_says_so() {
        stack.run(forwarder -> {
            ordered(Examples.contenu());
            var claire = forwarder.client("claire", "destinataire:" + cd);
            claire.post(path + "/accuse");
            assertThat(claire.post(path + "/accuse-courriel", SERVICE).text("/detail"))
                    .contains("aucun serveur de courriel");
        });
    }

    private void acknowledged(Contenu contenu, Consumer<Client> test) {
        var smtp = Map.of(
                "AIGUILLAGE_SMTP", "localhost",
                "AIGUILLAGE_SMTP_PORT", String.valueOf(server.getPortAllocated()),
                "AIGUILLAGE_SMTP_TLS", "AUCUN",
                "AIGUILLAGE_SMTP_DE", "aiguillage@exemple.invalid");
        stack.run(smtp, forwarder -> {
            ordered(contenu);
            var claire = forwarder.client("claire", "destinataire:" + cd);
            claire.post(path + "/accuse");
            stack.awaitSuivi(signalement, events -> events.size() == 3);
            test.accept(claire);
        });
    }

    private void ordered(Contenu contenu) {
        stack.send(Examples.order(
                UUID.randomUUID().toString(),
                signalement,
                cd,
                NatureTransmission.NOUVELLE,
                Set.of(Role.TRAITEMENT),
                contenu));
        stack.awaitSuivi(signalement, events -> events.size() == 2);
    }

    private Contenu declarant(String json) {
        var sealed = stack.seal(signalement, Sujet.DECLARANT, json).scelle();
        var plain = Examples.contenu();
        return new Contenu(
                plain.recuLe(),
                plain.lieu(),
                plain.victime(),
                plain.misEnCause(),
                new Declarant(DeclarantLien.PROCHE, false, Optional.of(sealed)),
                plain.faits());
    }

    private List<AccesConsigne> accesses() {
        return stack.all(Topics.ACCES)
                .map(Message::event)
                .filter(event -> event.signalement().equals(signalement))
                .toList();
    }

    private static String text(String mail) {
        try {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8)));
            return message.getContent().toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

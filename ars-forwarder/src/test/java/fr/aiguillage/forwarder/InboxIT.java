package fr.aiguillage.forwarder;

import static fr.aiguillage.forwarder.ForwarderStack.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.administration.AccesConsigne;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.ConclusionAlma;
import fr.aiguillage.domain.code.MotifCloture;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.NatureEchange;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseRecu;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierClos;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierRouvert;
import fr.aiguillage.domain.suivi.SuiviEvent.EchangeConsigne;
import fr.aiguillage.domain.suivi.SuiviEvent.PriseEnCharge;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRefusee;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topics;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxIT {
    private static final String NAME = "Zéphyrine Quatrepommes";

    private final ForwarderStack stack = ForwarderStack.shared();
    private final SignalementId signalement = new SignalementId("s-" + UUID.randomUUID());
    private final DestinataireId cd = new DestinataireId("CD-" + UUID.randomUUID());
    private final String ordre = UUID.randomUUID().toString();
    private final String path = "/v1/boite/" + signalement;

    @BeforeEach
    void declare() {
        stack.declare(cd, Optional.empty());
    }

    @Test
    void a_case_is_acknowledged_taken_discussed_closed_and_reopened() {
        delivered(forwarder -> {
            var claire = forwarder.client("claire", "destinataire:" + cd);
            assertThat(claire.get("/v1/boite").body().at("/dossiers/0/statut").asText())
                    .isEqualTo("NOUVEAU");
            assertThat(claire.post(path + "/accuse").text("/statut")).isEqualTo("ACCUSE");
            assertThat(claire.post(path + "/prise-en-charge").text("/statut")).isEqualTo("EN_COURS");
            assertThat(claire.post(path + "/echanges", "{\"nature\":\"ECHANGE_EXTERIEUR\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(claire.post(
                                    path + "/cloture",
                                    "{\"motifs\":[\"SANS_SUITE\",\"AUTRE\"],\"conclusion\":\"NON_AVEREE\"}")
                            .text("/statut"))
                    .isEqualTo("CLOTURE");
            assertThat(claire.post(path + "/reouverture", "{\"raison\":\"ELEMENT_NOUVEAU\"}")
                            .text("/statut"))
                    .isEqualTo("EN_COURS");
            assertThat(stack.awaitSuivi(signalement, events -> events.size() == 7)
                            .subList(2, 7))
                    .containsExactly(
                            new AccuseRecu(signalement, cd, "claire"),
                            new PriseEnCharge(signalement, cd, "claire"),
                            new EchangeConsigne(
                                    signalement, cd, "claire", NatureEchange.ECHANGE_EXTERIEUR, Optional.empty()),
                            new DossierClos(
                                    signalement,
                                    cd,
                                    "claire",
                                    Set.of(MotifCloture.SANS_SUITE, MotifCloture.AUTRE),
                                    Optional.of(ConclusionAlma.NON_AVEREE),
                                    Optional.empty()),
                            new DossierRouvert(signalement, cd, "claire", "ELEMENT_NOUVEAU"));
            assertThat(claire.get(path).body().at("/reponses").findValuesAsText("geste"))
                    .containsExactly("ACCUSE", "PRISE_EN_CHARGE", "ECHANGE", "CLOTURE", "REOUVERTURE");
        });
    }

    @Test
    void what_the_state_does_not_allow_is_refused_and_says_what_it_allows() {
        delivered(forwarder -> {
            var refused = forwarder
                    .client("claire", "destinataire:" + cd)
                    .post(path + "/cloture", "{\"motifs\":[\"AUTRE\"]}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("/detail"))
                    .isEqualTo("Le dossier est nouveau : impossible de clore."
                            + " Possible : accuser réception, prendre en charge, refuser, affecter à un collègue,"
                            + " rapprocher d'un autre dossier, trancher un rapprochement.");
        });
    }

    @Test
    void another_destinataire_cannot_tell_a_foreign_case_from_none() {
        delivered(forwarder -> {
            var other = forwarder.client("denis", "destinataire:CD-ailleurs");
            var foreign = other.get(path);
            var unknown = other.get("/v1/boite/s-inconnu");
            assertThat(foreign).isEqualTo(unknown);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(other.get(path + "?destinataire=" + cd).status()).isEqualTo(404);
            assertThat(other.post(path + "/ouverture", "{\"raison\":\"INSTRUCTION\"}")
                            .status())
                    .isEqualTo(404);
            assertThat(other.post(path + "/accuse").status()).isEqualTo(404);
            assertThat(other.get("/v1/boite").body().at("/dossiers")).isEmpty();
            assertThat(other.get("/v1/boite?destinataire=" + cd).status()).isEqualTo(403);
            assertThat(forwarder.client("anne", "analyste").get(path).status()).isEqualTo(403);
        });
    }

    @Test
    void opening_shows_the_sealed_parts_once_the_access_is_in_the_log() {
        sealed(Set.of(Role.TRAITEMENT), forwarder -> {
            var opened = forwarder
                    .client("claire", "destinataire:" + cd)
                    .post(path + "/ouverture", "{\"raison\":\"INSTRUCTION\"}");
            assertThat(opened.body().at("/parties").findValuesAsText("sujet")).containsExactly("VICTIME", "FAITS");
            assertThat(opened.text("/parties/0/contenu/nom")).isEqualTo(NAME);
            assertThat(accesses())
                    .containsExactly(new AccesConsigne(
                            "claire", signalement, "boite/" + cd, Set.of(Sujet.VICTIME, Sujet.FAITS), "INSTRUCTION"));
        });
    }

    @Test
    void a_role_of_information_opens_no_identity() {
        sealed(Set.of(Role.INFORMATION), forwarder -> {
            var opened = forwarder
                    .client("claire", "destinataire:" + cd)
                    .post(path + "/ouverture", "{\"raison\":\"URGENCE\"}");
            assertThat(opened.body().at("/parties")).isEmpty();
        });
    }

    @Test
    void opening_wants_a_reason_of_the_list() {
        delivered(forwarder -> {
            var claire = forwarder.client("claire", "destinataire:" + cd);
            assertThat(claire.post(path + "/ouverture", "{}").text("/errors/0/pointer"))
                    .isEqualTo("/raison");
            assertThat(claire.post(path + "/ouverture", "{\"raison\":\"CURIOSITE\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(accesses()).isEmpty();
        });
    }

    @Test
    void a_destroyed_key_shows_as_erased() {
        var victime = stack.seal(signalement, Sujet.VICTIME, "{\"nom\":\"" + NAME + "\"}");
        stack.destroy(victime);
        ordered(Set.of(Role.TRAITEMENT), Optional.of(victime.scelle()), Optional.empty(), forwarder -> {
            var opened = forwarder
                    .client("claire", "destinataire:" + cd)
                    .post(path + "/ouverture", "{\"raison\":\"INSTRUCTION\"}");
            assertThat(opened.text("/parties/0/etat")).isEqualTo("EFFACE");
        });
    }

    @Test
    void a_refusal_names_who_is_competent_and_its_comment_is_sealed() {
        var competent = new DestinataireId("CD-" + UUID.randomUUID());
        stack.declare(competent, Optional.empty());
        delivered(forwarder -> {
            var claire = forwarder.client("claire", "destinataire:" + cd);
            var body =
                    "{\"motif\":\"INCOMPETENCE_TERRITORIALE\",\"propose\":\"%s\",\"commentaire\":\"%s habite ailleurs\"}";
            var unknown = claire.post(path + "/refus", body.formatted("CD-inconnu", NAME));
            assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/propose");
            assertThat(claire.post(path + "/refus", body.formatted(cd, NAME)).status())
                    .isEqualTo(400);
            assertThat(claire.post(path + "/refus", body.formatted(competent, NAME))
                            .text("/statut"))
                    .isEqualTo("REFUSE");
            var refused = (TransmissionRefusee)
                    stack.awaitSuivi(signalement, events -> events.size() == 3).getLast();
            assertThat(refused.motif()).isEqualTo(MotifRefus.INCOMPETENCE_TERRITORIALE);
            assertThat(refused.propose()).contains(competent);
            assertThat(claire.post(path + "/ouverture", "{\"raison\":\"INSTRUCTION\"}")
                            .text("/parties/0/contenu/texte"))
                    .isEqualTo(NAME + " habite ailleurs");
        });
    }

    @Test
    void what_people_wrote_is_in_no_table_and_no_log() {
        sealed(Set.of(Role.TRAITEMENT), forwarder -> {
            var claire = forwarder.client("claire", "destinataire:" + cd);
            claire.post(path + "/ouverture", "{\"raison\":\"INSTRUCTION\"}");
            claire.post(path + "/refus", "{\"motif\":\"AUTRE\",\"commentaire\":\"" + NAME + "\"}");
            claire.post(path + "/refus", "{\"motif\":\"" + NAME + "\"}");
            stack.awaitSuivi(signalement, events -> events.size() == 3);
            assertThat(stack.dump()).contains(signalement.value()).doesNotContain("Quatrepommes", hex("Quatrepommes"));
            assertThat(stack.logs()).isNotBlank().doesNotContain("Quatrepommes");
        });
    }

    @Test
    void pages_follow_one_another_without_gap_or_repeat() {
        stack.run(forwarder -> {
            for (int i = 0; i < 5; i++)
                stack.send(Examples.order(ordre + i, new SignalementId(signalement + "-" + i), cd));
            var claire = forwarder.client("claire", "destinataire:" + cd);
            Await.until(
                    "five cases",
                    PATIENCE,
                    () -> claire.get("/v1/boite").body().at("/dossiers").size() == 5);
            var first = claire.get("/v1/boite?limite=3");
            var second = claire.get("/v1/boite?limite=3&curseur=" + first.text("/suite"));
            assertThat(first.body().at("/dossiers")).hasSize(3);
            assertThat(second.body().at("/dossiers")).hasSize(2);
            assertThat(second.body().at("/suite").isNull()).isTrue();
            assertThat(first.body().findValuesAsText("signalement"))
                    .doesNotContainAnyElementsOf(second.body().findValuesAsText("signalement"));
            assertThat(claire.get("/v1/boite?limite=0").status()).isEqualTo(400);
            assertThat(claire.get("/v1/boite?curseur=x").status()).isEqualTo(400);
            assertThat(claire.get("/v1/boite?statut=CLOTURE").body().at("/dossiers"))
                    .isEmpty();
        });
    }

    private void delivered(Consumer<ForwarderStack.Running> test) {
        ordered(Set.of(Role.TRAITEMENT), Optional.empty(), Optional.empty(), test);
    }

    private void sealed(Set<Role> roles, Consumer<ForwarderStack.Running> test) {
        var victime = stack.seal(signalement, Sujet.VICTIME, "{\"nom\":\"" + NAME + "\"}")
                .scelle();
        var faits = stack.seal(signalement, Sujet.FAITS, "{\"recit\":\"" + NAME + " raconte\"}")
                .scelle();
        ordered(roles, Optional.of(victime), Optional.of(faits), test);
    }

    private void ordered(
            Set<Role> roles, Optional<Scelle> victime, Optional<Scelle> faits, Consumer<ForwarderStack.Running> test) {
        stack.run(forwarder -> {
            var contenu = Examples.contenu(victime, faits);
            stack.send(Examples.order(ordre, signalement, cd, NatureTransmission.NOUVELLE, roles, contenu));
            stack.awaitSuivi(signalement, (List<SuiviEvent> events) -> events.size() == 2);
            test.accept(forwarder);
        });
    }

    private List<AccesConsigne> accesses() {
        return stack.all(Topics.ACCES)
                .map(Message::event)
                .filter(event -> event.signalement().equals(signalement))
                .toList();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}

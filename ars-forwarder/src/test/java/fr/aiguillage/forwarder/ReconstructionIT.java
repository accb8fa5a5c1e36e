package fr.aiguillage.forwarder;

import static fr.aiguillage.forwarder.ForwarderStack.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.servicekit.BadSetting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Tables that are rebuilt from the log equal those that were lost. */
class ReconstructionIT {
    /** What depends on the database's own numbers, or is known to it alone, is left out. */
    private static final List<String> TABLES = List.of(
            "SELECT d::text FROM dossier d WHERE destinataire LIKE :mine || '%' ORDER BY 1",
            "SELECT (to_jsonb(r) - 'suite')::text FROM remise r WHERE destinataire LIKE :mine || '%'"
                    + " ORDER BY signalement, destinataire, suite",
            "SELECT r::text FROM reponse r WHERE destinataire LIKE :mine || '%' ORDER BY 1",
            "SELECT (to_jsonb(t) - 'debut')::text FROM tentative t JOIN remise USING (ordre)"
                    + " WHERE destinataire LIKE :mine || '%' ORDER BY 1",
            "SELECT e::text FROM echeance e WHERE destinataire LIKE :mine || '%' ORDER BY 1",
            "SELECT r::text FROM rapprochement r WHERE destinataire LIKE :mine || '%' ORDER BY 1",
            "SELECT f::text FROM file_remise f WHERE destinataire LIKE :mine || '%' ORDER BY 1");

    private final ForwarderStack stack = ForwarderStack.shared();
    private final String run = UUID.randomUUID().toString();
    private final DestinataireId ars = new DestinataireId("R-" + run + "-ARS");
    private final DestinataireId cd = new DestinataireId("R-" + run + "-CD");
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    /** By signalement: some are refused for good, some at first, some are down. */
    private int answer(String signalement) {
        var call = calls.merge(signalement, 1, Integer::sum);
        return switch (signalement.substring(signalement.lastIndexOf('-') + 1)) {
            case "rebut", "encore" -> call == 1 ? 404 : 200;
            case "reprise" -> call < 3 ? 503 : 200;
            case "annule" -> 503;
            case "suspendu" -> call == 1 ? Recipient.HANG : 200;
            default -> 200;
        };
    }

    @Test
    void after_failures_annulments_answers_redeliveries_and_refusals_all_rows_are_the_same() {
        try (var recipient = Recipient.answeringBy(this::answer)) {
            stack.declare(ars, Optional.of(recipient.address()));
            stack.declare(cd, Optional.empty());
            var settings = Map.of("AIGUILLAGE_REPRISE_MAXIMUM", "1000", "AIGUILLAGE_DISJONCTEUR_SEUIL", "1000");
            stack.run(settings, this::live);
        }
        var said = stack.rebuild("reconstruit-" + run);
        assertThat(said.getLast()).endsWith("réponses reconstruits.");
        var rebuilt = stack.database("reconstruit-" + run);
        for (var table : TABLES) assertThat(rows(rebuilt, table)).isNotEmpty().isEqualTo(rows(stack.database(), table));
        assertThatThrownBy(() -> stack.rebuild("reconstruit-" + run))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("AIGUILLAGE_DATABASE");
    }

    private List<String> rows(Jdbi database, String query) {
        return database.withHandle(handle -> handle.createQuery(query)
                .bind("mine", "R-" + run)
                .mapTo(String.class)
                .list());
    }

    private void live(ForwarderStack.Running forwarder) {
        var admin = forwarder.client("alice", "admin");
        var claire = forwarder.client("claire", "destinataire:" + ars, "destinataire:" + cd);
        for (var name : List.of("simple", "rebut", "encore", "reprise", "annule", "refus", "clos", "suspendu")) {
            order(name, ars, NatureTransmission.NOUVELLE);
            order(name, cd, NatureTransmission.NOUVELLE);
        }
        order("reprise", ars, NatureTransmission.COMPLEMENT);
        Stream.of("simple", "reprise", "refus", "clos").forEach(name -> await(name, TransmissionRemise.class));
        Stream.of("rebut", "encore", "annule").forEach(name -> await(name, TransmissionEchouee.class));
        redeliver(admin, "encore");
        await("encore", TransmissionRemise.class);
        answer(claire, "refus", ars, "refus", "{\"motif\":\"INCOMPETENCE_TERRITORIALE\"}");
        annul("refus", ars);
        stack.awaitSuivi(
                signalement("refus"),
                events -> events.stream()
                        .anyMatch(one -> one instanceof TransmissionRemise told
                                && told.ordre().endsWith("/annulation")));
        order("refus", ars, NatureTransmission.ROLES_AJOUTES);
        annul("annule", ars);
        Await.until("an attempt is under way", PATIENCE, () -> calls.containsKey(signalement("suspendu") + ""));
        annul("suspendu", ars);
        answer(claire, "clos", cd, "prise-en-charge", "");
        answer(claire, "clos", cd, "cloture", "{\"motifs\":[\"AUTRE\"]}");
        answer(claire, "clos", cd, "reouverture", "{\"raison\":\"ELEMENT_NOUVEAU\"}");
        answer(claire, "clos", cd, "accuse-envoye", "{\"nature\":\"ACCUSE_COMPLET\"}");
        answer(claire, "simple", cd, "affectation", "{\"a\":null}");
        answer(claire, "clos", cd, "rapprochements", "{\"avec\":\"" + signalement("simple") + "\"}");
        var denis = forwarder.client("denis", "destinataire:" + ars, "destinataire:" + cd);
        var decision = "rapprochements/" + signalement("clos") + "/decision";
        answer(denis, "simple", cd, decision, "{\"confirme\":true}");
        Await.until(
                "the annulments are known",
                PATIENCE,
                () -> states().containsAll(List.of("annule ANNULE", "refus NOUVEAU", "suspendu ANNULE")));
        Await.until("all is told", PATIENCE, () -> isTold(admin));
    }

    private static boolean isTold(Client admin) {
        return admin.get("/v1/etat").body().at("/enAttente").asInt() == 0;
    }

    private List<String> states() {
        return rows(
                stack.database(),
                "SELECT substring(signalement from '[^-]*$') || ' ' || statut FROM dossier"
                        + " WHERE destinataire LIKE :mine || '%-ARS' AND version > 1");
    }

    private SignalementId signalement(String name) {
        return new SignalementId(run + "-" + name);
    }

    private void order(String name, DestinataireId destinataire, NatureTransmission nature) {
        stack.send(Examples.order(
                name + "/" + destinataire + "/" + nature,
                signalement(name),
                destinataire,
                nature,
                Set.of(Role.TRAITEMENT),
                Examples.contenu()));
    }

    private void annul(String name, DestinataireId destinataire) {
        stack.send(Examples.annulment(name + "/" + destinataire + "/annulation", signalement(name), destinataire));
    }

    private void await(String name, Class<? extends SuiviEvent> event) {
        stack.awaitSuivi(
                signalement(name),
                events -> events.stream()
                        .anyMatch(one ->
                                event.isInstance(one) && one.destinataire().equals(ars)));
    }

    private void redeliver(Client admin, String name) {
        admin.post("/v1/rebuts/redelivrer", "{\"ordres\":[\"" + name + "/" + ars + "/NOUVELLE\"],\"essai\":false}");
    }

    private void answer(Client claire, String name, DestinataireId at, String geste, String body) {
        var path = "/v1/boite/" + signalement(name) + "/" + geste + "?destinataire=" + at;
        var answer = body.isEmpty() ? claire.post(path) : claire.post(path, body);
        assertThat(answer.status()).isEqualTo(200);
    }
}

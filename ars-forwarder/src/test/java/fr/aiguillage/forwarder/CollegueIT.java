package fr.aiguillage.forwarder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAffecte;
import fr.aiguillage.domain.suivi.SuiviEvent.RapprochementPropose;
import fr.aiguillage.domain.suivi.SuiviEvent.RapprochementTranche;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people of one inbox: who has what, who covers for whom, and what two of them say of two cases. */
class CollegueIT {
    private final ForwarderStack stack = ForwarderStack.shared();
    private final String run = UUID.randomUUID().toString();
    private final DestinataireId cd = new DestinataireId("CD-" + run);
    private final SignalementId un = new SignalementId(run + "-1");
    private final SignalementId deux = new SignalementId(run + "-2");
    private final LocalDate today = LocalDate.now(Politique.PARIS);

    @BeforeEach
    void declare() {
        stack.declare(cd, Optional.empty());
    }

    @Test
    void a_case_is_given_to_a_colleague_and_is_among_theirs() {
        two((claire, denis) -> {
            assertThat(claire.post(path(un) + "/affectation", "{\"a\":\"personne\"}")
                            .text("/errors/0/pointer"))
                    .isEqualTo("/a");
            assertThat(claire.post(path(un) + "/affectation", "{\"a\":\"denis\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(mine(denis)).containsExactly(un.value());
            assertThat(mine(claire)).isEmpty();
            assertThat(signalements(claire, "PERSONNE")).containsExactly(deux.value());
            assertThat(claire.get(path(un)).text("/dossier/affecteA")).isEqualTo("denis");
            assertThat(stack.awaitSuivi(un, events -> events.size() == 3).getLast())
                    .isEqualTo(new DossierAffecte(un, cd, "claire", Optional.of("denis")));
            assertThat(claire.post(path(un) + "/affectation", "{\"a\":null}").status())
                    .isEqualTo(200);
            assertThat(mine(denis)).isEmpty();
        });
    }

    @Test
    void who_takes_charge_of_what_nobody_has_has_it() {
        two((claire, denis) -> {
            claire.post(path(un) + "/prise-en-charge");
            claire.post(path(deux) + "/affectation", "{\"a\":\"denis\"}");
            claire.post(path(deux) + "/prise-en-charge");
            assertThat(mine(claire)).containsExactly(un.value());
            assertThat(mine(denis)).containsExactly(deux.value());
        });
    }

    @Test
    void what_somebody_away_has_is_their_colleague_s_too_even_after_a_restart() {
        two((claire, denis) -> {
            claire.post(path(un) + "/prise-en-charge");
            assertThat(claire.post("/v1/boite/absences", absence("denis", today, today.plusDays(3)))
                            .status())
                    .isEqualTo(200);
            assertThat(mine(denis)).containsExactly(un.value());
        });
        stack.run(forwarder -> {
            var claire = client(forwarder, "claire");
            var denis = client(forwarder, "denis");
            assertThat(mine(denis)).containsExactly(un.value());
            assertThat(mine(claire)).containsExactly(un.value());
            assertThat(denis.get(path(un)).text("/dossier/remplacant")).isEqualTo("denis");
            var id = denis.get("/v1/boite/equipe").text("/absences/0/id");
            assertThat(denis.delete("/v1/boite/absences/" + id).status()).isEqualTo(404);
            assertThat(claire.delete("/v1/boite/absences/" + id).body().at("/absences"))
                    .isEmpty();
            assertThat(mine(denis)).isEmpty();
        });
    }

    @Test
    void an_absence_begins_and_ends_on_its_days() {
        two((claire, denis) -> {
            claire.post(path(un) + "/prise-en-charge");
            claire.post("/v1/boite/absences", absence("denis", today.plusDays(1), today.plusDays(2)));
            assertThat(mine(denis)).isEmpty();
        });
    }

    @Test
    void an_absence_names_another_person_who_is_there() {
        two((claire, denis) -> {
            var monday = today.plusDays(1);
            assertThat(pointer(claire, absence("claire", monday, monday))).isEqualTo("/remplacant");
            assertThat(pointer(claire, absence("inconnu", monday, monday))).isEqualTo("/remplacant");
            assertThat(pointer(claire, absence("denis", monday, today))).isEqualTo("/au");
            assertThat(pointer(claire, absence("denis", today.minusDays(9), today.minusDays(8))))
                    .isEqualTo("/au");
            assertThat(claire.post("/v1/boite/absences", absence("denis", monday, monday.plusDays(4)))
                            .status())
                    .isEqualTo(200);
            assertThat(claire.post("/v1/boite/absences", absence("denis", monday.plusDays(4), monday.plusDays(6)))
                            .status())
                    .isEqualTo(409);
            assertThat(denis.post("/v1/boite/absences", absence("claire", monday, monday))
                            .status())
                    .isEqualTo(409);
        });
    }

    @Test
    void two_cases_are_said_to_be_about_the_same_facts_by_one_person_and_confirmed_by_another() {
        two((claire, denis) -> {
            assertThat(claire.post(path(deux) + "/rapprochements", avec(un)).status())
                    .isEqualTo(200);
            assertThat(pair(denis, un)).isEqualTo(deux + " PROPOSE claire");
            assertThat(pair(denis, deux)).isEqualTo(un + " PROPOSE claire");
            var decision = path(deux) + "/rapprochements/" + un + "/decision";
            assertThat(claire.post(decision, "{\"confirme\":true}").status()).isEqualTo(409);
            assertThat(claire.post(path(un) + "/rapprochements", avec(deux)).status())
                    .isEqualTo(409);
            assertThat(denis.post(decision, "{\"confirme\":true}").status()).isEqualTo(200);
            assertThat(denis.post(decision, "{\"confirme\":false}").status()).isEqualTo(409);
            assertThat(pair(claire, un)).isEqualTo(deux + " CONFIRME claire denis");
            assertThat(stack.awaitSuivi(un, events -> events.size() == 4).subList(2, 4))
                    .containsExactly(
                            new RapprochementPropose(un, cd, "claire", deux),
                            new RapprochementTranche(un, cd, "denis", deux, true));
        });
    }

    @Test
    void what_was_declined_may_be_proposed_anew() {
        two((claire, denis) -> {
            claire.post(path(un) + "/rapprochements", avec(deux));
            denis.post(path(un) + "/rapprochements/" + deux + "/decision", "{\"confirme\":false}");
            assertThat(pair(claire, deux)).isEqualTo(un + " ECARTE claire denis");
            assertThat(denis.post(path(deux) + "/rapprochements", avec(un)).status())
                    .isEqualTo(200);
            assertThat(pair(claire, deux)).isEqualTo(un + " PROPOSE denis");
        });
    }

    @Test
    void a_case_of_another_destinataire_cannot_be_told_from_none() {
        var elsewhere = new DestinataireId("CD-ailleurs-" + run);
        var foreign = new SignalementId(run + "-3");
        stack.declare(elsewhere, Optional.empty());
        two((claire, denis) -> {
            stack.send(Examples.order(run + "/3", foreign, elsewhere));
            stack.awaitSuivi(foreign, events -> events.size() == 2);
            var refused = claire.post(path(un) + "/rapprochements", avec(foreign));
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused).isEqualTo(claire.post(path(un) + "/rapprochements", avec(new SignalementId("rien"))));
            assertThat(claire.post(path(un) + "/rapprochements/" + foreign + "/decision", "{\"confirme\":true}")
                            .status())
                    .isEqualTo(404);
            assertThat(claire.post(path(un) + "/rapprochements", avec(un)).status())
                    .isEqualTo(400);
        });
    }

    private interface Both {
        void meet(Client claire, Client denis);
    }

    /** Two cases, and two people who have both looked into the inbox. */
    private void two(Both test) {
        run(forwarder -> {
            var claire = client(forwarder, "claire");
            var denis = client(forwarder, "denis");
            assertThat(mine(claire)).isEmpty();
            assertThat(mine(denis)).isEmpty();
            test.meet(claire, denis);
        });
    }

    private void run(Consumer<ForwarderStack.Running> test) {
        stack.run(forwarder -> {
            stack.send(Examples.order(run + "/1", un, cd));
            stack.send(Examples.order(run + "/2", deux, cd));
            for (var signalement : List.of(un, deux)) stack.awaitSuivi(signalement, events -> events.size() == 2);
            test.accept(forwarder);
        });
    }

    private Client client(ForwarderStack.Running forwarder, String personne) {
        return forwarder.client(personne, "destinataire:" + cd);
    }

    private static String path(SignalementId signalement) {
        return "/v1/boite/" + signalement;
    }

    private static List<String> mine(Client client) {
        return signalements(client, "MOI");
    }

    private static List<String> signalements(Client client, String affectation) {
        return client.get("/v1/boite?affectation=" + affectation).body().findValuesAsText("signalement");
    }

    private static String absence(String remplacant, LocalDate du, LocalDate au) {
        return "{\"remplacant\":\"%s\",\"du\":\"%s\",\"au\":\"%s\"}".formatted(remplacant, du, au);
    }

    private static String pointer(Client client, String absence) {
        return client.post("/v1/boite/absences", absence).text("/errors/0/pointer");
    }

    private static String avec(SignalementId signalement) {
        return "{\"avec\":\"" + signalement + "\"}";
    }

    /** The only pair of a case: the other one, its state, who proposed and who answered. */
    private static String pair(Client client, SignalementId signalement) {
        var pair = client.get(path(signalement)).body().at("/rapprochements/0");
        var said = "%s %s %s"
                .formatted(
                        pair.get("signalement").asText(),
                        pair.get("statut").asText(),
                        pair.get("proposePar").asText());
        return pair.get("tranchePar").isNull()
                ? said
                : said + " " + pair.get("tranchePar").asText();
    }
}

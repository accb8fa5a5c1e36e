package fr.aiguillage.administration;

import static fr.aiguillage.administration.Exemples.INITIAL;
import static fr.aiguillage.administration.Exemples.apres;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.Faits;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.Territoires;
import fr.aiguillage.policies.intake.Intake;
import fr.aiguillage.policies.intake.IntakeBody;
import fr.aiguillage.policies.intake.Lecture.Lue;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two départements under one policy from a date, the rest of France under another. */
class PilotesTest {
    private static final PolitiqueId ASSOCIATIF = new PolitiqueId("associatif", 1);
    private static final PolitiqueId CENTRALISE = new PolitiqueId("centralise", 1);
    private static final Referentiel PILOTES = apres(INITIAL, pilote("departement:54"), pilote("departement:88"));
    private static final Decisions DECISIONS = new Politiques().of(PILOTES);
    private static final Intake INTAKE = new Intake(Territoires.of(PILOTES.geographie()));

    private static ActiverPolitique pilote(String territoire) {
        return new ActiverPolitique("associatif", territoire, "2026-06-01", Optional.of("2026-12-01"), "claire");
    }

    @ParameterizedTest
    @CsvSource({
        "54395, 2026-06-01T00:00:00+02:00, associatif",
        "88160, 2026-08-15T12:00:00+02:00, associatif",
        "57463, 2026-08-15T12:00:00+02:00, centralise",
        "54395, 2026-05-31T23:59:59+02:00, centralise",
        "54395, 2026-11-30T23:59:59+01:00, associatif",
        "54395, 2026-12-01T00:00:00+01:00, centralise",
        "54395, 2026-02-28T12:00:00+01:00, associatif",
        "69123, 2026-08-15T12:00:00+02:00, centralise"
    })
    void what_acts_depends_on_the_place_and_the_instant_of_receipt(String commune, String recuLe, String active) {
        var decisions = decide("\"commune\":\"" + commune + "\"", recuLe);
        assertThat(decisions).extracting(OrientationDecidee::politique).containsExactly(ASSOCIATIF, CENTRALISE);
        assertThat(actives(decisions)).containsExactly(new PolitiqueId(active, 1));
    }

    @Test
    void the_policy_that_acts_is_the_one_that_orders() {
        var pilot = active(decide("\"commune\":\"54395\"", "2026-06-02T12:00:00+02:00"));
        var country = active(decide("\"commune\":\"57463\"", "2026-06-02T12:00:00+02:00"));
        assertThat(destinataires(pilot)).containsExactlyInAnyOrder("ALMA-54-57", "CD-54D", "PARQUET-54");
        assertThat(destinataires(country)).contains("ARS-44", "CD-57D");
    }

    @Test
    void where_the_place_is_unknown_nothing_acts() {
        assertThat(actives(decide("\"commune\":\"97502\"", "2026-06-02T12:00:00+02:00")))
                .isEmpty();
    }

    @Test
    void where_candidates_are_under_different_policies_nothing_acts() {
        var split = apres(
                INITIAL,
                new ActiverPolitique("associatif", "collectivite:69M", "2026-06-01", Optional.empty(), "claire"));
        var faits = faits("\"codePostal\":\"69380\"", "2026-06-02T12:00:00+02:00");
        assertThat(faits.territoire().candidats()).hasSizeGreaterThan(1);
        assertThat(actives(new Politiques().of(split).decide(CAUSE, faits))).isEmpty();
    }

    private static final Decisions.Cause CAUSE = new Decisions.Cause(new SignalementId("essai"), "essai/1", false);

    private static List<OrientationDecidee> decide(String lieu, String recuLe) {
        return DECISIONS.decide(CAUSE, faits(lieu, recuLe));
    }

    private static List<PolitiqueId> actives(List<OrientationDecidee> decisions) {
        return decisions.stream()
                .filter(decision -> decision.mode() == Mode.ACTIVE)
                .map(OrientationDecidee::politique)
                .toList();
    }

    private static OrientationDecidee active(List<OrientationDecidee> decisions) {
        return decisions.stream()
                .filter(decision -> decision.mode() == Mode.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> destinataires(OrientationDecidee decision) {
        return decision.orientation().destinataires().stream()
                .map(destinataire -> destinataire.id().value())
                .collect(Collectors.toList());
    }

    private static Faits faits(String lieu, String recuLe) {
        var body = body("{\"canal\":\"EMAIL\",\"recuLe\":\"" + recuLe + "\",\"lieu\":{\"type\":\"DOMICILE\"," + lieu
                + "}," + "\"misEnCause\":{\"type\":\"MEMBRE_FAMILLE\"},\"faits\":{\"typesDeclares\":[\"SEXUELLE\"]}}");
        return EtatSignalement.of(
                        new SignalementRecu(
                                new SignalementId("essai"),
                                "",
                                "",
                                "essai",
                                body.recuLe().orElseThrow(),
                                body.canal(),
                                body.lieu().clair(),
                                body.victime().clair(),
                                body.misEnCause().clair(),
                                body.declarant().clair(),
                                body.faits().clair(),
                                false,
                                false),
                        false)
                .faits();
    }

    private static IntakeBody body(String json) {
        try {
            var lecture = INTAKE.signalement(new JsonMapper().readTree(json), Instant.parse("2027-01-01T00:00:00Z"));
            if (lecture instanceof Lue<IntakeBody> lue) return lue.corps();
            throw new AssertionError(lecture);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package fr.aiguillage.projector.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.CommunePubliee;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.policies.explication.Justification;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the referentiel that ships: the official geography and the demonstration directory. */
final class ReferenceTest {
    private static final Referentiel SHIPPED = ReferentielInitial.referentiel();
    private static final Communes COMMUNES = Communes.of(SHIPPED.geographie());
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "nancy, 54395",
        "NANCY, 54395",
        "st denis, 97411",
        "saint-étienne, 42218",
        "saint etienne, 42218",
        "l'haÿ, 94038",
        "vandoeuvre, 54547",
        "54500, 54547"
    })
    void a_commune_is_found_as_people_type_it(String typed, String first) {
        assertThat(COMMUNES.find(typed))
                .first()
                .extracting(CommunePubliee::code)
                .isEqualTo(first);
    }

    @Test
    void the_very_name_comes_before_more_populous_communes_that_only_begin_so() {
        assertThat(COMMUNES.find("Y")).first().extracting(CommunePubliee::nom).isEqualTo("Y");
    }

    @Test
    void a_postal_code_gives_all_its_communes() {
        assertThat(COMMUNES.find("01400"))
                .extracting(CommunePubliee::nom)
                .contains("Châtillon-sur-Chalaronne")
                .hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "zzzz", "00000"})
    void what_names_no_commune_finds_none(String typed) {
        assertThat(COMMUNES.find(typed)).isEmpty();
    }

    @Test
    void a_departement_has_its_own_destinataires_and_the_national_ones() {
        assertThat(Annuaires.in("54", SHIPPED, LocalDate.of(2026, 11, 24)))
                .extracting(destinataire -> destinataire.id())
                .contains(new DestinataireId("ARS-44"), new DestinataireId("CD-54D"))
                .doesNotContain(new DestinataireId("CD-57D"), new DestinataireId("ARS-11"));
    }

    @Test
    void an_unknown_departement_has_none() {
        assertThat(Annuaires.in("99", SHIPPED, LocalDate.of(2026, 11, 24))).isEmpty();
    }

    @Test
    void a_preview_is_what_every_policy_would_answer_with_the_acting_one_marked() {
        var decided = preview("""
                {"canal": "TELEPHONE", "lieu": {"type": "DOMICILE", "commune": "54395"},
                 "misEnCause": {"type": "MEMBRE_FAMILLE"}, "faits": {"typesDeclares": ["NEGLIGENCES"]}}""");
        assertThat(decided)
                .extracting(decision -> decision.politique().nom())
                .containsExactly("associatif", "centralise");
        assertThat(decided).extracting(Justification::mode).containsOnlyOnce(Mode.ACTIVE);
        assertThat(decided.getLast().destinataires())
                .extracting(Justification.Recipient::id)
                .containsExactlyInAnyOrder(new DestinataireId("ARS-44"), new DestinataireId("CD-54D"));
    }

    @Test
    void a_preview_names_the_faults_that_the_door_would_name() {
        assertThatThrownBy(() -> preview("""
                {"canal": "TELEPHONE", "lieu": {"type": "DOMICILE", "commune": "99999"}, "faits": {"motifs": ["AUTRE"]}}"""))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().erreurs())
                                .extracting(erreur -> erreur.pointeur())
                                .containsExactly("/lieu/commune"));
    }

    private static List<Justification> preview(String body) {
        var tree = Json.parse(body.getBytes(StandardCharsets.UTF_8), JsonNode.class);
        return new Apercu().of(tree, SHIPPED, NOW);
    }
}

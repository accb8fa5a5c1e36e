package fr.aiguillage.policies;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.policies.Territoires.Resolution;
import fr.aiguillage.policies.Territoires.Resolution.CodePostalAutre;
import fr.aiguillage.policies.Territoires.Resolution.CodePostalInconnu;
import fr.aiguillage.policies.Territoires.Resolution.CommuneInconnue;
import fr.aiguillage.policies.Territoires.Resolution.Resolue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoiresTest {
    private static final Territoires TERRITOIRES = Territoires.of(Reference.REFERENTIEL.geographie());

    private static Resolution in(String departement, String collectivite, String region) {
        return new Resolue(Territoire.of(new Ressort(departement, collectivite, region)));
    }

    private static Resolution commune(String code) {
        return TERRITOIRES.commune(code, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "54395,54,54D,44",
        "69123,69,69M,84",
        "69385,69,69M,84",
        "69264,69,69D,84",
        "2A004,2A,20R,94",
        "67482,67,6AE,44",
        "75056,75,75C,11",
        "97302,973,973R,03"
    })
    void a_commune_gives_its_ressort(String code, String departement, String collectivite, String region) {
        assertThat(commune(code)).isEqualTo(in(departement, collectivite, region));
    }

    @Test
    void a_former_commune_gives_the_ressort_of_its_successor() {
        assertThat(commune("01003")).isEqualTo(commune("01165")).isInstanceOf(Resolue.class);
    }

    @Test
    void a_postal_code_of_one_ressort_resolves() {
        assertThat(TERRITOIRES.codePostal("54000")).isEqualTo(in("54", "54D", "44"));
    }

    @Test
    void a_postal_code_over_two_collectivites_gives_both_candidates() {
        assertThat(TERRITOIRES.codePostal("69390"))
                .isEqualTo(new Resolue(
                        new Territoire(List.of(new Ressort("69", "69D", "84"), new Ressort("69", "69M", "84")))));
    }

    @Test
    void twenty_four_postal_codes_are_ambiguous() {
        var ambiguous = Reference.REFERENTIEL.geographie().departements().values().stream()
                .flatMap(departement -> departement.communes().stream())
                .flatMap(commune -> commune.codesPostaux().stream())
                .distinct()
                .map(TERRITOIRES::codePostal)
                .filter(resolution -> resolution instanceof Resolue found
                        && !found.territoire().isResolu());
        assertThat(ambiguous).hasSize(24);
    }

    @Test
    void a_commune_settles_an_ambiguous_postal_code() {
        assertThat(TERRITOIRES.commune("69034", Optional.of("69300"))).isEqualTo(in("69", "69M", "84"));
    }

    @Test
    void a_commune_that_does_not_carry_the_postal_code_is_refused() {
        assertThat(TERRITOIRES.commune("54395", Optional.of("75001"))).isEqualTo(new CodePostalAutre());
    }

    @ParameterizedTest
    @ValueSource(strings = {"97502", "97701", "97801", "98735", "98818"})
    void a_commune_outside_the_101_departements_is_accepted_and_unknown(String code) {
        assertThat(commune(code)).isEqualTo(new Resolue(Territoire.INCONNU));
    }

    @ParameterizedTest
    @ValueSource(strings = {"97500", "97133", "97150", "98714", "98800"})
    void a_postal_code_outside_the_101_departements_is_accepted_and_unknown(String code) {
        assertThat(TERRITOIRES.codePostal(code)).isEqualTo(new Resolue(Territoire.INCONNU));
    }

    @Test
    void a_commune_outside_does_not_carry_a_postal_code_of_the_101_departements() {
        assertThat(TERRITOIRES.commune("97502", Optional.of("54000"))).isEqualTo(new CodePostalAutre());
    }

    @ParameterizedTest
    @ValueSource(strings = {"54999", "99999", "", "2C004"})
    void an_unknown_commune_is_refused(String code) {
        assertThat(commune(code)).isEqualTo(new CommuneInconnue());
    }

    @Test
    void an_unknown_postal_code_is_refused() {
        assertThat(TERRITOIRES.codePostal("54001")).isEqualTo(new CodePostalInconnu());
    }
}

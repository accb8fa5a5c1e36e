package fr.aiguillage.localstack.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.TypeMaltraitance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class GeneratorTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final List<Report> YEAR =
            new Generator(Parameters.of(FIRST, LAST, 20_000, 42)).reports().toList();

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        assertThat(written(42)).isEqualTo(written(42));
    }

    @Test
    void another_seed_gives_other_reports() throws IOException {
        assertThat(written(42)).isNotEqualTo(written(43));
    }

    @Test
    void there_is_one_json_document_a_line_as_many_as_asked() throws IOException {
        var lines = written(42).lines().toList();
        assertThat(lines)
                .hasSize(500)
                .allSatisfy(line ->
                        assertThat(new ObjectMapper().readTree(line).size()).isEqualTo(7));
    }

    @Test
    void what_is_written_is_what_the_stream_of_lines_gives() throws IOException {
        assertThat(written(42).lines())
                .containsExactlyElementsOf(new Generator(few(42)).lines().toList());
    }

    @Test
    void no_report_is_an_empty_file() throws IOException {
        var out = new ByteArrayOutputStream();
        Generator.write(Parameters.of(FIRST, LAST, 0, 42), out);
        assertThat(out.size()).isZero();
    }

    @Test
    void reports_are_in_order_of_receipt_and_within_the_period() {
        var times = YEAR.stream()
                .map(report -> OffsetDateTime.parse(report.recuLe()))
                .toList();
        assertThat(times).isSortedAccordingTo(OffsetDateTime.timeLineOrder());
        assertThat(times.getFirst().toLocalDate()).isEqualTo(FIRST);
        assertThat(times.getLast().toLocalDate()).isEqualTo(LAST);
    }

    @Test
    void seventy_three_percent_are_at_home() {
        assertThat(percent(YEAR, report -> report.lieu().type() == LieuType.DOMICILE))
                .isCloseTo(73, within(1.0));
    }

    @Test
    void seventy_seven_percent_of_institutions_are_ehpad() {
        var elsewhere = YEAR.stream()
                .filter(report -> report.lieu().type() != LieuType.DOMICILE)
                .toList();
        assertThat(percent(elsewhere, report -> "500".equals(report.lieu().finessCategorie())))
                .isCloseTo(77, within(2.0));
    }

    @Test
    void qualified_types_have_the_published_shares() {
        var qualified = YEAR.stream()
                .filter(report -> report.faits().typesDeclares().isEmpty())
                .toList();
        assertThat(type(qualified, TypeMaltraitance.PSYCHOLOGIQUE)).isCloseTo(29, within(1.0));
        assertThat(type(qualified, TypeMaltraitance.NEGLIGENCES)).isCloseTo(13.5, within(1.0));
        assertThat(type(qualified, TypeMaltraitance.PHYSIQUE)).isCloseTo(13, within(1.0));
        assertThat(type(qualified, TypeMaltraitance.MATERIELLE_FINANCIERE)).isCloseTo(12.7, within(1.0));
    }

    @Test
    void reporters_have_the_published_shares() {
        assertThat(lien(DeclarantLien.MEMBRE_FAMILLE)).isCloseTo(46, within(1.0));
        assertThat(lien(DeclarantLien.VICTIME)).isCloseTo(20, within(1.0));
        assertThat(lien(DeclarantLien.PROFESSIONNEL)).isCloseTo(19, within(1.0));
        assertThat(lien(DeclarantLien.PROCHE)).isCloseTo(11, within(1.0));
    }

    @Test
    void the_share_of_anonymous_reporters_is_the_parameter() {
        var all = new Generator(new Parameters(FIRST, LAST, 2_000, 42, 1)).reports();
        assertThat(all)
                .allSatisfy(report -> assertThat(report.declarant().identite()).isNull());
        var none = new Generator(new Parameters(FIRST, LAST, 2_000, 42, 0)).reports();
        assertThat(none).noneMatch(report -> report.declarant().anonyme());
    }

    @Test
    void every_departement_appears_and_the_nord_more_than_the_lozere() {
        var departements = YEAR.stream()
                .map(report -> report.lieu().commune().substring(0, 2))
                .distinct();
        assertThat(departements).hasSize(97);
        assertThat(inDepartement("59")).isGreaterThan(20 * inDepartement("48"));
    }

    @Test
    void fewer_reports_come_on_a_sunday_than_on_a_monday() {
        assertThat(on(DayOfWeek.SUNDAY)).isLessThan(on(DayOfWeek.MONDAY));
    }

    @Test
    void every_report_names_a_type_or_a_motif() {
        assertThat(YEAR)
                .allMatch(report -> !report.faits().types().isEmpty()
                        || !report.faits().typesDeclares().isEmpty()
                        || !report.faits().motifs().isEmpty());
    }

    @Test
    void an_establishment_with_a_category_has_a_number_of_nine_signs_and_no_other_place_has_one() {
        assertThat(YEAR).allSatisfy(report -> {
            var lieu = report.lieu();
            assertThat(lieu.finess() == null).isEqualTo(lieu.finessCategorie() == null);
            assertThat(lieu.finess() == null || lieu.finess().matches("[0-9AB]{9}"))
                    .isTrue();
        });
    }

    @Test
    void a_guardian_is_only_accused_where_there_is_a_guardianship() {
        assertThat(YEAR)
                .filteredOn(report -> report.misEnCause().precision() == MisEnCausePrecision.MJPM)
                .isNotEmpty()
                .allMatch(report -> report.victime().mesureProtection() == MesureProtection.MANDATAIRE_JUDICIAIRE);
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> Parameters.of(LAST, FIRST, 1, 42))
                .hasMessage("La date de fin 2024-01-01 précède la date de début 2024-12-31.");
    }

    private static Parameters few(long seed) {
        return Parameters.of(FIRST, LAST, 500, seed);
    }

    private static String written(long seed) throws IOException {
        var out = new ByteArrayOutputStream();
        Generator.write(few(seed), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static double percent(List<Report> reports, Predicate<Report> condition) {
        return 100.0 * reports.stream().filter(condition).count() / reports.size();
    }

    private static double type(List<Report> reports, TypeMaltraitance type) {
        return percent(reports, report -> report.faits().types().contains(type));
    }

    private static double lien(DeclarantLien lien) {
        return percent(YEAR, report -> report.declarant().lien() == lien);
    }

    private static long inDepartement(String code) {
        return YEAR.stream()
                .filter(report -> report.lieu().commune().startsWith(code))
                .count();
    }

    private static long on(DayOfWeek day) {
        return YEAR.stream()
                .filter(report -> OffsetDateTime.parse(report.recuLe()).getDayOfWeek() == day)
                .count();
    }
}

package fr.aiguillage.projector;

import static fr.aiguillage.projector.Attendu.counts;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.projector.Echeances.Nature;
import fr.aiguillage.projector.Tableau.Compte;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real PostgreSQL: a board counts what a loop over the domain's own fold counts. */
final class TableauIT {
    private static final LocalDate DU = LocalDate.of(2025, 9, 1);
    private static final LocalDate AU = LocalDate.of(2026, 2, 28);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 20);
    private static final Histoire HISTOIRE = Histoire.of(11, 600);
    private static final Attendu EXPECTED = new Attendu(HISTOIRE);
    private static final Base BASE = new Base();

    private final List<EtatSignalement> signalements = EXPECTED.in("54", DU, AU);
    private final Tableau tableau = new Tableau(BASE.jdbi);

    @BeforeAll
    static void fold() {
        BASE.folded(HISTOIRE);
    }

    @AfterAll
    static void close() {
        BASE.close();
    }

    @Test
    void signalements_are_counted_by_day_place_type_and_channel() {
        var board = board(Optional.empty());
        assertThat(board.recus().signalements()).isEqualTo(signalements.size()).isGreaterThan(50);
        assertThat(lines(board.recus().jours())).isEqualTo(each(etat -> Stream.of(Attendu.day(etat))));
        assertThat(lines(board.recus().lieux()))
                .isEqualTo(each(etat -> Stream.of(etat.recu().lieu().type())));
        assertThat(lines(board.recus().types())).isEqualTo(each(etat -> etat.recu().faits().types().stream()));
        assertThat(lines(board.recus().typesDeclares()))
                .isEqualTo(each(etat -> etat.recu().faits().typesDeclares().stream()));
        assertThat(lines(board.recus().canaux()))
                .isEqualTo(each(etat -> Stream.of(etat.recu().canal())));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"associatif", "centralise"})
    void each_policy_is_counted_by_what_it_decided(String politique) {
        var seen = only(politique);
        assertThat(seen.totaux())
                .isEqualTo(new Tableau.Totaux(
                        signalements.size(),
                        number(politique, decision -> decision.mode() == Mode.ACTIVE),
                        number(politique, decision -> decision.orientation().repli()),
                        number(politique, decision -> decision.orientation().statut() == StatutDecision.A_QUALIFIER),
                        number(
                                politique,
                                decision ->
                                        decision.orientation().destinataires().size() > 1)));
        assertThat(lines(seen.urgences()))
                .isEqualTo(each(etat -> Stream.of(
                        EXPECTED.decision(etat, politique).orientation().urgence())));
        assertThat(lines(seen.perimetres()))
                .isEqualTo(each(etat -> Stream.of(
                        EXPECTED.decision(etat, politique).orientation().perimetre())));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"associatif", "centralise"})
    void destinataires_are_counted_by_type_and_role(String politique) {
        assertThat(lines(only(politique).destinataires()))
                .isEqualTo(each(etat -> EXPECTED.decision(etat, politique).orientation().destinataires().stream()
                        .flatMap(destinataire ->
                                destinataire.roles().stream().map(role -> destinataire.type() + " " + role))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"associatif", "centralise"})
    void cases_are_counted_by_destinataire_and_status_where_the_policy_acts(String politique) {
        assertThat(lines(only(politique).suites().suivis()))
                .isEqualTo(each(etat -> Stream.of(EXPECTED.decision(etat, politique))
                        .filter(decision -> decision.mode() == Mode.ACTIVE)
                        .flatMap(decision -> decision.orientation().destinataires().stream())
                        .map(destinataire -> destinataire.id() + " " + EXPECTED.statut(etat, destinataire))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"associatif", "centralise"})
    void legal_clocks_are_counted_where_the_policy_acts_and_nothing_was_imported(String politique) {
        var horloges = only(politique).suites().horloges();
        assertThat(horloges).extracting(Horloge::nature).containsExactly(Nature.values());
        assertThat(horloges)
                .allSatisfy(horloge -> assertThat(lines(horloge.etats()))
                        .isEqualTo(each(etat -> Stream.of(etat)
                                .filter(signalement -> isDue(signalement, politique))
                                .map(signalement -> EXPECTED.horloge(signalement, horloge.nature(), TODAY)))));
        assertThat(horloges.getLast().etats()).hasSize(Horloge.Etat.values().length);
    }

    private static boolean isDue(EtatSignalement etat, String politique) {
        return !etat.recu().historique() && EXPECTED.decision(etat, politique).mode() == Mode.ACTIVE;
    }

    @Test
    void every_policy_stands_side_by_side_unless_one_is_named() {
        assertThat(board(Optional.empty()).politiques())
                .extracting(Tableau.ParPolitique::politique)
                .containsExactly("associatif", "centralise");
        assertThat(board(Optional.of("centralise")).politiques())
                .extracting(Tableau.ParPolitique::politique)
                .containsExactly("centralise");
        assertThat(board(Optional.of("inconnue")).politiques()).isEmpty();
    }

    private Tableau.Reponse board(Optional<String> politique) {
        return tableau.of(new Tableau.Demande("54", DU, AU, politique, TODAY));
    }

    private Tableau.ParPolitique only(String politique) {
        return board(Optional.of(politique)).politiques().getFirst();
    }

    private long number(String politique, Predicate<OrientationDecidee> which) {
        return signalements.stream()
                .map(etat -> EXPECTED.decision(etat, politique))
                .filter(which)
                .count();
    }

    private interface Values {
        Stream<?> of(EtatSignalement etat);
    }

    private List<String> each(Values values) {
        return counts(signalements.stream().flatMap(values::of), String::valueOf);
    }

    private static List<String> lines(List<Compte> comptes) {
        return comptes.stream()
                .map(compte -> String.join(" ", compte.valeurs().values()) + "=" + compte.nombre())
                .sorted()
                .toList();
    }
}

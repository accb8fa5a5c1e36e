package fr.aiguillage.domain.referentiel;

import static fr.aiguillage.domain.Exemples.METZ;
import static fr.aiguillage.domain.Exemples.NANCY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.Exemples;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.ReferentielEvent.ActivationDecidee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.CommunePubliee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireClos;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireDeclare;
import fr.aiguillage.domain.referentiel.ReferentielEvent.GeographiePubliee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.HabilitationAccordee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiqueRetiree;
import fr.aiguillage.domain.signalement.Territoire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferentielTest {
    private static final Instant RECU_LE = Exemples.RECU_LE;
    private static final PolitiqueId A1 = PolitiqueId.parse("a@1");
    private static final PolitiqueId A2 = PolitiqueId.parse("a@2");
    private static final PolitiqueId B1 = PolitiqueId.parse("b@1");
    private static final GeographiePubliee MEURTHE = geographie("54", "54D", "44", 3);
    private static final GeographiePubliee MOSELLE = geographie("57", "57D", "44", 2);

    private static GeographiePubliee geographie(String departement, String collectivite, String region, int communes) {
        var list = IntStream.range(0, communes)
                .mapToObj(number -> new CommunePubliee(
                        departement + "00" + number, "C", departement, collectivite, region, List.of(), 1))
                .toList();
        return new GeographiePubliee("2026", departement, departement, list);
    }

    private static PolitiquePubliee published(PolitiqueId id) {
        return new PolitiquePubliee(id, "<dmn/>", id.toString(), "admin", "");
    }

    private static ActivationDecidee active(PolitiqueId id, String zone) {
        return active(id, zone, Optional.empty(), Optional.empty());
    }

    private static ActivationDecidee active(PolitiqueId id, String zone, Optional<Instant> from, Optional<Instant> to) {
        return new ActivationDecidee(id, Zone.parse(zone), from, to, "admin");
    }

    private static Referentiel fold(Referentiel start, ReferentielEvent... events) {
        var referentiel = start;
        for (var event : events) referentiel = referentiel.evolve(event, referentiel.revision() + 1);
        return referentiel;
    }

    private static Referentiel of(ReferentielEvent... events) {
        return fold(fold(Referentiel.EMPTY, MEURTHE, MOSELLE), events);
    }

    /** With every policy published first: what is not cannot act. */
    private static Referentiel activating(ReferentielEvent... events) {
        return fold(of(published(A1), published(A2), published(B1)), events);
    }

    private static Optional<PolitiqueId> activeInNancy(Referentiel referentiel) {
        return referentiel.active(Territoire.of(NANCY), RECU_LE);
    }

    @Test
    void the_revision_is_the_offset_of_the_last_event() {
        assertThat(Referentiel.EMPTY.revision()).isEqualTo(-1);
        assertThat(of(published(A1)).revision()).isEqualTo(2);
        assertThat(Referentiel.EMPTY
                        .evolve(new HabilitationAccordee("p", "admin", "a"), 41)
                        .revision())
                .isEqualTo(41);
    }

    @Test
    void the_territory_with_fewest_communes_wins() {
        var referentiel = activating(active(A1, "departement:54"), active(B1, "region:44"), active(B1, "national"));
        assertThat(activeInNancy(referentiel)).contains(A1);
        assertThat(referentiel.active(Territoire.of(METZ), RECU_LE)).contains(B1);
    }

    @Test
    void the_fewest_communes_win_whatever_the_level_is_called() {
        assertThat(activeInNancy(activating(active(A1, "collectivite:54D"), active(B1, "region:44"))))
                .contains(A1);
    }

    @Test
    void on_one_territory_the_latest_decision_wins() {
        assertThat(activeInNancy(activating(active(A1, "national"), active(B1, "national"))))
                .contains(B1);
    }

    @Test
    void an_activation_holds_from_its_first_instant_and_not_at_its_last() {
        var from = active(A1, "national", Optional.of(RECU_LE), Optional.empty());
        var until = active(A1, "national", Optional.empty(), Optional.of(RECU_LE));
        assertThat(activeInNancy(activating(from))).contains(A1);
        assertThat(activating(from).active(Territoire.of(NANCY), RECU_LE.minusMillis(1)))
                .isEmpty();
        assertThat(activeInNancy(activating(until))).isEmpty();
        assertThat(activating(until).active(Territoire.of(NANCY), RECU_LE.minusMillis(1)))
                .contains(A1);
    }

    @Test
    void candidates_that_agree_have_an_active_policy() {
        var both = new Territoire(List.of(NANCY, METZ));
        assertThat(activating(active(A1, "region:44")).active(both, RECU_LE)).contains(A1);
    }

    @Test
    void candidates_that_disagree_have_none() {
        var both = new Territoire(List.of(NANCY, METZ));
        assertThat(activating(active(A1, "departement:54"), active(B1, "departement:57"))
                        .active(both, RECU_LE))
                .isEmpty();
        assertThat(activating(active(A1, "departement:54")).active(both, RECU_LE))
                .isEmpty();
    }

    @Test
    void an_unknown_place_has_none() {
        assertThat(activating(active(A1, "national")).active(Territoire.INCONNU, RECU_LE))
                .isEmpty();
    }

    @Test
    void geography_published_anew_is_not_counted_twice() {
        assertThat(of(geographie("54", "54D", "44", 4)).geographie())
                .isEqualTo(fold(Referentiel.EMPTY, geographie("54", "54D", "44", 4), MOSELLE)
                        .geographie());
    }

    @Test
    void the_first_publication_of_a_version_wins() {
        var again = new PolitiquePubliee(A1, "<other/>", "x", "admin", "");
        assertThat(of(published(A1), again).politiques()).containsEntry(A1, published(A1));
    }

    @Test
    void the_latest_version_of_every_policy_is_decided() {
        assertThat(of(published(A2), published(B1), published(A1), published(PolitiqueId.parse("triage@1")))
                        .decided(Optional.empty()))
                .containsExactly(A2, B1);
    }

    @Test
    void a_retired_version_gives_way_to_the_one_before() {
        assertThat(of(published(A1), published(A2), new PolitiqueRetiree(A2, "admin", ""))
                        .decided(Optional.empty()))
                .containsExactly(A1);
    }

    @Test
    void the_active_version_is_decided_though_older_or_retired() {
        var referentiel = of(published(A1), published(A2), new PolitiqueRetiree(A1, "admin", ""));
        assertThat(referentiel.decided(Optional.of(A1))).containsExactly(A1, A2);
    }

    @Test
    void the_latest_triage_tables_are_in_force() {
        var first = published(PolitiqueId.parse("triage@1"));
        var second = published(PolitiqueId.parse("triage@2"));
        assertThat(of(second, first).triage()).contains(second);
    }

    @Test
    void the_directory_is_folded_too() {
        var declared =
                new DestinataireDeclare(Exemples.destinataire("CD-54D", DestinataireType.CD, "collectivite:54D"));
        var closed = new DestinataireClos(new DestinataireId("CD-54D"), LocalDate.of(2026, 3, 1));
        assertThat(of(declared).annuaire().competents(DestinataireType.CD, NANCY, LocalDate.of(2026, 4, 1)))
                .containsExactly(new DestinataireId("CD-54D"));
        assertThat(of(declared, closed).annuaire().competents(DestinataireType.CD, NANCY, LocalDate.of(2026, 4, 1)))
                .isEmpty();
    }

    @Test
    void versions_are_ordered_as_numbers() {
        assertThat(new TreeSet<>(List.of(PolitiqueId.parse("a@10"), A2)).getLast())
                .hasToString("a@10");
    }

    @Test
    void a_policy_that_was_never_published_cannot_act() {
        var referentiel = of(published(A1), active(A1, "national"), active(B1, "national"));
        assertThat(activeInNancy(referentiel)).contains(A1);
        assertThat(referentiel.revision()).isEqualTo(4);
    }
}

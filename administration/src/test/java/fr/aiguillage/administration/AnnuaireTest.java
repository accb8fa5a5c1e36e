package fr.aiguillage.administration;

import static fr.aiguillage.administration.Exemples.INITIAL;
import static fr.aiguillage.administration.Exemples.MAINTENANT;
import static fr.aiguillage.administration.Exemples.apres;
import static fr.aiguillage.administration.Exemples.avertissements;
import static fr.aiguillage.administration.Exemples.fautes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.administration.Fiche.CanalEcrit;
import fr.aiguillage.administration.Fiche.CouvertureEcrite;
import fr.aiguillage.domain.annuaire.Couverture;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireDeclare;
import fr.aiguillage.domain.signalement.Ressort;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnuaireTest {
    private static final LocalDate JUIN = LocalDate.of(2026, 6, 1);
    private static final Ressort MEUSE = new Ressort("55", "55D", "44");

    private static CouvertureEcrite couverture(String territoire, String du) {
        return new CouvertureEcrite(territoire, Optional.of(du), Optional.empty());
    }

    private static Fiche reprise(CouvertureEcrite... couvertures) {
        return new Fiche(
                "ALMA-54-57",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(couvertures),
                List.of(),
                Optional.empty());
    }

    private static Fiche nouvelle(String id, String type, CouvertureEcrite... couvertures) {
        return new Fiche(
                id,
                Optional.of(type),
                Optional.of("Centre"),
                Optional.of("essai"),
                List.of(couvertures),
                List.of(),
                Optional.of("garde@exemple.invalid"));
    }

    private static DeclarerDestinataire declarer(Fiche fiche) {
        return new DeclarerDestinataire(fiche, false, "claire");
    }

    private static CloreDestinataire clore(String id, LocalDate dernierJour) {
        return new CloreDestinataire(id, dernierJour, "claire");
    }

    private static List<DestinataireId> almas(Referentiel referentiel, Ressort ressort, LocalDate jour) {
        return referentiel.annuaire().competents(DestinataireType.ALMA, ressort, jour);
    }

    @Test
    void a_centre_takes_over_a_departement_from_a_date() {
        var referentiel = apres(INITIAL, declarer(reprise(couverture("departement:55", "2026-06-01"))));
        var before = almas(INITIAL, MEUSE, JUIN);
        assertThat(almas(referentiel, MEUSE, JUIN.minusDays(1))).isEqualTo(before);
        assertThat(almas(referentiel, MEUSE, JUIN)).contains(new DestinataireId("ALMA-54-57"));
    }

    @Test
    void a_new_destinataire_is_declared_with_all_that_its_entry_says() {
        var fiche = nouvelle("ALMA-88", "ALMA", couverture("departement:88", "2026-06-01"));
        assertThat(declarer(fiche).examiner(INITIAL, MAINTENANT))
                .isEqualTo(new Constat.AEcrire(
                        new DestinataireDeclare(new Destinataire(
                                new DestinataireId("ALMA-88"),
                                DestinataireType.ALMA,
                                "Centre",
                                "essai",
                                List.of(new Couverture(
                                        Zone.parse("departement:88"), Optional.of(JUIN), Optional.empty())),
                                List.of(),
                                Optional.of("garde@exemple.invalid"))),
                        List.of()));
    }

    @Test
    void every_fault_of_an_entry_is_named_at_once() {
        var fiche = new Fiche(
                "alma 88",
                Optional.of("ALMAS"),
                Optional.empty(),
                Optional.of("essai"),
                List.of(
                        new CouvertureEcrite("departement:888", Optional.of("juin"), Optional.empty()),
                        new CouvertureEcrite("departement:88", Optional.of("2026-07-01"), Optional.of("2026-06-01"))),
                List.of(new CanalEcrit("WEBHOOK", "pas une adresse"), new CanalEcrit("FAX", "0383000000")),
                Optional.of("06 00 00 00 00"));
        assertThat(fautes(declarer(fiche), INITIAL))
                .extracting(fault -> fault.substring(0, fault.indexOf(" :")))
                .containsExactly(
                        "id",
                        "nom",
                        "type",
                        "couvertures[0].du",
                        "couvertures[0].territoire",
                        "couvertures[1].au",
                        "canaux[0].adresse",
                        "canaux[1].canal",
                        "astreinte");
    }

    @Test
    void a_coverage_never_changes_what_is_received() {
        assertThat(fautes(declarer(reprise(couverture("departement:55", "2026-05-10"))), INITIAL))
                .containsExactly("couvertures : une couverture ne change pas ce qui est déjà reçu : jusqu’à aujourd’hui"
                        + " compris elles restent comme elles étaient, et une nouvelle commence au plus tôt demain (du:"
                        + " 2026-05-11)");
    }

    @Test
    void a_destinataire_keeps_its_type() {
        var fiche = nouvelle("ALMA-54-57", "CD", couverture("departement:55", "2026-06-01"));
        assertThat(fautes(declarer(fiche), INITIAL))
                .containsExactly("type : ALMA-54-57 est de type ALMA : un autre type demande un autre id");
    }

    @Test
    void the_same_entry_again_is_not_written() {
        var known = INITIAL.annuaire().find(new DestinataireId("CD-69M")).orElseThrow();
        assertThat(new DeclarerDestinataire(Fiche.of(known), true, "claire").examiner(INITIAL, MAINTENANT))
                .isInstanceOf(Constat.Inutile.class);
    }

    @Test
    void a_closed_centre_takes_nothing_after_its_last_day_and_leaves_departements_named() {
        var closing = clore("ALMA-54-57", LocalDate.of(2026, 5, 31));
        assertThat(avertissements(closing, INITIAL))
                .containsExactly(
                        "à partir du 1er juin 2026, plus de contact ALMA local (la plateforme nationale prend la"
                                + " suite) : departement:54 (Meurthe-et-Moselle), departement:57 (Moselle)");
        var closed = apres(INITIAL, closing);
        assertThat(almas(closed, new Ressort("54", "54D", "44"), JUIN)).isEmpty();
        assertThat(almas(closed, new Ressort("54", "54D", "44"), JUIN.minusDays(1)))
                .hasSize(1);
    }

    @Test
    void a_departement_that_another_centre_takes_over_is_not_lost() {
        var relayed =
                apres(INITIAL, declarer(nouvelle("ALMA-NORD", "ALMA", couverture("departement:54", "2026-06-01"))));
        assertThat(avertissements(clore("ALMA-54-57", LocalDate.of(2026, 5, 31)), relayed))
                .containsExactly(
                        "à partir du 1er juin 2026, plus de contact ALMA local (la plateforme nationale prend la"
                                + " suite) : departement:57 (Moselle)");
    }

    @Test
    void a_later_loss_is_told_with_its_date() {
        var fiche = new Fiche(
                "ALMA-88",
                Optional.of("ALMA"),
                Optional.of("Centre"),
                Optional.of("essai"),
                List.of(new CouvertureEcrite("departement:57", Optional.of("2026-06-01"), Optional.of("2026-12-31"))),
                List.of(),
                Optional.empty());
        var relayed = apres(INITIAL, declarer(fiche));
        assertThat(avertissements(clore("ALMA-54-57", LocalDate.of(2026, 5, 31)), relayed))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith(": departement:54 (Meurthe-et-Moselle)"),
                        second -> assertThat(second).startsWith("à partir du 1er janvier 2027"));
    }

    @Test
    void nothing_closes_in_the_past() {
        assertThat(fautes(clore("ALMA-54-57", LocalDate.of(2026, 5, 9)), INITIAL))
                .containsExactly("dernier-jour : le 9 mai 2026 est passé : une fermeture ne change pas ce qui est déjà"
                        + " reçu ; au plus tôt aujourd’hui, 2026-05-10");
        assertThat(fautes(clore("ALMA-54-57", LocalDate.of(2026, 5, 10)), INITIAL))
                .isEmpty();
    }

    @Test
    void what_is_not_in_the_directory_gets_a_near_name() {
        assertThat(fautes(clore("ALMA-54-75", JUIN), INITIAL))
                .containsExactly(
                        "destinataire : « ALMA-54-75 » n’est pas dans l’annuaire ; vouliez-vous dire « ALMA-54-57 » ?");
    }

    @Test
    void what_is_closed_stays_closed() {
        var closed = apres(INITIAL, clore("ALMA-54-57", LocalDate.of(2026, 5, 31)));
        assertThat(clore("ALMA-54-57", LocalDate.of(2026, 7, 1)).examiner(closed, MAINTENANT))
                .isInstanceOf(Constat.Inutile.class);
    }

    @Test
    void losing_an_authority_is_told_too() {
        assertThat(avertissements(clore("CD-88D", JUIN), INITIAL))
                .containsExactly("à partir du 2 juin 2026, plus de destinataire de type CD (ce qui lui revenait sera à"
                        + " qualifier) : departement:88 (Vosges)");
    }
}

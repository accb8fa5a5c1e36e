package fr.aiguillage.projector;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.projector.Masque.Cellule;
import fr.aiguillage.projector.Tableau.Compte;
import fr.aiguillage.servicekit.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MasqueTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private static final Tableau.Demande DEMANDE = new Tableau.Demande("54", DAY, DAY, Optional.empty(), DAY);

    @Test
    void counts_from_one_to_ten_are_not_shown_to_analysts_nor_to_anybody_without_a_token() {
        assertThat(lieux(reader("analyste"), 1, 10, 11, 500)).containsExactly(null, null, 11L, 500L);
        assertThat(lieux(Masque.anonymous(), 1, 10, 11, 500)).containsExactly(null, null, 11L, 500L);
    }

    @Test
    void listeners_and_administrators_see_every_count() {
        assertThat(lieux(reader("ecoutant"), 1, 10, 11)).containsExactly(1L, 10L, 11L);
        assertThat(lieux(reader("admin"), 1, 10, 11)).containsExactly(1L, 10L, 11L);
    }

    @Test
    void the_one_count_that_is_hidden_takes_the_next_with_it_so_that_the_total_does_not_tell() {
        assertThat(lieux(Masque.anonymous(), 4, 30, 20)).containsExactly(null, 30L, null);
    }

    @Test
    void so_do_several_that_add_up_to_a_small_count() {
        assertThat(lieux(Masque.anonymous(), 1, 2, 30, 20)).containsExactly(null, null, 30L, null);
    }

    @Test
    void a_part_is_hidden_when_the_rest_of_its_whole_is_small() {
        var seen = Masque.anonymous().over(tableau(500, new Tableau.Totaux(500, 495, 0, 20, 30), List.of()));
        var politique = seen.politiques().getFirst();
        assertThat(politique.decides()).isEqualTo(500);
        assertThat(politique.actives()).isNull();
        assertThat(politique.replis()).isZero();
        assertThat(politique.aQualifier()).isEqualTo(20);
    }

    @Test
    void a_destinataire_sees_its_own_rows() {
        var own = new Compte(Map.of("destinataire", "CD-54D", "statut", "REMIS"), 3);
        var other = new Compte(Map.of("destinataire", "ARS-44", "statut", "REMIS"), 3);
        var seen = reader("destinataire:CD-54D")
                .over(tableau(500, new Tableau.Totaux(500, 500, 0, 0, 0), List.of(own, other)));
        assertThat(seen.politiques().getFirst().suivis())
                .containsExactly(new Cellule(own.valeurs(), 3L), new Cellule(other.valeurs(), null));
    }

    private static Masque reader(String role) {
        return Masque.of(new Principal("somebody", Set.of(role)));
    }

    private static List<@Nullable Long> lieux(Masque masque, long... nombres) {
        var comptes = new ArrayList<Compte>();
        for (var nombre : nombres) comptes.add(new Compte(Map.of("lieu", "LIEU-" + comptes.size()), nombre));
        var clear = new Tableau.Reponse(DEMANDE, recus(900, comptes), List.of());
        var shown = new ArrayList<@Nullable Long>();
        masque.over(clear).lieux().forEach(cellule -> shown.add(cellule.nombre()));
        return shown;
    }

    private static Tableau.Reponse tableau(long signalements, Tableau.Totaux totaux, List<Compte> suivis) {
        var none = List.<Compte>of();
        var suites = new Tableau.Suites(suivis, none, none, none, none, none, List.of());
        var politique =
                new Tableau.ParPolitique("centralise", totaux, none, none, none, none, none, suites, Optional.empty());
        return new Tableau.Reponse(DEMANDE, recus(signalements, none), List.of(politique));
    }

    private static Tableau.Recus recus(long signalements, List<Compte> lieux) {
        var none = List.<Compte>of();
        return new Tableau.Recus(signalements, none, none, lieux, none, none, none, none, none, none, 0, none);
    }
}

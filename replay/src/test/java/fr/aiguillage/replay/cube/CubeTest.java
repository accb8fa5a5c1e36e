package fr.aiguillage.replay.cube;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.replay.Avancement;
import fr.aiguillage.replay.synthese.Comptes;
import fr.aiguillage.replay.synthese.PolitiqueRejouee;
import fr.aiguillage.replay.synthese.Volet;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counting rows is counting reports one by one. */
class CubeTest {
    private static final Referentiel REFERENTIEL = ReferentielInitial.referentiel();
    private static final List<Politique> POLITIQUES = List.of(politique("associatif"), politique("centralise"));
    private static final List<PolitiqueRejouee> NOMS = List.of(nommee("associatif@1"), nommee("centralise@1"));
    private static final long SEED = 20261124;

    @TempDir
    Path folder;

    private static Politique politique(String nom) {
        return new Politiques().of(REFERENTIEL).politiques().apply(new PolitiqueId(nom, 1));
    }

    private static PolitiqueRejouee nommee(String nom) {
        return new PolitiqueRejouee(nom, "", true);
    }

    @Test
    void counts_are_those_of_deciding_every_report_by_itself() {
        var past = Passe.of(SEED, 3_000);
        try (var cube = filled(past)) {
            var volets = volets(cube);
            assertThat(volets.stream().map(Volet::total)).isEqualTo(oneByOne(past));
        }
    }

    @Test
    void a_cube_closed_and_opened_again_goes_on_where_it_was() {
        var past = Passe.of(SEED + 1, 1_000);
        fill(past.subList(0, past.size() / 2));
        fill(past.subList(past.size() / 2, past.size()));
        try (var cube = open()) {
            assertThat(volets(cube).stream().map(Volet::total)).isEqualTo(oneByOne(past));
        }
    }

    @Test
    void events_folded_twice_change_nothing() {
        var past = Passe.of(SEED + 2, 500);
        fill(past);
        fill(past);
        try (var cube = open()) {
            assertThat(volets(cube).stream().map(Volet::total)).isEqualTo(oneByOne(past));
        }
    }

    @Test
    void a_cube_of_another_log_is_begun_anew() {
        fill(Passe.of(SEED, 100));
        try (var other = Cube.open(folder, "another log", 1).orElseThrow()) {
            assertThat(other.signalements()).isZero();
        }
    }

    @Test
    void an_update_cut_short_is_begun_anew() {
        try (var cube = filled(Passe.of(SEED, 100))) {
            cube.begin();
        }
        try (var cube = open()) {
            assertThat(cube.signalements()).isZero();
        }
    }

    @Test
    void a_cube_in_use_is_not_opened_twice() {
        try (var cube = open()) {
            assertThat(cube.signalements()).isZero();
            assertThat(Cube.open(folder, "log", 1)).isEmpty();
        }
    }

    @Test
    void every_state_survives_its_row() {
        var etats = new Etats(new Lexique());
        for (var etat : states(Passe.of(SEED + 3, 2_000)).values()) {
            var row = etats.row(Cle.of("x"), etat);
            var again = etats.state(row);
            assertThat(etats.row(Cle.of("x"), again)).isEqualTo(row);
            assertThat(orientations(again)).isEqualTo(orientations(etat));
        }
    }

    private static List<Object> orientations(EtatSignalement etat) {
        return POLITIQUES.stream()
                .<Object>map(politique -> Decisions.orient(politique, etat.faits(), REFERENTIEL.annuaire()))
                .toList();
    }

    private Cube open() {
        return Cube.open(folder, "log", 1).orElseThrow();
    }

    private void fill(List<Passe> past) {
        filled(past).close();
    }

    private Cube filled(List<Passe> past) {
        var cube = open();
        cube.begin();
        past.forEach(one -> cube.tranches().getFirst().fold(one::id, one.event(), false));
        cube.end();
        return cube;
    }

    private static List<Volet> volets(Cube cube) {
        return Decompte.of(cube, NOMS, POLITIQUES, REFERENTIEL.annuaire(), Filtre.TOUT, Avancement.SILENT)
                .volets();
    }

    /** The totals, the long way. */
    private static List<Comptes> oneByOne(List<Passe> past) {
        var states = states(past);
        return POLITIQUES.stream().map(politique -> oneByOne(politique, states)).toList();
    }

    private static Comptes oneByOne(Politique politique, Map<SignalementId, EtatSignalement> states) {
        var total = new Vecteur();
        for (var etat : states.values())
            total.add(Vecteur.of(Decisions.orient(politique, etat.faits(), REFERENTIEL.annuaire())), 1);
        Passe.describe(states.values(), total);
        return total.comptes();
    }

    private static Map<SignalementId, EtatSignalement> states(List<Passe> past) {
        var states = new HashMap<SignalementId, EtatSignalement>();
        var seen = new HashSet<Set<String>>();
        for (var one : past) {
            if (!seen.add(Set.of(one.event().signalement().value(), one.id() + " event"))) continue;
            states.compute(one.event().signalement(), (id, before) -> after(before, one.event()));
        }
        return states;
    }

    private static EtatSignalement after(EtatSignalement before, SignalementEvent event) {
        return before == null ? EtatSignalement.of((SignalementRecu) event, false) : before.evolve(event, false);
    }

    @Test
    void alma_contacts_are_lost_where_no_centre_is_named_any_more() {
        try (var cube = filled(Passe.of(SEED, 3_000))) {
            var decompte = Decompte.of(cube, NOMS, POLITIQUES, REFERENTIEL.annuaire(), Filtre.TOUT, Avancement.SILENT);
            var covered = decompte.volets().getFirst().parDepartement().entrySet().stream()
                    .filter(entry -> entry.getValue().parType().containsKey(DestinataireType.ALMA))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(decompte.comparaisons().getFirst().perdentAlma()).containsExactlyElementsOf(covered);
        }
    }
}

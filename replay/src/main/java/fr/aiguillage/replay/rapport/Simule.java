package fr.aiguillage.replay.rapport;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.replay.rapport.Tableau.Case;
import fr.aiguillage.replay.rapport.Tableau.Colonne;
import fr.aiguillage.replay.rapport.Tableau.Ligne;
import fr.aiguillage.replay.synthese.Simulation;
import fr.aiguillage.replay.synthese.Simulation.Semaine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a service model gives for one policy: every table of it says so. */
final class Simule {
    static final String NATURE = "simulé";
    private static final int TOP = 20;
    private final Chiffres chiffres;
    private final Lexique lexique;
    private final Simulation simulation;
    private final Courbe courbe;

    Simule(Chiffres chiffres, Lexique lexique, Simulation simulation) {
        this.chiffres = chiffres;
        this.lexique = lexique;
        this.simulation = simulation;
        this.courbe = Courbe.over(
                simulation.semaines().stream().map(Semaine::lundi).collect(Collectors.toCollection(TreeSet::new)));
    }

    Vue.Simulee vue() {
        return new Vue.Simulee(lexique.politique(simulation.politique()), simulation.modele(), tableau());
    }

    private Tableau tableau() {
        var noms = Destinataires.of(chiffres.synthese());
        var lignes = FileSimulee.of(simulation).stream()
                .filter(file -> file.isShown(chiffres, simulation.politique()))
                .limit(TOP)
                .map(file -> ligne(nom(noms, file), file))
                .toList();
        var legende = "Files d’attente sous « " + lexique.politique(simulation.politique()) + " » : les " + TOP
                + " plus longues";
        return new Tableau(legende, NATURE, colonnes(), lignes);
    }

    /** A model may name one that no policy does. */
    private static String nom(Map<DestinataireId, Destinataires.Fiche> noms, FileSimulee file) {
        var fiche = Optional.ofNullable(noms.get(file.destinataire()));
        return fiche.map(Destinataires.Fiche::nom).orElse(file.destinataire().value());
    }

    private List<Colonne> colonnes() {
        return List.of(
                Colonne.text("Destinataire"),
                Colonne.number(Notion.SIMULE_ARRIVEES),
                Colonne.number(Notion.SIMULE_TRAITES),
                Colonne.number(Notion.SIMULE_RETARD),
                Colonne.number(Notion.SIMULE_FIN),
                Colonne.number(Notion.SIMULE_MEDIANE),
                Colonne.number(Notion.SIMULE_NEUVIEME),
                Colonne.text("En attente, semaine par semaine (simulé)"));
    }

    private Ligne ligne(String nom, FileSimulee file) {
        var id = file.destinataire().value();
        return Ligne.of(
                nom,
                id,
                Case.number(Mots.nombre(file.arrivees())),
                Case.number(Mots.nombre(file.traites())),
                Case.number(Mots.nombre(file.retard()) + " (" + Mots.semaine(file.lundiDuRetard()) + ")"),
                Case.number(Mots.nombre(file.fin())),
                Case.number(Mots.duree(file.mediane())),
                Case.number(Mots.duree(file.neuvieme())),
                Case.drawing(chiffres.masque().actif() ? "" : courbe.of(Map.of("simule", enAttente(file)))));
    }

    private static Map<LocalDate, Long> enAttente(FileSimulee file) {
        return file.semaines().stream().collect(Collectors.toMap(Semaine::lundi, Semaine::enAttente, Long::sum));
    }
}

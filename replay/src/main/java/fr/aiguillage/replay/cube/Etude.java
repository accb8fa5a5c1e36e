package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Territoire;
import java.util.List;

/** What all threads that count a cube share: policies, directory, and numbers for what they answer. */
final class Etude {
    private static final String NOWHERE = "";

    private final Annuaire annuaire;
    private final Lexique lexique;
    private final Epoques epoques;
    private final List<Avis> avis;
    private final Numbers<Orientation> orientations = new Numbers<>();
    private final Numbers<DestinataireId> destinataires = new Numbers<>();
    private final Numbers<String> departements = new Numbers<>();
    private final int[] departementOf;

    Etude(List<Politique> politiques, Annuaire annuaire, Lexique lexique) {
        this.annuaire = annuaire;
        this.lexique = lexique;
        this.epoques = new Epoques(annuaire);
        this.avis = politiques.stream()
                .map(politique -> new Avis(politique, annuaire, epoques, lexique, orientations))
                .toList();
        this.departementOf = lexique.territoires.all().stream()
                .mapToInt(territoire -> departements.of(departement(territoire)))
                .toArray();
    }

    /** The one that all candidates lie in, if there is one. */
    private static String departement(Territoire territoire) {
        var found = territoire.candidats().stream()
                .map(Ressort::departement)
                .distinct()
                .toList();
        return found.size() == 1 ? found.getFirst() : NOWHERE;
    }

    Annuaire annuaire() {
        return annuaire;
    }

    List<Avis> avis() {
        return avis;
    }

    Epoques epoques() {
        return epoques;
    }

    Orientation orientation(int number) {
        return orientations.get(number);
    }

    int[] recipients(int orientation) {
        return orientations.get(orientation).destinataires().stream()
                .mapToInt(destinataire -> destinataires.of(destinataire.id()))
                .toArray();
    }

    Numbers<DestinataireId> destinataires() {
        return destinataires;
    }

    Numbers<String> departements() {
        return departements;
    }

    int departement(int territoire) {
        return departementOf[territoire];
    }

    /** By number of the territoire, whether its reports count. */
    boolean[] kept(Filtre filtre) {
        var kept = new boolean[departementOf.length];
        for (var i = 0; i < kept.length; i++) kept[i] = filtre.holds(lexique.territoires.get(i));
        return kept;
    }
}

package fr.aiguillage.ingest;

import fr.aiguillage.policies.intake.Erreur;
import fr.aiguillage.servicekit.Problem;
import java.util.List;

/** The faults that reading found, as a problem tells them. */
final class Erreurs {
    private Erreurs() {}

    static List<Problem.Erreur> of(List<Erreur> erreurs) {
        return erreurs.stream()
                .map(erreur -> new Problem.Erreur(erreur.pointeur(), erreur.message()))
                .toList();
    }
}

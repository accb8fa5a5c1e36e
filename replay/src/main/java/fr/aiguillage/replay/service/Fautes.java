package fr.aiguillage.replay.service;

import fr.aiguillage.servicekit.Problem.Erreur;
import fr.aiguillage.servicekit.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one request, all of it, each with where it is. */
final class Fautes {
    private final List<Erreur> erreurs = new ArrayList<>();

    void add(String pointeur, String message) {
        erreurs.add(new Erreur(pointeur, message));
    }

    /** Throws a problem 400 when anything is. */
    void check() {
        if (!erreurs.isEmpty()) throw ProblemException.invalide(erreurs);
    }
}

package fr.aiguillage.policies.intake;

import java.util.List;

/** What reading gives: a valid value, or every fault found. */
public sealed interface Lecture<T> {
    record Lue<T>(T corps) implements Lecture<T> {}

    record Refusee<T>(List<Erreur> erreurs) implements Lecture<T> {}
}

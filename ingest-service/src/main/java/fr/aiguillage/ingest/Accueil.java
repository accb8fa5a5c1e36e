package fr.aiguillage.ingest;

import fr.aiguillage.servicekit.Problem;
import java.time.Instant;
import java.util.List;

/** What becomes of a report at the door. */
sealed interface Accueil {
    /** It is in the log; this is what the reporter is told, now and on every retry. */
    record Recu(String id, String numero, String codeSuivi, Instant recuLe) implements Accueil {}

    /** It is not valid, and nothing was written. */
    record Refuse(List<Problem.Erreur> erreurs) implements Accueil {}
}

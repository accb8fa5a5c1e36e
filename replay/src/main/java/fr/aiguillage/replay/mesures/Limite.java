package fr.aiguillage.replay.mesures;

import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.policies.JoursOuvres;
import java.time.Instant;
import java.time.LocalDate;

/** A delay that law sets in working days (CRPA R112-11-1 and -2). */
enum Limite {
    ENREGISTREMENT("1 jour ouvré", 1),
    ACCUSE("10 jours ouvrés", 10);

    private final String libelle;
    private final int jours;

    Limite(String libelle, int jours) {
        this.libelle = libelle;
        this.jours = jours;
    }

    String libelle() {
        return libelle;
    }

    /** Whether it was over on the day (Europe/Paris) of an event. */
    boolean isOver(Instant recuLe, Instant quand, JoursOuvres calendrier) {
        return jour(quand).isAfter(calendrier.after(jour(recuLe), jours));
    }

    private static LocalDate jour(Instant instant) {
        return LocalDate.ofInstant(instant, Politique.PARIS);
    }
}

package fr.aiguillage.localstack.generator;

import java.time.LocalDate;

/**
 * What to generate: so many reports, received from one day to another (both included), the same ones for the same seed.
 *
 * @param partAnonyme share of reporters who stay anonymous, 0 to 1; no source gives it
 */
public record Parameters(LocalDate du, LocalDate au, int nombre, long graine, double partAnonyme) {
    /** No published figure: a guess. */
    public static final double PART_ANONYME_SUPPOSEE = 0.3;

    public Parameters {
        if (au.isBefore(du)) {
            throw new IllegalArgumentException("La date de fin " + au + " précède la date de début " + du + ".");
        }
        if (nombre < 0) {
            throw new IllegalArgumentException("Le nombre de signalements ne peut pas être négatif : " + nombre + ".");
        }
        if (!(partAnonyme >= 0 && partAnonyme <= 1)) {
            throw new IllegalArgumentException("La part d'anonymes va de 0 à 1, et non " + partAnonyme + ".");
        }
    }

    public static Parameters of(LocalDate du, LocalDate au, int nombre, long graine) {
        return new Parameters(du, au, nombre, graine, PART_ANONYME_SUPPOSEE);
    }
}

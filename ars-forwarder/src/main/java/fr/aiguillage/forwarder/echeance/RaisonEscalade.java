package fr.aiguillage.forwarder.echeance;

import fr.aiguillage.forwarder.alerte.NatureAlerte;

/** Why somebody else is told that a case waits. */
enum RaisonEscalade {
    /** An immediate danger, for minutes: whoever is on call is told too. */
    DANGER_NON_ACCUSE(NatureAlerte.DANGER_NON_ACCUSE),
    /** Any case, for working days. */
    SANS_ACCUSE(NatureAlerte.ECHEANCE_DEPASSEE);

    private final NatureAlerte alerte;

    RaisonEscalade(NatureAlerte alerte) {
        this.alerte = alerte;
    }

    NatureAlerte alerte() {
        return alerte;
    }
}

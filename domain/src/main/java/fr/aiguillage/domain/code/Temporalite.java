package fr.aiguillage.domain.code;

/** How the abuse spreads over time. */
public enum Temporalite {
    PONCTUELLE,
    REPETEE,
    DURABLE,
    INCONNU
}

package fr.aiguillage.replay.service;

/** Where a replay stands. */
enum Statut {
    EN_ATTENTE,
    EN_COURS,
    TERMINE,
    ANNULE,
    ECHEC;

    boolean isOver() {
        return switch (this) {
            case EN_ATTENTE, EN_COURS -> false;
            case TERMINE, ANNULE, ECHEC -> true;
        };
    }
}

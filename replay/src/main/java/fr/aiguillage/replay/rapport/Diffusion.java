package fr.aiguillage.replay.rapport;

/** Who will read a report. */
public enum Diffusion {
    /** Every count in clear: the report stays with the analysts of the service. */
    INTERNE,
    /** Counts from 1 to 10, and those that would give them away, are left out: the report may leave the system. */
    EXTERNE
}

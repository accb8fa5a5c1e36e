package fr.aiguillage.forwarder.echeance;

import java.time.Duration;

/**
 * When somebody else is told that nobody acknowledged.
 *
 * @param danger how long an immediate danger may wait
 * @param jours working days that any case may wait
 * @param pause between two looks at what is late
 * @param reprise before the second attempt of a notice; doubles at each, up to ten minutes
 */
public record EcheanceSettings(Duration danger, int jours, Duration pause, Duration reprise) {}

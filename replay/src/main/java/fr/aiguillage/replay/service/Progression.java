package fr.aiguillage.replay.service;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a replay has come.
 *
 * @param etape what is being done, in French
 * @param fait of {@code total}, in units of the step
 * @param debit units a second, 0 before it is known
 * @param reste until the end of this step, at that rate
 */
record Progression(String etape, long fait, long total, long debit, Optional<Duration> reste) {}

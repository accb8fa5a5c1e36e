/**
 * The door: a report comes in by HTTP, by batch or by Kafka, is checked, sealed, and written to the log.
 *
 * <p>{@link fr.aiguillage.ingest.Main} starts it, {@code Reception} takes one report in, {@code Journal} writes it.
 */
package fr.aiguillage.ingest;

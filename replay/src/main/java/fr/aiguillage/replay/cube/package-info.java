/**
 * History, compressed to what decisions read: one fixed row a report, kept on disk and brought up to date from the log.
 * {@link fr.aiguillage.replay.cube.Cube} holds it, {@link fr.aiguillage.replay.cube.Decompte} counts it under policies.
 */
package fr.aiguillage.replay.cube;

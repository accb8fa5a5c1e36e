/** The folder that a replay leaves: one page, its numbers as JSON and CSV, whole or not there. */
package fr.aiguillage.replay.rapport;

/** Why one signalement went where it went: each stored decision in words, from the log alone. */
package fr.aiguillage.replay.explication;

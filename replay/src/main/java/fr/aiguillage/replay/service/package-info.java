/** Replays asked for over HTTP: done one after the other, each leaves its report in a folder. */
package fr.aiguillage.replay.service;

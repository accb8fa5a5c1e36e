package fr.aiguillage.ingest;

import java.time.Instant;

/** What the reporter is told, now and on every retry. */
record Recu(String id, String numero, String codeSuivi, Instant recuLe) {}

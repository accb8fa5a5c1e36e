package fr.aiguillage.replay.cube;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.nio.file.Path;

/** The rows of one partition, in order of arrival. One writer; readers see what was there when they began. */
final class Fiches implements AutoCloseable {
    private static final int SITUATION = 16;
    private static final int RESTE = 24;
    private static final int ETABLISSEMENT = 32;
    private static final int MINUTE = 40;
    private static final int JOUR = 44;
    private static final int TERRITOIRE = 48;
    private static final int SUITES = 52;
    private static final int SIZE = 56;

    private final MappedFile rows;
    private long size;

    Fiches(Path file, long size) {
        this.rows = new MappedFile(file, SIZE);
        this.size = size;
    }

    long size() {
        return size;
    }

    void append(Fiche fiche) {
        if (size == rows.capacity()) rows.grow();
        put(size++, fiche);
    }

    void put(long row, Fiche fiche) {
        var at = row * SIZE;
        var segment = rows.segment();
        segment.set(JAVA_LONG_UNALIGNED, at, fiche.cle().high());
        segment.set(JAVA_LONG_UNALIGNED, at + Long.BYTES, fiche.cle().low());
        segment.set(JAVA_LONG_UNALIGNED, at + SITUATION, fiche.situation());
        segment.set(JAVA_LONG_UNALIGNED, at + RESTE, fiche.reste());
        segment.set(JAVA_LONG_UNALIGNED, at + ETABLISSEMENT, fiche.etablissement());
        segment.set(JAVA_INT_UNALIGNED, at + MINUTE, fiche.minute());
        segment.set(JAVA_INT_UNALIGNED, at + JOUR, fiche.jour());
        segment.set(JAVA_INT_UNALIGNED, at + TERRITOIRE, fiche.territoire());
        segment.set(JAVA_INT_UNALIGNED, at + SUITES, fiche.suites());
    }

    Fiche get(long row) {
        return new Fiche(
                cle(row),
                situation(row),
                reste(row),
                etablissement(row),
                minute(row),
                jour(row),
                territoire(row),
                suites(row));
    }

    Cle cle(long row) {
        return new Cle(longAt(row, 0), longAt(row, Long.BYTES));
    }

    long situation(long row) {
        return longAt(row, SITUATION);
    }

    long reste(long row) {
        return longAt(row, RESTE);
    }

    long etablissement(long row) {
        return longAt(row, ETABLISSEMENT);
    }

    int minute(long row) {
        return intAt(row, MINUTE);
    }

    int jour(long row) {
        return intAt(row, JOUR);
    }

    int territoire(long row) {
        return intAt(row, TERRITOIRE);
    }

    int suites(long row) {
        return intAt(row, SUITES);
    }

    private long longAt(long row, int field) {
        return rows.segment().get(JAVA_LONG_UNALIGNED, row * SIZE + field);
    }

    private int intAt(long row, int field) {
        return rows.segment().get(JAVA_INT_UNALIGNED, row * SIZE + field);
    }

    @Override
    public void close() {
        rows.close();
    }
}

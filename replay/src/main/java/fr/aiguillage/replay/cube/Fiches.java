package fr.aiguillage.replay.cube;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The rows of one partition, in order of arrival. One writer; readers see what was there when they began. New rows are
 * gathered and written many at once: to touch mapped memory for the first time costs more than to write.
 */
final class Fiches implements AutoCloseable {
    private static final int SITUATION = 16;
    private static final int RESTE = 24;
    private static final int ETABLISSEMENT = 32;
    private static final int MINUTE = 40;
    private static final int JOUR = 44;
    private static final int TERRITOIRE = 48;
    private static final int SUITES = 52;
    private static final int SIZE = 56;
    private static final int TOGETHER = 1_024;

    private final MappedFile rows;
    private final ByteBuffer gathered = ByteBuffer.allocateDirect(TOGETHER * SIZE);
    private final MemorySegment last = MemorySegment.ofBuffer(gathered);
    /** How many rows the file holds; those after it are gathered. */
    private long written;

    private long size;

    Fiches(Path file, long size) {
        this.rows = new MappedFile(file, SIZE);
        this.written = size;
        this.size = size;
    }

    long size() {
        return size;
    }

    void append(Fiche fiche) {
        put(last, (size - written) * SIZE, fiche);
        if (++size - written == TOGETHER) flush();
    }

    /** Writes what was gathered. */
    void flush() {
        rows.write(written, gathered.clear().limit((int) (size - written) * SIZE));
        written = size;
    }

    void put(long row, Fiche fiche) {
        put(holder(row), at(row), fiche);
    }

    private static void put(MemorySegment segment, long at, Fiche fiche) {
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
        return holder(row).get(JAVA_LONG_UNALIGNED, at(row) + field);
    }

    private int intAt(long row, int field) {
        return holder(row).get(JAVA_INT_UNALIGNED, at(row) + field);
    }

    private MemorySegment holder(long row) {
        return row < written ? rows.segment() : last;
    }

    private long at(long row) {
        return (row < written ? row : row - written) * SIZE;
    }

    @Override
    public void close() {
        rows.close();
    }
}

package fr.aiguillage.replay.cube;

import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Where in a list each key is: an open-addressed table on disk of eight bytes a place, half of them a mark of the key, half
 * its number in the list, from 1 on. What costs is memory touched for the first time, so it is kept small. One writer.
 */
final class KeyIndex implements AutoCloseable {
    private static final long NUMBER = 0xFFFF_FFFFL;
    /** At most three places of four are taken. */
    private static final int TAKEN = 3;

    private static final int PLACES = 4;

    private final Path file;
    private final LongFunction<Cle> keys;
    private MappedFile table;
    private long size;
    /** So that the compiler keeps the reads of {@link #bringNear}. */
    @SuppressWarnings("UnusedVariable")
    private long near;

    /**
     * @param size how many keys it holds
     * @param keys the key of a number
     */
    KeyIndex(Path file, long size, LongFunction<Cle> keys) {
        this.file = file;
        this.keys = keys;
        this.table = new MappedFile(file, Long.BYTES);
        this.size = size;
    }

    /** The number of a key, or -1. */
    long find(Cle cle) {
        return (at(place(cle)) & NUMBER) - 1;
    }

    /** Gives a key the next number; false when it has one already, which changes nothing. */
    boolean add(Cle cle) {
        reserve(1);
        var place = place(cle);
        if (at(place) != 0) return false;
        put(place, cle, size++);
        return true;
    }

    /** Reads where these keys would be: the processor fetches independent places at once. */
    void bringNear(List<Attente> arrived) {
        for (var one : arrived) near ^= at(first(one.cle()));
    }

    private void put(long place, Cle cle, long number) {
        table.segment().set(JAVA_LONG_UNALIGNED, place * Long.BYTES, mark(cle) | number + 1);
    }

    private static long mark(Cle cle) {
        return cle.spread() << Integer.SIZE;
    }

    private long at(long place) {
        return table.segment().get(JAVA_LONG_UNALIGNED, place * Long.BYTES);
    }

    /** Where a key is, or where it would go. */
    private long place(Cle cle) {
        var capacity = table.capacity();
        var mark = mark(cle);
        var place = first(cle);
        for (var held = at(place); held != 0 && !holds(held, mark, cle); held = at(place))
            place = place + 1 == capacity ? 0 : place + 1;
        return place;
    }

    private long first(Cle cle) {
        return Math.unsignedMultiplyHigh(cle.spread(), table.capacity());
    }

    private boolean holds(long held, long mark, Cle cle) {
        return (held & ~NUMBER) == mark && keys.apply((held & NUMBER) - 1).equals(cle);
    }

    /** Makes room at once for so many keys more: to grow step by step is to place them all anew at each step. */
    void reserve(long more) {
        var least = (size + more) * PLACES / TAKEN + 1;
        if (least > table.capacity()) grow(Math.max(least, 2 * table.capacity()));
    }

    private void grow(long capacity) {
        var larger = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(larger);
            table.close();
            table = new MappedFile(larger, Long.BYTES, capacity);
            for (long number = 0; number < size; number++) place(number);
            Files.move(larger, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private void place(long number) {
        var cle = keys.apply(number);
        put(place(cle), cle, number);
    }

    @Override
    public void close() {
        table.close();
    }
}

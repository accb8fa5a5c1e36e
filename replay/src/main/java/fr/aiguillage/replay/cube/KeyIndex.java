package fr.aiguillage.replay.cube;

import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Numbers by key, in an open-addressed table on disk. One writer. */
final class KeyIndex implements AutoCloseable {
    private static final int SLOT = 3 * Long.BYTES;
    private static final int VALUE = 2 * Long.BYTES;

    private final Path file;
    private MappedFile table;
    private long size;

    /** @param size how many keys it holds */
    KeyIndex(Path file, long size) {
        this.file = file;
        this.table = new MappedFile(file, SLOT);
        this.size = size;
    }

    long size() {
        return size;
    }

    /** The number of a key, or -1. */
    long find(Cle cle) {
        var at = slot(table.segment(), table.capacity(), cle);
        return isEmpty(table.segment(), at) ? -1 : table.segment().get(JAVA_LONG_UNALIGNED, at + VALUE);
    }

    /** False when the key is there already, which changes nothing. */
    boolean add(Cle cle, long value) {
        if (2 * (size + 1) > table.capacity()) grow();
        var at = slot(table.segment(), table.capacity(), cle);
        if (!isEmpty(table.segment(), at)) return false;
        put(table.segment(), at, cle, value);
        size++;
        return true;
    }

    private static void put(MemorySegment slots, long at, Cle cle, long value) {
        slots.set(JAVA_LONG_UNALIGNED, at, cle.high());
        slots.set(JAVA_LONG_UNALIGNED, at + Long.BYTES, cle.low());
        slots.set(JAVA_LONG_UNALIGNED, at + VALUE, value);
    }

    private static boolean isEmpty(MemorySegment slots, long at) {
        return slots.get(JAVA_LONG_UNALIGNED, at) == 0 && slots.get(JAVA_LONG_UNALIGNED, at + Long.BYTES) == 0;
    }

    /** Where a key is, or where it would go: capacities are powers of two. */
    private static long slot(MemorySegment slots, long capacity, Cle cle) {
        var place = cle.spread() & (capacity - 1);
        while (!isEmpty(slots, place * SLOT) && !holds(slots, place * SLOT, cle)) place = (place + 1) & (capacity - 1);
        return place * SLOT;
    }

    private static boolean holds(MemorySegment slots, long at, Cle cle) {
        return slots.get(JAVA_LONG_UNALIGNED, at) == cle.high()
                && slots.get(JAVA_LONG_UNALIGNED, at + Long.BYTES) == cle.low();
    }

    private void grow() {
        var larger = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(larger);
            copyTo(larger);
            Files.move(larger, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private void copyTo(Path larger) {
        var next = new MappedFile(larger, SLOT);
        while (next.capacity() < 2 * table.capacity()) next.grow();
        for (long place = 0; place < table.capacity(); place++) copy(place * SLOT, next);
        table.close();
        table = next;
    }

    private void copy(long from, MappedFile next) {
        if (isEmpty(table.segment(), from)) return;
        var cle = new Cle(
                table.segment().get(JAVA_LONG_UNALIGNED, from),
                table.segment().get(JAVA_LONG_UNALIGNED, from + Long.BYTES));
        var value = table.segment().get(JAVA_LONG_UNALIGNED, from + VALUE);
        put(next.segment(), slot(next.segment(), next.capacity(), cle), cle, value);
    }

    @Override
    public void close() {
        table.close();
    }
}

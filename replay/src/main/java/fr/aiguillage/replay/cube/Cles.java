package fr.aiguillage.replay.cube;

import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.nio.file.Path;

/** Keys in the order in which they came, each once. One writer. */
final class Cles implements AutoCloseable {
    private static final int SIZE = 2 * Long.BYTES;

    private final MappedFile keys;
    private final KeyIndex index;
    private long size;

    Cles(Path file, Path index, long size) {
        this.keys = new MappedFile(file, SIZE);
        this.index = new KeyIndex(index, size, this::get);
        this.size = size;
    }

    long size() {
        return size;
    }

    /** False when it is there already. */
    boolean add(Cle cle) {
        if (!index.add(cle)) return false;
        if (size == keys.capacity()) keys.grow();
        keys.segment().set(JAVA_LONG_UNALIGNED, size * SIZE, cle.high());
        keys.segment().set(JAVA_LONG_UNALIGNED, size * SIZE + Long.BYTES, cle.low());
        size++;
        return true;
    }

    private Cle get(long number) {
        var at = number * SIZE;
        return new Cle(
                keys.segment().get(JAVA_LONG_UNALIGNED, at), keys.segment().get(JAVA_LONG_UNALIGNED, at + Long.BYTES));
    }

    @Override
    public void close() {
        keys.close();
        index.close();
    }
}

package fr.aiguillage.replay.cube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of records of one size, mapped into memory: the system keeps in memory what it has room for. One writer. */
final class MappedFile implements AutoCloseable {
    private static final long FIRST = 4_096;

    private final FileChannel channel;
    private final int recordSize;
    private Arena arena = Arena.ofShared();
    private MemorySegment segment;

    MappedFile(Path file, int recordSize) {
        this(file, recordSize, FIRST);
    }

    /** @param capacity how many records it has room for at least */
    MappedFile(Path file, int recordSize, long capacity) {
        this.recordSize = recordSize;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            segment = map(Math.max(capacity * recordSize, channel.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private MemorySegment map(long bytes) throws IOException {
        return channel.map(MapMode.READ_WRITE, 0, bytes, arena);
    }

    MemorySegment segment() {
        return segment;
    }

    /** How many records it has room for. */
    long capacity() {
        return segment.byteSize() / recordSize;
    }

    /** Makes room for twice as many records; new ones are zeros. */
    void grow() {
        var bytes = 2 * segment.byteSize();
        arena.close();
        arena = Arena.ofShared();
        try {
            segment = map(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts records there, from a number on, without touching the mapped memory. */
    void write(long number, ByteBuffer records) {
        var end = number * recordSize + records.remaining();
        while (end > segment.byteSize()) grow();
        try {
            for (var at = end - records.remaining(); at < end; at = end - records.remaining())
                channel.write(records, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        arena.close();
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.aiguillage.localstack;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A piece of the stack that starts when first asked for, and stops only if it ever started. */
final class Lazy<T extends AutoCloseable> implements AutoCloseable {
    private final Supplier<T> start;
    private @Nullable T piece;

    Lazy(Supplier<T> start) {
        this.start = start;
    }

    synchronized T get() {
        if (piece == null) {
            piece = start.get();
        }
        return piece;
    }

    @Override
    public synchronized void close() {
        if (piece == null) {
            return;
        }
        try {
            piece.close();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot stop " + piece.getClass().getSimpleName(), e);
        }
        piece = null;
    }
}

package fr.aiguillage.replay;

import java.util.Optional;
import java.util.function.Consumer;

/** One partition of a topic, from a position to the last record there was when the cursor was made. */
public interface Cursor<E> extends AutoCloseable {
    /** The next event, or none at the end. */
    Optional<Passe<E>> next();

    /** Records gone through, those left out included. */
    long passed();

    /** Where to go on another time: after the last record gone through. */
    long position();

    default void forEach(Consumer<Passe<E>> each) {
        for (var one = next(); one.isPresent(); one = next()) each.accept(one.get());
    }

    @Override
    void close();
}

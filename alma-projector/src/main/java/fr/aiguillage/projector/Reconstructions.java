package fr.aiguillage.projector;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rebuild that an administrator began in this process: it goes on behind the answers, and can be given up. */
final class Reconstructions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reconstructions.class);

    private final Supplier<Reconstruction> maker;
    private final AtomicReference<@Nullable Reconstruction> running = new AtomicReference<>();

    Reconstructions(Supplier<Reconstruction> maker) {
        this.maker = maker;
    }

    /**
     * @param anyway takes the place of the live tables even if they differ
     * @return false when one runs already
     */
    boolean start(boolean anyway) {
        var next = maker.get();
        if (!running.compareAndSet(null, next)) return false;
        Thread.ofPlatform().name("reconstruction").daemon().start(() -> run(next, anyway));
        return true;
    }

    private void run(Reconstruction reconstruction, boolean anyway) {
        try {
            reconstruction.run(anyway);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The rebuild was given up", e);
        } finally {
            running.set(null);
        }
    }

    /** The live tables stay. Returns false when none runs here. */
    boolean cancel() {
        var here = running.get();
        if (here == null) return false;
        here.cancel();
        return true;
    }

    @Override
    public void close() {
        cancel();
    }
}

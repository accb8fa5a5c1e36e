package fr.aiguillage.localstack;

import java.util.concurrent.CompletableFuture;

/** A process of ours, or a server that is one. */
public interface Running extends AutoCloseable {
    /** Done when it has ended, whatever the cause. */
    CompletableFuture<?> onExit();

    @Override
    void close();
}

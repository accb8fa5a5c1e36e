package fr.aiguillage.forwarder.remise;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Reads an answer's body to its end, so that the connection serves again; keeps its beginning, hangs up on a long one. */
final class BoundedBody implements BodySubscriber<byte[]> {
    /** In bytes. */
    static final int LIMIT = 64 * 1024;

    private final CompletableFuture<byte[]> end = new CompletableFuture<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    @Override
    public CompletionStage<byte[]> getBody() {
        return end;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription.complete(given);
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(this::keep);
        if (kept.size() > LIMIT && end.complete(kept.toByteArray()))
            subscription.join().cancel();
    }

    private void keep(ByteBuffer buffer) {
        var room = Math.clamp(LIMIT + 1L - kept.size(), 0, buffer.remaining());
        var bytes = new byte[room];
        buffer.get(bytes);
        kept.writeBytes(bytes);
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        end.complete(kept.toByteArray());
    }
}

package fr.aiguillage.forwarder.remise;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.DnsResolver;

/** Looks names up on threads of its own: a name server that is slow would hold the carrier of the virtual thread that asks. */
record NomsAilleurs(DnsResolver noms) implements DnsResolver {
    private static final Executor LOOKUPS = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("lookup-", 0).daemon().factory());

    private interface Lookup<T> {
        T answer() throws UnknownHostException;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return elsewhere(() -> noms.resolve(host));
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return elsewhere(() -> noms.resolveCanonicalHostname(host));
    }

    private static <T> T elsewhere(Lookup<T> lookup) throws UnknownHostException {
        try {
            return CompletableFuture.supplyAsync(() -> answer(lookup), LOOKUPS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unknown
                    && unknown.getCause() instanceof UnknownHostException none) throw none;
            throw e;
        }
    }

    private static <T> T answer(Lookup<T> lookup) {
        try {
            return lookup.answer();
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.aiguillage.forwarder.remise;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up for connections: what is checked is what is connected to, so a name server that changes its answer in
 * between leads nowhere.
 *
 * @param interdite where nobody may be led
 */
record AdressesVerifiees(DnsResolver noms, Predicate<InetAddress> interdite) implements DnsResolver {
    /** A name that leads where nobody may be led. */
    static final class Refusee extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }

    /** @throws Refusee when a single one of its addresses is forbidden */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = noms.resolve(host);
        if (Stream.of(addresses).anyMatch(interdite)) throw new Refusee();
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return noms.resolveCanonicalHostname(host);
    }
}

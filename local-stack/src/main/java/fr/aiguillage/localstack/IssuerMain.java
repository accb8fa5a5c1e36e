package fr.aiguillage.localstack;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The issuer as a process of its own, for whoever reaches this host: for demonstrations only. Argument: its port. */
public final class IssuerMain {
    private IssuerMain() {}

    public static void main(String[] arguments) throws UnknownHostException {
        var issuer = OidcIssuer.start(InetAddress.getByName("0.0.0.0"), Integer.parseInt(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(issuer::close, "stop"));
    }
}

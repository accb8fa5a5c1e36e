package fr.aiguillage.forwarder.sftp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where files are dropped: {@code sftp://compte@hote:port/dossier}.
 *
 * @param dossier absolute, as the server shows it to this account
 */
record Depot(String compte, String hote, int port, String dossier) {
    private static final int SSH = 22;

    /** Empty when the address is none. */
    static Optional<Depot> of(String adresse) {
        try {
            var uri = new URI(adresse);
            return isWhole(uri) ? Optional.of(of(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(URI uri) {
        return "sftp".equals(uri.getScheme())
                && uri.getHost() != null
                && uri.getUserInfo() != null
                && !uri.getUserInfo().contains(":")
                && uri.getPath().length() > 1;
    }

    private static Depot of(URI uri) {
        return new Depot(
                uri.getUserInfo(),
                uri.getHost(),
                uri.getPort() < 0 ? SSH : uri.getPort(),
                uri.getPath().replaceFirst("/+$", ""));
    }
}

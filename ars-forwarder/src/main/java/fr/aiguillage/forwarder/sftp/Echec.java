package fr.aiguillage.forwarder.sftp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** A visit that came to nothing; {@link #issue} says why in a code of ours. */
final class Echec extends Exception {
    private static final long serialVersionUID = 1L;

    private final String issue;

    Echec(String issue) {
        super(issue);
        this.issue = issue;
    }

    String issue() {
        return issue;
    }

    static Echec of(IOException failure) {
        return new Echec(Stream.iterate(Optional.<Throwable>of(failure), Optional::isPresent, Echec::cause)
                .flatMap(Optional::stream)
                .map(Echec::code)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("CONNEXION_ROMPUE"));
    }

    private static Optional<Throwable> cause(Optional<Throwable> failure) {
        return failure.map(Throwable::getCause);
    }

    private static Optional<String> code(Throwable cause) {
        return switch (cause) {
            case SftpException refused -> Optional.of(of(refused.getStatus()));
            case SshException ssh -> disconnected(ssh.getDisconnectCode());
            case TimeoutException late -> Optional.of("DELAI");
            case UnknownHostException nobody -> Optional.of("NOM_INCONNU");
            case ConnectException refused -> Optional.of("CONNEXION_REFUSEE");
            default -> Optional.empty();
        };
    }

    /** RFC 4253, 11.1. */
    private static Optional<String> disconnected(int code) {
        return switch (code) {
            case SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE -> Optional.of("CLE_SERVEUR");
            case SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE -> Optional.of("AUTHENTIFICATION");
            default -> Optional.empty();
        };
    }

    /** draft-ietf-secsh-filexfer; version 3, which most servers speak, knows the first three alone. */
    private static String of(int status) {
        return switch (status) {
            case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH -> "DOSSIER_ABSENT";
            case SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT -> "DROITS_INSUFFISANTS";
            case SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, SftpConstants.SSH_FX_QUOTA_EXCEEDED -> "DISQUE_PLEIN";
            default -> "SFTP_" + status;
        };
    }
}

package fr.aiguillage.forwarder.courriel;

import fr.aiguillage.forwarder.remise.Remise;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** What a mail server's refusal, or its silence, says of an attempt: 4xx comes back, 5xx does not (RFC 5321, 4.2.1). */
final class ReponseSmtp {
    private static final int PERMANENT = 500;

    private ReponseSmtp() {}

    static Remise of(MessagingException failure) {
        return causes(failure)
                .map(ReponseSmtp::said)
                .flatMap(Optional::stream)
                .reduce((whole, recipient) -> recipient)
                .orElseGet(() -> new Remise.Panne(causes(failure)
                        .map(ReponseSmtp::issue)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse("SMTP")));
    }

    /** Of the recipient when the server says it of the recipient; of the message; else of us all. */
    private static Optional<Remise> said(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> recipient(address.getReturnCode());
            case SMTPSenderFailedException sender -> server(sender.getReturnCode());
            case SMTPSendFailedException message ->
                message.getReturnCode() >= PERMANENT
                        ? recipient(message.getReturnCode())
                        : server(message.getReturnCode());
            default -> Optional.empty();
        };
    }

    private static Optional<Remise> recipient(int code) {
        if (code <= 0) return Optional.empty();
        var issue = "SMTP_" + code;
        return Optional.of(code >= PERMANENT ? new Remise.Refusee(issue) : Remise.indisponible(issue));
    }

    private static Optional<Remise> server(int code) {
        return code > 0 ? Optional.of(new Remise.Panne("SMTP_" + code)) : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, known -> known.flatMap(ReponseSmtp::next))
                .flatMap(Optional::stream);
    }

    private static Optional<Throwable> next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? Optional.of(mail.getNextException())
                : Optional.ofNullable(failure.getCause());
    }

    private static Optional<String> issue(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case AuthenticationFailedException refused -> "SMTP_AUTHENTIFICATION";
                    case SocketTimeoutException late -> "DELAI";
                    case SSLException insecure -> "TLS";
                    case UnknownHostException nobody -> "NOM_INCONNU";
                    case ConnectException refused -> "CONNEXION_REFUSEE";
                    case MailConnectException other -> null;
                    default -> null;
                });
    }
}

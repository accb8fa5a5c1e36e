package fr.aiguillage.forwarder.courriel;

import fr.aiguillage.forwarder.courriel.CourrielSettings.Chiffrement;
import fr.aiguillage.forwarder.remise.Remise;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/** The mail server (SMTP, RFC 5321). Safe for several threads at once. */
public final class Messagerie {
    private final CourrielSettings settings;
    private final Session session;

    public Messagerie(CourrielSettings settings) {
        this(settings, properties(settings));
    }

    /** @param trust whose certificates are believed */
    Messagerie(CourrielSettings settings, SSLContext trust) {
        this(settings, trusting(properties(settings), trust));
    }

    private Messagerie(CourrielSettings settings, Properties properties) {
        this.settings = settings;
        this.session = Session.getInstance(properties);
    }

    private static Properties trusting(Properties properties, SSLContext trust) {
        properties.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
        return properties;
    }

    private static Properties properties(CourrielSettings settings) {
        var millis = String.valueOf(settings.delai().toMillis());
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.hote());
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.chiffrement() == Chiffrement.TLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.chiffrement() == Chiffrement.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.chiffrement() == Chiffrement.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", String.valueOf(settings.compte().isPresent()));
        return properties;
    }

    /** One attempt; what goes wrong is an outcome, not an exception. */
    public Remise send(Lettre lettre) {
        try {
            send(Courriel.of(session, lettre, settings.de()));
            return new Remise.Acceptee(Optional.empty());
        } catch (AddressException e) {
            return new Remise.Refusee("ADRESSE_INVALIDE");
        } catch (MessagingException e) {
            return ReponseSmtp.of(e);
        }
    }

    private void send(Courriel courriel) throws MessagingException {
        try (Transport transport = session.getTransport()) {
            if (settings.compte().isPresent()) {
                var compte = settings.compte().get();
                transport.connect(compte.utilisateur(), compte.motDePasse());
            } else {
                transport.connect();
            }
            transport.sendMessage(courriel, courriel.getAllRecipients());
        }
    }
}

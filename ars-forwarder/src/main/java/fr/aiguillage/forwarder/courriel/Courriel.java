package fr.aiguillage.forwarder.courriel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** A {@link Lettre} as it goes over the wire. */
final class Courriel extends MimeMessage {
    private final String id;

    private Courriel(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** @throws MessagingException when an address is none */
    static Courriel of(Session session, Lettre lettre, String de) throws MessagingException {
        var courriel = new Courriel(session, "<" + lettre.id() + "@" + domain(de) + ">");
        courriel.setFrom(new InternetAddress(de, true));
        courriel.setRecipient(Message.RecipientType.TO, new InternetAddress(lettre.a(), true));
        courriel.setSubject(lettre.objet(), UTF_8.name());
        courriel.setText(lettre.texte(), UTF_8.name());
        courriel.setHeader("Auto-Submitted", "auto-generated");
        courriel.saveChanges();
        return courriel;
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    /** The same at every attempt, so that a mailbox may know it again. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}

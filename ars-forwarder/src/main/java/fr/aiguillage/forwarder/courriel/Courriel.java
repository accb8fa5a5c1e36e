package fr.aiguillage.forwarder.courriel;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.forwarder.remise.Lien;
import fr.aiguillage.forwarder.remise.Pli;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;

/** The notice itself: a number, how urgent it is, and where to read it after signing in. No personal data. */
final class Courriel extends MimeMessage {
    private static final String TEXTE = """
            Bonjour,

            Un signalement de maltraitance est adressé à %s.

            Numéro : %s
            Urgence : %s

            Pour le lire et y répondre, après connexion :
            %s

            Ce message ne contient aucune donnée personnelle. Il est envoyé par un automate : n’y répondez pas.
            """;

    private final String id;

    private Courriel(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** @throws MessagingException when an address is none */
    static Courriel of(Session session, Pli pli, String de, URI boite) throws MessagingException {
        var courriel = new Courriel(session, "<" + pli.envoi() + "@" + domain(de) + ">");
        var order = pli.order();
        courriel.setFrom(new InternetAddress(de, true));
        courriel.setRecipient(Message.RecipientType.TO, new InternetAddress(pli.adresse(), true));
        courriel.setSubject("Signalement " + order.numero() + " à lire", UTF_8.name());
        courriel.setText(
                TEXTE.formatted(order.destinataire(), order.numero(), words(order.urgence()), Lien.of(order, boite)),
                UTF_8.name());
        courriel.setHeader("Auto-Submitted", "auto-generated");
        courriel.saveChanges();
        return courriel;
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static String words(Urgence urgence) {
        return switch (urgence) {
            case DANGER_IMMEDIAT -> "DANGER IMMÉDIAT (les secours se demandent au 15, 17, 18 ou 112)";
            case HAUTE -> "haute";
            case MOYENNE -> "moyenne";
            case BASSE -> "basse";
            case NON_EVALUEE, INCONNU -> "non évaluée";
        };
    }

    /** The same at every attempt, so that a mailbox may know it again. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}

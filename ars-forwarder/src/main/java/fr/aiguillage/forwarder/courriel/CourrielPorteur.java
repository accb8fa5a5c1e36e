package fr.aiguillage.forwarder.courriel;

import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.forwarder.remise.Lien;
import fr.aiguillage.forwarder.remise.Pli;
import fr.aiguillage.forwarder.remise.Porteur;
import fr.aiguillage.forwarder.remise.Rappel;
import fr.aiguillage.forwarder.remise.Remise;
import java.net.URI;
import javax.net.ssl.SSLContext;

/** Tells a destinataire by e-mail that something waits in its inbox: a number, how urgent it is, and where to read it. */
public final class CourrielPorteur implements Porteur {
    private static final String TEXTE = """
            Bonjour,

            Un signalement de maltraitance est adressé à %s.

            Numéro : %s
            Urgence : %s

            Pour le lire et y répondre, après connexion :
            %s

            Ce message ne contient aucune donnée personnelle. Il est envoyé par un automate : n’y répondez pas.
            """;

    private static final String RAPPEL = """
            Bonjour,

            Un signalement qui était adressé à %s ne l’est plus : son contenu n’y est plus accessible, et rien n’est
            attendu de vous à son sujet. S’il a été copié ailleurs, il doit être détruit.

            Pour savoir lequel, après connexion :
            %s

            Ce message ne contient aucune donnée personnelle. Il est envoyé par un automate : n’y répondez pas.
            """;

    private final Messagerie messagerie;
    private final URI boite;

    /** @param boite where the inbox is */
    public CourrielPorteur(CourrielSettings settings, URI boite) {
        this(new Messagerie(settings), boite);
    }

    /** @param trust whose certificates are believed */
    CourrielPorteur(CourrielSettings settings, URI boite, SSLContext trust) {
        this(new Messagerie(settings, trust), boite);
    }

    private CourrielPorteur(Messagerie messagerie, URI boite) {
        this.messagerie = messagerie;
        this.boite = boite;
    }

    @Override
    public Remise deliver(Pli pli) {
        var order = pli.order();
        var texte =
                TEXTE.formatted(order.destinataire(), order.numero(), words(order.urgence()), Lien.of(order, boite));
        return messagerie.send(
                new Lettre(pli.envoi(), pli.adresse(), "Signalement " + order.numero() + " à lire", texte));
    }

    @Override
    public Remise recall(Rappel rappel) {
        var annulled = rappel.annulation();
        var texte = RAPPEL.formatted(
                annulled.destinataire(), Lien.of(annulled.signalement(), annulled.destinataire(), boite));
        return messagerie.send(new Lettre(rappel.envoi(), rappel.adresse(), "Signalement annulé", texte));
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
}

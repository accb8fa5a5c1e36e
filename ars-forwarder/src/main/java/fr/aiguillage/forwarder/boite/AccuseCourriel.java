package fr.aiguillage.forwarder.boite;

import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.forwarder.courriel.Lettre;
import fr.aiguillage.forwarder.courriel.Messagerie;
import fr.aiguillage.forwarder.dossier.Dossier;
import fr.aiguillage.forwarder.remise.Remise;
import fr.aiguillage.servicekit.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Mails the full acknowledgement to the reporter, because a person of the destinataire asks for it: it names the service in
 * charge and how to reach it (CRPA R112-11-1), nothing of what was reported. Opening the address is an access like any other.
 */
final class AccuseCourriel {
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final String TEXTE = """
            Bonjour,

            Votre signalement n° %s a été reçu le %s.

            Le service chargé du dossier est :
            %s
            %s

            Vous pouvez suivre votre signalement et le compléter avec le code de suivi que vous avez reçu en le déposant.

            En cas de danger immédiat, appelez le 15, le 17, le 18 ou le 112 (114 par SMS pour les personnes sourdes ou
            malentendantes) : ce message n’est pas lu en temps réel.
            """;

    private final Pieces pieces;
    private final Optional<Messagerie> messagerie;

    AccuseCourriel(Pieces pieces, Optional<Messagerie> messagerie) {
        this.pieces = pieces;
        this.messagerie = messagerie;
    }

    /** Who is in charge, as the reporter reads it. */
    record Service(String nom, String coordonnees) {}

    /** Once the mail server has it. Throws a problem that says why it cannot be sent, and what else may be done. */
    void send(Dossier dossier, LocalDate recu, Service service, String par) {
        var server = messagerie.orElseThrow(() -> impossible("aucun serveur de courriel n'est configuré"));
        var adresse = adresse(dossier, par);
        var texte = TEXTE.formatted(dossier.numero(), JOUR.format(recu), service.nom(), service.coordonnees());
        var lettre = new Lettre(
                "accuse." + dossier.signalement() + "." + dossier.destinataire(),
                adresse,
                "Accusé de réception de votre signalement " + dossier.numero(),
                texte);
        switch (server.send(lettre)) {
            case Remise.Acceptee accepted -> {}
            case Remise.Refusee refused ->
                throw impossible("le serveur de courriel a refusé (" + refused.issue() + ")");
            case Remise.Fermee closed -> throw impossible("le serveur de courriel a refusé (" + closed.issue() + ")");
            case Remise.Indisponible down -> throw silent(down.issue());
            case Remise.Panne down -> throw silent(down.issue());
        }
    }

    private String adresse(Dossier dossier, String par) {
        if (pieces.isAnonyme(dossier)) throw impossible("la personne qui a signalé a demandé l'anonymat");
        return pieces.open(dossier, par, RaisonOuverture.CONTACT_DECLARANT, Sujet.DECLARANT).reversed().stream()
                .flatMap(piece -> Optional.ofNullable(piece.contenu()).stream())
                .map(contenu -> contenu.at("/identite/courriel").asText(""))
                .filter(adresse -> !adresse.isBlank())
                .findFirst()
                .orElseThrow(() -> impossible("aucune adresse électronique du déclarant n'est lisible"));
    }

    private static ProblemException impossible(String why) {
        return ProblemException.of(
                409,
                "L'accusé ne peut pas partir par courriel : " + why + ". Il peut être imprimé et envoyé autrement.");
    }

    private static ProblemException silent(String issue) {
        return ProblemException.of(
                503, "Le serveur de courriel ne répond pas (" + issue + ") : rien n'est parti, réessayer plus tard.");
    }
}

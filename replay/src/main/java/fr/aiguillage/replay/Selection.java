package fr.aiguillage.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.DmnTables;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.replay.synthese.PolitiqueRejouee;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Finds the policies that were asked for, in a referentiel. */
public final class Selection {
    private static final PolitiqueId BROUILLON = new PolitiqueId("brouillon", 1);

    /** A policy that was asked for does not exist; the message says which do. */
    public static final class PolitiqueInconnue extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        PolitiqueInconnue(String message) {
            super(message);
        }
    }

    /**
     * A policy, ready to answer, and its document.
     *
     * @param nommee how a report names it
     */
    public record Choisie(PolitiqueRejouee nommee, Politique politique, String dmn) {}

    private final Referentiel referentiel;
    private final Politiques politiques;

    public Selection(Referentiel referentiel, Politiques politiques) {
        this.referentiel = referentiel;
        this.politiques = politiques;
    }

    /**
     * @throws PolitiqueInconnue when it is not published
     * @throws fr.aiguillage.policies.PolitiqueInvalide when a draft is outside the bounded subset
     */
    public Choisie of(Choix choix) {
        return switch (choix) {
            case Choix.Publiee published -> published(published.nom());
            case Choix.Brouillon draft -> draft(draft);
        };
    }

    private Choisie published(String nom) {
        var found = referentiel.politiques().values().stream()
                .filter(published -> isCalled(published.politique(), nom))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> unknown(nom));
        return new Choisie(
                new PolitiqueRejouee(found.politique().toString(), found.sha256(), true),
                politiques.of(referentiel).politiques().apply(found.politique()),
                found.dmn());
    }

    private boolean isCalled(PolitiqueId id, String nom) {
        return !id.nom().equals(Triage.NOM)
                && (id.toString().equals(nom)
                        || (id.nom().equals(nom) && !referentiel.retirees().contains(id)));
    }

    private PolitiqueInconnue unknown(String nom) {
        var known = referentiel.politiques().keySet().stream()
                .filter(id -> !id.nom().equals(Triage.NOM))
                .map(PolitiqueId::toString)
                .collect(Collectors.joining(", "));
        return new PolitiqueInconnue(
                "Politique « " + nom + " » inconnue. Politiques publiées : " + known + " ; ou un fichier .dmn.");
    }

    private Choisie draft(Choix.Brouillon draft) {
        var tables = DmnTables.load(draft.dmn());
        return new Choisie(
                new PolitiqueRejouee(draft.nom(), sha256(draft.dmn()), false),
                new Politique(BROUILLON, politiques.triage(referentiel), tables),
                draft.dmn());
    }

    /** Of the document in UTF-8, as publication writes it. */
    static String sha256(String dmn) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dmn.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

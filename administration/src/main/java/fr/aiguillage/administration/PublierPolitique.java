package fr.aiguillage.administration;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.policies.DmnTables;
import fr.aiguillage.policies.PolitiqueInvalide;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * To publish a DMN document under a name and a version; it is in shadow everywhere at once. Under the name
 * {@code triage} it is the triage tables, which act at once.
 *
 * @param note why this version exists
 */
public record PublierPolitique(String dmn, String nom, int version, String note, String auteur) implements Demande {

    @Override
    public Constat examiner(Referentiel referentiel, Instant maintenant) {
        var fautes = new Fautes();
        fautes.require("note", note);
        fautes.require("auteur", auteur);
        var id = fautes.essayer("politique", () -> new PolitiqueId(nom, version));
        var existante = id.flatMap(
                published -> Optional.ofNullable(referentiel.politiques().get(published)));
        if (existante
                .filter(published -> !published.sha256().equals(sha256(dmn)))
                .isPresent()) priseAilleurs(fautes);
        else if (existante.isEmpty()) checkTables(fautes);
        if (!fautes.none()) return fautes.refus();
        return existante
                .map(published -> deja(published, referentiel))
                .orElseGet(() -> aEcrire(id.orElseThrow(), new Publiees(referentiel)));
    }

    private void priseAilleurs(Fautes fautes) {
        fautes.add(
                "politique",
                nom + "@" + version + " est déjà publiée avec un autre contenu : une version publiée ne change jamais,"
                        + " publier sous une version suivante");
    }

    private static Constat deja(PolitiquePubliee published, Referentiel referentiel) {
        var retiree = referentiel.retirees().contains(published.politique()) ? ", puis retirée" : "";
        return new Constat.Inutile(published.politique() + " est déjà publiée avec ce contenu (SHA-256 "
                + published.sha256() + ")" + retiree + " : rien n’est écrit");
    }

    private void checkTables(Fautes fautes) {
        try {
            checkKind(DmnTables.load(dmn).regles(), fautes);
        } catch (PolitiqueInvalide e) {
            e.fautes().forEach(faute -> fautes.add("dmn", faute.toString()));
        }
    }

    /** A document that names no destinataire and has a table {@code perimetre} is triage tables, as policies reads it. */
    private void checkKind(List<Ligne> regles, Fautes fautes) {
        var triage = regles.stream().noneMatch(Ligne::oriente)
                && regles.stream().anyMatch(regle -> regle.table().equals("perimetre"));
        if (nom.equals(Triage.NOM) && !triage)
            fautes.add(
                    "dmn",
                    "sous le nom « triage », les tables perimetre, urgence, sexuelle et physique sont attendues");
        if (!nom.equals(Triage.NOM) && triage)
            fautes.add("dmn", "ces tables sont celles du triage : les publier sous le nom « triage »");
    }

    private Constat aEcrire(PolitiqueId id, Publiees publiees) {
        return new Constat.AEcrire(
                new PolitiquePubliee(id, dmn, sha256(dmn), auteur, note), avertissements(id, publiees));
    }

    private List<String> avertissements(PolitiqueId id, Publiees publiees) {
        var avertissements = new ArrayList<String>();
        var derniere = publiees.derniere(nom).filter(latest -> latest.version() > version);
        derniere.ifPresent(latest -> avertissements.add(
                nom.equals(Triage.NOM)
                        ? "le triage applique la dernière version : " + latest + " reste en vigueur"
                        : "l’ombre calcule la dernière version non retirée : " + latest + " reste calculée, " + id
                                + " ne le sera que là où elle est activée"));
        if (nom.equals(Triage.NOM) && derniere.isEmpty())
            avertissements.add("le triage n’a pas d’ombre : ces tables qualifient dès maintenant chaque signalement");
        return avertissements;
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package fr.aiguillage.cli;

import fr.aiguillage.administration.Calendrier.Ligne;
import fr.aiguillage.administration.Carte;
import fr.aiguillage.administration.Phrases;
import fr.aiguillage.administration.PolitiquePresentee;
import fr.aiguillage.administration.PolitiquePresentee.Regle;
import fr.aiguillage.administration.PolitiquePresentee.Statut;
import java.util.stream.Collectors;

/** A policy version for people. */
final class PolitiqueEnClair {
    private PolitiqueEnClair() {}

    static String resume(PolitiquePresentee presentee, Carte carte) {
        var publiee = presentee.publiee();
        return "%-20s %-22s révision %-6d %s : %s%s"
                .formatted(
                        publiee.politique(),
                        dire(presentee.statut()),
                        presentee.revision(),
                        publiee.auteur(),
                        publiee.note(),
                        ou(presentee, carte));
    }

    private static String dire(Statut statut) {
        return switch (statut) {
            case OMBRE -> "décidée partout";
            case REMPLACEE -> "remplacée";
            case RETIREE -> "retirée";
            case TRIAGE -> "triage en vigueur";
            case ANCIEN_TRIAGE -> "ancien triage";
        };
    }

    private static String ou(PolitiquePresentee presentee, Carte carte) {
        return presentee.agissante().stream()
                .map(ligne -> "\n    active : " + dire(ligne, carte))
                .collect(Collectors.joining());
    }

    private static String dire(Ligne ligne, Carte carte) {
        return carte.noms(ligne.zones()) + ", "
                + ligne.periodes().stream().map(Phrases::dire).collect(Collectors.joining(" ; puis "));
    }

    static String entiere(PolitiquePresentee presentee, Carte carte) {
        var regles = presentee.regles();
        return resume(presentee, carte) + "\n    SHA-256 " + presentee.publiee().sha256() + "\n"
                + regles.stream()
                        .map(Regle::table)
                        .distinct()
                        .map(table -> "\nTable " + table + "\n"
                                + regles.stream()
                                        .filter(regle -> regle.table().equals(table))
                                        .map(PolitiqueEnClair::regle)
                                        .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n"));
    }

    private static String regle(Regle regle) {
        var sorties = regle.sorties().entrySet().stream()
                .map(sortie -> sortie.getKey() + " = " + sortie.getValue())
                .collect(Collectors.joining(", "));
        var source = regle.libelle().source();
        return "  " + regle.id() + " → " + sorties + "\n      "
                + regle.libelle().libelle() + (source.isEmpty() ? "" : " [" + source + "]");
    }
}

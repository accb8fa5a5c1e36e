package fr.aiguillage.cli;

import fr.aiguillage.administration.Carte;
import fr.aiguillage.administration.Fiche.CouvertureEcrite;
import fr.aiguillage.administration.Paris;
import fr.aiguillage.domain.annuaire.Couverture;
import java.util.Optional;

/** Coverages on the command line. */
final class Couvertures {
    private Couvertures() {}

    /** Such as {@code departement:55@2026-06-01..2026-12-31}, either date left out. */
    static CouvertureEcrite lire(String texte) {
        var place = part(texte, "@", 0).orElse("");
        var dates = part(texte, "@", 1).orElse("");
        return new CouvertureEcrite(place, part(dates, "\\.\\.", 0), part(dates, "\\.\\.", 1));
    }

    private static Optional<String> part(String texte, String separateur, int rang) {
        var parts = texte.split(separateur, 2);
        return rang < parts.length ? Optional.of(parts[rang]).filter(part -> !part.isBlank()) : Optional.empty();
    }

    static String dire(Couverture couverture, Carte carte) {
        return carte.nom(couverture.zone())
                + couverture.valideDu().map(du -> " du " + Paris.dire(du)).orElse("")
                + couverture.valideAu().map(au -> " au " + Paris.dire(au)).orElse("");
    }
}

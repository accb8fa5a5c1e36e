package fr.aiguillage.domain.annuaire;

import fr.aiguillage.domain.code.Niveau;
import fr.aiguillage.domain.signalement.Ressort;
import java.util.Locale;

/** A territory that a coverage or an activation names, written {@code national}, {@code region:44} or {@code collectivite:69M}. */
public record Zone(Niveau niveau, String code) {
    public static final Zone NATIONAL = new Zone(Niveau.NATIONAL, "");

    /** @throws IllegalArgumentException when the text is not a level and a code */
    public static Zone parse(String text) {
        if (text.equals("national")) return NATIONAL;
        var colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) throw unreadable(text);
        return new Zone(niveau(text, text.substring(0, colon)), text.substring(colon + 1));
    }

    private static Niveau niveau(String text, String word) {
        return switch (word) {
            case "region" -> Niveau.REGION;
            case "collectivite" -> Niveau.COLLECTIVITE;
            case "departement" -> Niveau.DEPARTEMENT;
            default -> throw unreadable(text);
        };
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("territoire « " + text
                + " » : écrire national, region:<code>, departement:<code> ou collectivite:<code>");
    }

    public boolean contains(Ressort ressort) {
        return switch (niveau) {
            case NATIONAL -> true;
            case REGION -> code.equals(ressort.region());
            case COLLECTIVITE -> code.equals(ressort.collectivite());
            case DEPARTEMENT -> code.equals(ressort.departement());
            case INCONNU -> false;
        };
    }

    @Override
    public String toString() {
        return niveau == Niveau.NATIONAL ? "national" : niveau.name().toLowerCase(Locale.ROOT) + ":" + code;
    }
}

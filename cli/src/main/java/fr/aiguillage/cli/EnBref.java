package fr.aiguillage.cli;

import fr.aiguillage.replay.synthese.Comparaison;
import fr.aiguillage.replay.synthese.Synthese;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a replay found, in a sentence for each variant. */
record EnBref(Synthese synthese) {
    private static final String VOYELLES = "aeéiouyh";

    String text() {
        return synthese.comparaisons().stream().map(this::sentence).collect(Collectors.joining("\n"));
    }

    private String sentence(Comparaison comparaison) {
        var total = synthese.etendue().signalements();
        return String.format(
                Locale.FRANCE,
                "%s au lieu %s : %,d sur %,d signalements changent de destinataires ou de rôles (%.1f %%) ; %s.",
                comparaison.variante(),
                de(comparaison.reference()),
                comparaison.differents(),
                total,
                total == 0 ? 0.0 : 100.0 * comparaison.differents() / total,
                alma(comparaison.perdentAlma().size()));
    }

    private static String de(String nom) {
        return VOYELLES.indexOf(Character.toLowerCase(nom.charAt(0))) < 0 ? "de " + nom : "d’" + nom;
    }

    private static String alma(int departements) {
        return switch (departements) {
            case 0 -> "aucun département ne perd son contact ALMA local";
            case 1 -> "un département perd son contact ALMA local";
            default -> departements + " départements perdent leur contact ALMA local";
        };
    }
}

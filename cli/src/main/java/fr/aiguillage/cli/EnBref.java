package fr.aiguillage.cli;

import fr.aiguillage.replay.synthese.Comparaison;
import fr.aiguillage.replay.synthese.Synthese;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a replay found, in a sentence for each variant. */
record EnBref(Synthese synthese) {
    String text() {
        return synthese.comparaisons().stream().map(this::sentence).collect(Collectors.joining("\n"));
    }

    private String sentence(Comparaison comparaison) {
        var total = synthese.etendue().signalements();
        return String.format(
                Locale.FRANCE,
                "%s au lieu de %s : %,d signalements sur %,d changent de destinataires ou de rôles (%.1f %%) ;"
                        + " %d départements perdent leur contact ALMA local.",
                comparaison.variante(),
                comparaison.reference(),
                comparaison.differents(),
                total,
                total == 0 ? 0.0 : 100.0 * comparaison.differents() / total,
                comparaison.perdentAlma().size());
    }
}

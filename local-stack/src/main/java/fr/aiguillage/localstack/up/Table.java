package fr.aiguillage.localstack.up;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The summary that bin/up prints. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    static String of(Bilan bilan, Duration duration) {
        var table = new Table();
        table.row("Signalements envoyés", bilan.envoyes());
        table.row("Inscrits au journal", bilan.recus());
        bilan.decides().forEach((politique, count) -> table.row("Décidés par « " + politique + " »", count));
        table.row("Transmissions ordonnées", Bilan.total(bilan.ordonnees()));
        bilan.ordonnees().forEach((type, count) -> table.row("  dont " + type, count));
        table.row("Transmissions remises", Bilan.total(bilan.remises()));
        bilan.remises().forEach((canal, count) -> table.row("  dont par " + canal, count));
        table.row("Signalements projetés", bilan.projete().signalements());
        table.row("Décisions projetées", bilan.projete().decisions());
        table.row("Rebuts", bilan.rebuts());
        table.lines.add("%-36s %10.1f s".formatted("Durée", duration.toMillis() / 1000.0));
        return String.join("\n", table.lines);
    }

    /** One line for each count that does not agree. */
    static String differences(Bilan bilan) {
        return String.join(
                "\n",
                bilan.egalites().stream()
                        .filter(egalite -> !egalite.holds())
                        .map(egalite -> "  %s : %d attendus, %d constatés"
                                .formatted(egalite.quoi(), egalite.attendu(), egalite.constate()))
                        .toList());
    }

    private void row(String label, long count) {
        lines.add(String.format(Locale.FRANCE, "%-36s %,10d", label, count));
    }
}

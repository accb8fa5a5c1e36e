package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.replay.Avancement;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every report whose recipients differ from the reference's, a line for each variant, under a pseudonym of this run: two
 * runs cannot be joined. It holds codes alone, and stays inside all the same.
 */
final class Ecarts {
    private static final String ETAPE = "Écarts";
    private static final String HEADING =
            "pseudonyme;recu_le;departement;variante;destinataires_reference;destinataires_variante;regles_en_cause\n";

    private final Etude etude;
    private final List<String> noms;
    private final Pseudonymes pseudonymes = new Pseudonymes();
    private final Long2ObjectOpenHashMap<String> answers = new Long2ObjectOpenHashMap<>();

    Ecarts(Etude etude, List<String> noms) {
        this.etude = etude;
        this.noms = noms.stream().map(Ecarts::cell).toList();
    }

    void write(Cube cube, Filtre filtre, Writer out, Avancement avancement) throws IOException {
        out.write(HEADING);
        avancement.at(ETAPE, 0, cube.signalements());
        var cas = new Cas(etude.avis(), etude.epoques());
        var kept = etude.kept(filtre);
        var done = 0L;
        for (var tranche : cube.tranches()) {
            var fiches = tranche.fiches();
            for (var row = 0L; row < fiches.size(); row++) {
                if (++done % 50_000 == 0) tell(avancement, done, cube.signalements());
                var jour = fiches.jour(row);
                if (jour >= filtre.first() && jour <= filtre.last() && kept[fiches.territoire(row)])
                    write(cas.of(fiches, row), cas, fiches, row, out);
            }
        }
        avancement.at(ETAPE, done, cube.signalements());
    }

    private static void tell(Avancement avancement, long done, long total) {
        Parallel.checkCancelled();
        avancement.at(ETAPE, done, total);
    }

    private void write(int met, Cas cas, Fiches fiches, long row, Writer out) throws IOException {
        for (var variante = 1; variante < noms.size(); variante++) {
            var answers = answers(cas.orientation(met, 0), cas.orientation(met, variante));
            if (answers.isEmpty()) continue;
            out.write(report(fiches, row));
            out.write(noms.get(variante));
            out.write(answers);
        }
    }

    private String report(Fiches fiches, long row) {
        return pseudonymes.of(fiches.cle(row)) + ";" + LocalDate.ofEpochDay(fiches.jour(row)) + ";"
                + etude.departements().get(etude.departement(fiches.territoire(row))) + ";";
    }

    /** What a line says of two answers; empty when their recipients are the same. Few pairs stand for many reports. */
    private String answers(int reference, int other) {
        return answers.computeIfAbsent(
                ((long) reference << 32) | other,
                pair -> answers(etude.orientation(reference), etude.orientation(other)));
    }

    private static String answers(Orientation reference, Orientation other) {
        if (!Confrontation.differs(reference, other)) return "";
        var regles = cell(String.join(" ", Confrontation.reglesApart(reference, other)));
        return ";" + recipients(reference) + ";" + recipients(other) + ";" + regles + "\n";
    }

    /** What analysts named themselves: never a second cell, nor a formula in a spreadsheet. */
    private static String cell(String text) {
        var plain = text.replaceAll("[;\"\\p{Cntrl}]", ",");
        return plain.matches("[=+@-].*") ? "'" + plain : plain;
    }

    private static String recipients(Orientation orientation) {
        return orientation.destinataires().stream()
                .map(one -> one.id() + ":"
                        + one.roles().stream().map(Enum::name).collect(Collectors.joining("+"))
                        + (one.aConfirmer() ? "?" : ""))
                .collect(Collectors.joining(" "));
    }
}

package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.replay.Avancement;
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

    Ecarts(Etude etude, List<String> noms) {
        this.etude = etude;
        this.noms = noms;
    }

    void write(Cube cube, Filtre filtre, Writer out, Avancement avancement) throws IOException {
        out.write(HEADING);
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
    }

    private static void tell(Avancement avancement, long done, long total) {
        Parallel.checkCancelled();
        avancement.at(ETAPE, done, total);
    }

    private void write(int met, Cas cas, Fiches fiches, long row, Writer out) throws IOException {
        var reference = etude.orientation(cas.orientation(met, 0));
        for (var variante = 1; variante < noms.size(); variante++) {
            var other = etude.orientation(cas.orientation(met, variante));
            if (Confrontation.differs(reference, other))
                out.write(line(fiches, row, noms.get(variante), reference, other));
        }
    }

    private String line(Fiches fiches, long row, String variante, Orientation reference, Orientation other) {
        return String.join(
                        ";",
                        pseudonymes.of(fiches.cle(row)),
                        LocalDate.ofEpochDay(fiches.jour(row)).toString(),
                        etude.departements().get(etude.departement(fiches.territoire(row))),
                        variante.replace(';', ','),
                        recipients(reference),
                        recipients(other),
                        String.join(" ", Confrontation.reglesApart(reference, other)))
                + "\n";
    }

    private static String recipients(Orientation orientation) {
        return orientation.destinataires().stream()
                .map(one -> one.id() + ":"
                        + one.roles().stream().map(Enum::name).collect(Collectors.joining("+"))
                        + (one.aConfirmer() ? "?" : ""))
                .collect(Collectors.joining(" "));
    }
}

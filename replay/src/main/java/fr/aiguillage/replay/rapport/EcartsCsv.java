package fr.aiguillage.replay.rapport;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** {@code ecarts.csv}: a line per report whose destinataires differ under a variant; it never leaves the system. */
public final class EcartsCsv implements Closeable {
    private final Writer out;
    private final Csv csv;

    EcartsCsv(Writer out) {
        this.out = out;
        this.csv =
                new Csv(out, List.of("variante", "pseudonyme", "recu_le", "departement", "avant", "apres", "regles"));
    }

    /**
     * @param recuLe day of receipt (Europe/Paris)
     * @param avant destinataires and roles under the reference, in words of the caller
     * @param regles ids of the rules that fire under one of the two alone
     */
    public void add(
            String variante,
            String pseudonyme,
            LocalDate recuLe,
            String departement,
            Collection<String> avant,
            Collection<String> apres,
            Collection<String> regles) {
        csv.line(List.of(
                variante, pseudonyme, recuLe.toString(), departement, joined(avant), joined(apres), joined(regles)));
    }

    private static String joined(Collection<String> valeurs) {
        return String.join(" ", valeurs);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

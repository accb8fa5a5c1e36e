package fr.aiguillage.projector;

import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.projector.Echeances.Echeance;
import fr.aiguillage.projector.Echeances.Nature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What the receipt page tells whoever holds a receipt code: plain words, no name, no authority by its name. An unknown
 * code and one that may not be shown get the same answer, after the same work.
 */
final class Recepisse {
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final String FIND = "SELECT s.id, s.numero, s.jour, " + Avancement.COLUMNS
            + " FROM signalement s WHERE s.empreinte_code = :empreinte AND NOT s.retire";

    /**
     * @param signalement what a complement names, beside the code
     * @param delais what the law gives the reporter, in plain words
     */
    record Reponse(
            String signalement,
            String numero,
            LocalDate recuLe,
            Avancement statut,
            String message,
            List<String> delais) {}

    private final Jdbi database;

    Recepisse(Jdbi database) {
        this.database = database;
    }

    Optional<Reponse> of(String empreinte) {
        return database.withHandle(rows -> rows.createQuery(FIND)
                .bind("empreinte", empreinte)
                .map((row, context) -> reponse(rows, row))
                .findOne());
    }

    private static Reponse reponse(Handle rows, ResultSet row) throws SQLException {
        var avancement = Avancement.of(row);
        var echeances = Echeances.of(rows, row.getString("id"), LocalDate.now(Politique.PARIS));
        return new Reponse(
                row.getString("id"),
                row.getString("numero"),
                row.getDate("jour").toLocalDate(),
                avancement,
                avancement.message(),
                echeances.stream().map(Recepisse::words).toList());
    }

    private static String words(Echeance echeance) {
        var fait = Optional.ofNullable(echeance.faitLe()).map(JOUR::format);
        var avant = JOUR.format(echeance.avant());
        if (echeance.nature() == Nature.ENREGISTREMENT)
            return "Enregistré le " + fait.orElse(avant) + " : ce numéro et ce code en sont le récépissé.";
        return fait.map(jour -> "Un accusé de réception complet vous a été envoyé le " + jour + ".")
                .orElseGet(() -> echeance.depassee()
                        ? "L’accusé de réception complet, qui nomme le service chargé de votre signalement, devait être"
                                + " envoyé au plus tard le " + avant + ". Ce délai est dépassé."
                        : "L’accusé de réception complet, qui nomme le service chargé de votre signalement, est à envoyer"
                                + " au plus tard le " + avant + ".");
    }
}

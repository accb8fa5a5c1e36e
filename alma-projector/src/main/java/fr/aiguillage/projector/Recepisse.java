package fr.aiguillage.projector;

import fr.aiguillage.projector.EtatSuivi.Statut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * What the receipt page tells whoever holds a receipt code: plain words, no name, no authority by its name. An unknown
 * code and one that may not be shown get the same answer, after the same work.
 */
final class Recepisse {
    /** Where it stands at those that the active policy names now; whoever refused it may no longer be among them. */
    private static final String FIND = """
            SELECT s.numero, s.jour,
                ARRAY(SELECT coalesce(f.statut, 'ORDONNE') FROM decision_courante d
                    JOIN decision_destinataire o ON o.decision = d.decision AND NOT o.a_confirmer
                    LEFT JOIN suivi_destinataire f ON f.signalement = s.id AND f.destinataire = o.destinataire
                    WHERE d.signalement = s.id AND d.mode = 'ACTIVE') AS statuts,
                EXISTS (SELECT FROM suivi_destinataire WHERE signalement = s.id AND statut = 'REFUSE') AS refuse
            FROM signalement s WHERE s.empreinte_code = :empreinte AND NOT s.retire""";

    record Reponse(String numero, LocalDate recuLe, Avancement statut, String message) {}

    private final Jdbi database;

    Recepisse(Jdbi database) {
        this.database = database;
    }

    Optional<Reponse> of(String empreinte) {
        return database.withHandle(rows -> rows.createQuery(FIND)
                .bind("empreinte", empreinte)
                .map((row, context) -> reponse(row))
                .findOne());
    }

    private static Reponse reponse(ResultSet row) throws SQLException {
        var avancement = Avancement.of(statuts(row), row.getBoolean("refuse"));
        return new Reponse(
                row.getString("numero"), row.getDate("jour").toLocalDate(), avancement, avancement.message());
    }

    private static List<Statut> statuts(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("statuts").getArray())
                .map(Statut::valueOf)
                .toList();
    }
}

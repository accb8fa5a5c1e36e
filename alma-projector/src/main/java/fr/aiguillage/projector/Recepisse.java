package fr.aiguillage.projector;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * What the receipt page tells whoever holds a receipt code: plain words, no name, no authority by its name. An unknown
 * code and one that may not be shown get the same answer, after the same work.
 */
final class Recepisse {
    /** No row, or one withdrawn: nothing. One query whatever the case. */
    private static final String STATUT = """
            SELECT s.numero, s.jour, coalesce(max(CASE f.statut WHEN 'CLOS' THEN 4 WHEN 'EN_COURS' THEN 3
                WHEN 'ACCUSE' THEN 2 WHEN 'REMIS' THEN 1 ELSE 0 END), 0) AS rang
            FROM signalement s LEFT JOIN suivi_destinataire f ON f.signalement = s.id
            WHERE s.empreinte_code = :empreinte AND NOT s.retire GROUP BY s.id""";

    record Reponse(String numero, LocalDate recuLe, String statut, String message) {}

    private final Jdbi database;

    Recepisse(Jdbi database) {
        this.database = database;
    }

    Optional<Reponse> of(String empreinte) {
        return database.withHandle(rows -> rows.createQuery(STATUT)
                .bind("empreinte", empreinte)
                .map((row, context) ->
                        reponse(row.getString("numero"), row.getDate("jour").toLocalDate(), row.getInt("rang")))
                .findOne());
    }

    private static Reponse reponse(String numero, LocalDate jour, int rang) {
        return switch (rang) {
            case 4 -> new Reponse(numero, jour, "CLOTURE", "Votre signalement a été traité et son suivi est terminé.");
            case 3 -> new Reponse(numero, jour, "EN_COURS", "Une personne s’occupe de votre signalement.");
            case 2 -> new Reponse(numero, jour, "ACCUSE", "Votre signalement a été lu par le service compétent.");
            case 1 -> new Reponse(numero, jour, "TRANSMIS", "Votre signalement a été transmis au service compétent.");
            default -> new Reponse(numero, jour, "RECU", "Votre signalement a été reçu.");
        };
    }
}

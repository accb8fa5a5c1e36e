package fr.aiguillage.projector;

import fr.aiguillage.projector.EtatSuivi.Statut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** How far a signalement has come, for the person who made it. */
enum Avancement {
    RECU("Votre signalement a été reçu."),
    TRANSMIS("Votre signalement a été transmis au service compétent."),
    ACCUSE("Le service compétent a accusé réception de votre signalement."),
    EN_COURS("Une personne s’occupe de votre signalement."),
    REORIENTE("Le service saisi n’était pas compétent. Votre signalement est en cours de réorientation."),
    RETRANSMIS(
            "Un service saisi n’était pas compétent (code des relations entre le public et l’administration, L114-2)."
                    + " Votre signalement est suivi par un autre service compétent."),
    CLOTURE("Votre signalement a été traité et son suivi est terminé.");

    private static final Set<Statut> GONE = EnumSet.of(Statut.REFUSE, Statut.ANNULE);

    /** Where it stands at those that the active policy names now; whoever refused it may no longer be among them. */
    static final String COLUMNS = """
            ARRAY(SELECT coalesce(f.statut, 'ORDONNE') FROM decision_courante d
                JOIN decision_destinataire o ON o.decision = d.decision AND NOT o.a_confirmer
                LEFT JOIN suivi_destinataire f ON f.signalement = s.id AND f.destinataire = o.destinataire
                WHERE d.signalement = s.id AND d.mode = 'ACTIVE') AS statuts,
            EXISTS (SELECT FROM suivi_destinataire WHERE signalement = s.id AND statut = 'REFUSE') AS refuse""";

    private final String message;

    Avancement(String message) {
        this.message = message;
    }

    String message() {
        return message;
    }

    static Avancement of(Handle rows, String signalement) {
        return rows.createQuery("SELECT " + COLUMNS + " FROM signalement s WHERE s.id = :id")
                .bind("id", signalement)
                .map((row, context) -> of(row))
                .one();
    }

    /** @param row with these {@link #COLUMNS} */
    static Avancement of(ResultSet row) throws SQLException {
        var statuts = Stream.of((String[]) row.getArray("statuts").getArray())
                .map(Statut::valueOf)
                .toList();
        return of(statuts, row.getBoolean("refuse"));
    }

    /** @param refuse whether one that was asked declared itself not competent, even if it is no longer asked */
    static Avancement of(List<Statut> statuts, boolean refuse) {
        var staying = statuts.stream().filter(statut -> !GONE.contains(statut)).toList();
        if (!staying.isEmpty() && staying.stream().allMatch(Statut.CLOS::equals)) return CLOTURE;
        if (staying.contains(Statut.EN_COURS) || staying.contains(Statut.CLOS)) return EN_COURS;
        if (staying.contains(Statut.ACCUSE)) return ACCUSE;
        if (staying.contains(Statut.REMIS)) return refuse ? RETRANSMIS : TRANSMIS;
        return refuse ? REORIENTE : RECU;
    }
}

package fr.aiguillage.projector;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What the tables of a schema say, in a number that does not depend on the order of their rows. */
final class Comparaison {
    private static final String DIGEST = """
            SELECT count(*), coalesce(sum(hashtextextended(concat_ws('|', %s), 0)), 0)::text FROM %s WHERE %s""";

    /** The columns that readers see; how each row was numbered, and Avro, may differ. */
    private record Table(String nom, String colonnes, String which) {
        private Table(String nom, String colonnes) {
            this(nom, colonnes, "true");
        }
    }

    private static final List<Table> TABLES = List.of(
            new Table("compte", "departement, indicateur, politique, valeur, jour, nombre", "nombre <> 0"),
            new Table(
                    "decision_courante",
                    "signalement, politique, decision, mode, statut, urgence, perimetre, repli, destinataires"),
            new Table(
                    "suivi_destinataire",
                    "signalement, destinataire, statut, ouvert_le, depuis, canal, remis_le, refus, motifs, conclusion"),
            new Table("signalement", "id, numero, recu_le, departement, lieu, types, types_declares, retire"),
            new Table("decision", "id"),
            new Table("evenement", "topic, id"),
            new Table("acces", "id"));

    private record Digest(long lignes, String somme) {}

    private final Map<String, Digest> digests = new TreeMap<>();

    /** Of the schema that the connection is in, as its transaction sees it. */
    Comparaison(Handle rows) {
        for (var table : TABLES) digests.put(table.nom(), digest(rows, table));
    }

    private static Digest digest(Handle rows, Table table) {
        return rows.createQuery(DIGEST.formatted(table.colonnes(), table.nom(), table.which()))
                .map((row, context) -> new Digest(row.getLong(1), row.getString(2)))
                .one();
    }

    /** A line per table that differs. */
    List<String> with(Comparaison other) {
        return TABLES.stream()
                .filter(table -> !digest(table).equals(other.digest(table)))
                .map(table -> "%s : %d lignes d'un côté, %d de l'autre"
                        .formatted(
                                table.nom(),
                                digest(table).lignes(),
                                other.digest(table).lignes()))
                .toList();
    }

    private Digest digest(Table table) {
        return digests.getOrDefault(table.nom(), new Digest(0, "0"));
    }
}

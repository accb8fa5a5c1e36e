package fr.aiguillage.policies.analyse;

import fr.aiguillage.policies.DmnTables;
import fr.aiguillage.policies.Table;
import java.math.BigInteger;
import java.util.List;

/**
 * What can be said of a document over all facts: what it leaves out, what never happens, what it says twice. Exact: every
 * combination of values of the criteria that it reads is looked at, as decision diagrams.
 *
 * @param regles how many rules it has
 * @param criteres the criteria that it reads
 * @param combinaisons how many combinations of their values there can be
 * @param constats gaps first, then rule by rule
 */
public record Analyse(int regles, List<String> criteres, BigInteger combinaisons, List<Constat> constats) {

    /**
     * Reads, checks, compiles and analyses a document.
     *
     * @throws fr.aiguillage.policies.PolitiqueInvalide with all its faults when it is outside the bounded subset
     */
    public static Analyse of(String dmn) {
        var tables = Table.all(dmn);
        DmnTables.load(dmn);
        return of(tables);
    }

    static Analyse of(List<Table> tables) {
        return new Recherche(tables).analyse();
    }

    /** Whether nothing outgrew its bounds. */
    public boolean complete() {
        return constats.stream().noneMatch(constat -> constat.genre() == Genre.INCOMPLETE);
    }

    /** What was found of one kind. */
    public List<Constat> constats(Genre genre) {
        return constats.stream().filter(constat -> constat.genre() == genre).toList();
    }
}

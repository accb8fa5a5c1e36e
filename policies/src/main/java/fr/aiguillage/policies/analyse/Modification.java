package fr.aiguillage.policies.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule that both documents have, written otherwise.
 *
 * @param apres as the later document has it; with an empty id when it is the table itself
 */
public record Modification(RegleEcrite avant, RegleEcrite apres, List<Changement> changements) {

    /**
     * One cell.
     *
     * @param colonne name of the input; of the output after an arrow; or {@code table}, {@code libellé}
     * @param avant as it is written; {@code -} when there was none
     * @param apres the same, later
     */
    public record Changement(String colonne, String avant, String apres) {}

    /** What changed, or nothing when both are written alike; the order of columns does not count. */
    static Optional<Modification> of(RegleEcrite avant, RegleEcrite apres) {
        var changements = new ArrayList<Changement>();
        add(changements, "table", avant.decision(), apres.decision());
        add(changements, "libellé", avant.libelle(), apres.libelle());
        Stream.concat(avant.cellules().keySet().stream(), apres.cellules().keySet().stream())
                .distinct()
                .forEach(colonne -> add(changements, colonne, cell(avant, colonne), cell(apres, colonne)));
        return changements.isEmpty()
                ? Optional.empty()
                : Optional.of(new Modification(avant, apres, List.copyOf(changements)));
    }

    private static String cell(RegleEcrite regle, String colonne) {
        return regle.cellules().getOrDefault(colonne, "-");
    }

    private static void add(List<Changement> changements, String colonne, String avant, String apres) {
        if (!avant.equals(apres)) changements.add(new Changement(colonne, avant, apres));
    }
}

package fr.aiguillage.policies.explication;

import java.util.List;

/**
 * What one rule of a table asks for.
 *
 * @param cellules but for those that ask for nothing
 */
record Conditions(String table, List<Cellule> cellules) {
    /**
     * @param expression a criterion, or the output of another table ({@code autoritesFiness.ars})
     * @param attendu in FEEL
     */
    record Cellule(String expression, String attendu) {
        /** The table that it may come from. */
        String table() {
            var dot = expression.indexOf('.');
            return dot < 0 ? expression : expression.substring(0, dot);
        }

        /** Its name among the outputs of that table. */
        String sortie() {
            return expression.substring(expression.indexOf('.') + 1);
        }

        boolean asks() {
            return !attendu.isEmpty() && !attendu.equals("-");
        }
    }
}

package fr.aiguillage.policies;

/**
 * Something in a DMN document that a policy may not hold.
 *
 * @param decision name of the decision, empty when it is about the whole document
 * @param ligne number of the rule in its table, from 1; 0 when it is about the table
 * @param colonne name of the input or output; empty when it is about the row or the table
 * @param message in French, with what is allowed
 */
public record Faute(String decision, int ligne, String colonne, String message) {
    static Faute document(String message) {
        return new Faute("", 0, "", message);
    }

    static Faute table(String decision, String message) {
        return new Faute(decision, 0, "", message);
    }

    @Override
    public String toString() {
        var place = new StringBuilder();
        if (!decision.isEmpty()) place.append("décision « ").append(decision).append(" »");
        if (ligne > 0) place.append(", ligne ").append(ligne);
        if (!colonne.isEmpty()) place.append(", colonne « ").append(colonne).append(" »");
        return place.isEmpty() ? message : place + " : " + message;
    }
}

package fr.aiguillage.domain.politique;

/** FINESS categories as numbers: none is 0, {@code 500} is 501. */
final class Finess {
    private static final int DIGITS = 3;

    private Finess() {}

    static int code(String categorie) {
        return categorie.length() == DIGITS && isDigit(categorie, 0) && isDigit(categorie, 1) && isDigit(categorie, 2)
                ? 1 + Integer.parseInt(categorie)
                : 0;
    }

    private static boolean isDigit(String categorie, int at) {
        return categorie.charAt(at) >= '0' && categorie.charAt(at) <= '9';
    }

    static String categorie(int code) {
        return code == 0 ? "" : Integer.toString(1_000 + code - 1).substring(1);
    }
}

package fr.aiguillage.replay.rapport;

import java.util.List;

/**
 * A table of the page.
 *
 * @param legende its caption
 * @param nature {@code mesuré} or {@code simulé}, shown as a badge; empty: neither
 */
record Tableau(String legende, String nature, List<Colonne> colonnes, List<Ligne> lignes) {
    /** @param ancre where its numbers are defined; empty: it holds none, or each row says it */
    record Colonne(String titre, String ancre, boolean isNumber) {
        static Colonne text(String titre) {
            return new Colonne(titre, "", false);
        }

        static Colonne number(String titre, String ancre) {
            return new Colonne(titre, ancre, true);
        }

        static Colonne number(String titre, Notion notion) {
            return number(titre, Definition.of(notion).ancre());
        }

        static Colonne number(Notion notion) {
            return number(notion.libelle(), notion);
        }
    }

    /** @param ancre where the numbers of this row are defined; empty: each column says it */
    record Ligne(String titre, String detail, String ancre, List<Case> cases) {
        static Ligne of(String titre, String detail, Case... cases) {
            return new Ligne(titre, detail, "", List.of(cases));
        }
    }

    /** @param dessin SVG, written as it is */
    record Case(String texte, String dessin, boolean isNumber) {
        static Case number(String texte) {
            return new Case(texte, "", true);
        }

        static Case text(String texte) {
            return new Case(texte, "", false);
        }

        static Case drawing(String svg) {
            return new Case("", svg, false);
        }

        static Case drawing(String texte, String svg) {
            return new Case(texte, svg, true);
        }
    }

    static Tableau of(String legende, List<Colonne> colonnes, List<Ligne> lignes) {
        return new Tableau(legende, "", colonnes, lignes);
    }
}

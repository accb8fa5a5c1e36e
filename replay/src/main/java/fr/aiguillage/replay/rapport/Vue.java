package fr.aiguillage.replay.rapport;

import java.util.List;

/** What the template shows, in words and drawings. */
final class Vue {
    private Vue() {}

    record Fait(String libelle, String valeur) {}

    record Politique(String libelle, String nom, String sha256, String etat) {}

    record Figure(String titre, String svg, List<Echelle.Entree> legende) {}

    /** One choice of indicator: its maps and the table of the same numbers. */
    record Panneau(String cle, String libelle, String ancre, boolean choisi, List<Figure> figures, Tableau tableau) {}

    record Tuile(String libelle, String ancre, String avant, String apres, String ecart) {}

    record Charges(Tableau types, Tableau gagnants, Tableau perdants, Tableau tous) {}

    record Variante(
            String ancre,
            String titre,
            List<String> phrases,
            List<Tuile> tuiles,
            Panneau differents,
            List<Panneau> panneaux,
            String sankey,
            Tableau flux,
            Charges charges,
            List<String> alma,
            Tableau regles) {}

    record Simulee(String titre, String modele, Tableau tableau) {}
}

package fr.aiguillage.replay.rapport;

import fr.aiguillage.replay.rapport.Tableau.Case;
import fr.aiguillage.replay.rapport.Tableau.Colonne;
import fr.aiguillage.replay.rapport.Tableau.Ligne;
import fr.aiguillage.replay.synthese.Mesures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was measured, under the policies that were active. */
final class Reel {
    static final String NATURE = "mesuré";
    private final Chiffres chiffres;
    private final Lexique lexique;
    private final Mesures mesures;

    Reel(Chiffres chiffres, Lexique lexique, Mesures mesures) {
        this.chiffres = chiffres;
        this.lexique = lexique;
        this.mesures = mesures;
    }

    List<Tableau> tableaux() {
        return List.of(
                delais(),
                counts(
                        "Réorientations",
                        "Politique active",
                        Notion.MESURE_REORIENTATION,
                        mesures.reorientations(),
                        Chiffres::reorientation,
                        lexique::politique),
                counts("Clôtures", "Motif", Notion.MESURE_CLOTURE, mesures.motifsCloture(), Chiffres::motif, m -> m));
    }

    private Tableau delais() {
        var colonnes = List.of(
                Colonne.text("Délai depuis la réception"),
                Colonne.text("Politique active"),
                Colonne.number(Notion.MESURE_NOMBRE),
                Colonne.number(Notion.MESURE_MEDIANE),
                Colonne.number(Notion.MESURE_NEUVIEME),
                Colonne.number(Notion.MESURE_AU_DELA));
        var lignes = mesures.delais().stream().map(this::ligne).toList();
        return new Tableau("Délais depuis la réception", NATURE, colonnes, lignes);
    }

    private Ligne ligne(Mesures.Delai delai) {
        var nombre = chiffres.over(Chiffres.nombre(delai), delai.nombre());
        Function<Duration, String> duree = d -> nombre.isPresent() ? Mots.duree(d) : Mots.MASQUE;
        return Ligne.of(
                delai.libelle(),
                delai.definition(),
                Case.text(lexique.politique(delai.politique())),
                Case.number(Mots.nombre(nombre)),
                Case.number(duree.apply(delai.mediane())),
                Case.number(duree.apply(delai.neuvieme())),
                Case.number(delai.auDela().entrySet().stream()
                        .map(entry -> entry.getKey() + " : " + auDela(delai, nombre, entry))
                        .collect(Collectors.joining(" ; "))));
    }

    private String auDela(Mesures.Delai delai, OptionalLong whole, Map.Entry<String, Long> entry) {
        var nombre = chiffres.over(Chiffres.auDela(delai, entry.getKey()), entry.getValue());
        return Mots.nombre(nombre) + " (" + Mots.part(Chiffres.ratio(nombre, whole)) + ")";
    }

    private Tableau counts(
            String legende,
            String titre,
            Notion notion,
            SortedMap<String, Long> nombres,
            Function<String, Cellule> cellule,
            Function<String, String> libelle) {
        var colonnes = List.of(Colonne.text(titre), Colonne.number("Nombre", notion));
        var lignes = nombres.entrySet().stream()
                .map(entry -> Ligne.of(
                        libelle.apply(entry.getKey()),
                        "",
                        Case.number(Mots.nombre(chiffres.over(cellule.apply(entry.getKey()), entry.getValue())))))
                .toList();
        return new Tableau(legende, NATURE, colonnes, lignes);
    }
}

package fr.aiguillage.projector.reference;

import fr.aiguillage.domain.referentiel.Geographie;
import fr.aiguillage.domain.referentiel.ReferentielEvent.CommunePubliee;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The published communes, found by name or postal code as people type them. Immutable. */
final class Communes {
    private static final int MOST = 20;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern POSTAL = Pattern.compile("[0-9]{2,5}");

    /** @param plain its name in plain letters, one space between words */
    private record Entree(CommunePubliee commune, String plain) {
        boolean isCalled(String typed) {
            return plain.startsWith(typed) || plain.contains(" " + typed);
        }

        boolean hasPostal(String typed) {
            return commune.codesPostaux().stream().anyMatch(code -> code.startsWith(typed));
        }
    }

    private final List<Entree> entrees;

    private Communes(List<Entree> entrees) {
        this.entrees = entrees;
    }

    static Communes of(Geographie geographie) {
        return new Communes(geographie.departements().values().stream()
                .flatMap(departement -> departement.communes().stream())
                .sorted(Comparator.comparing(CommunePubliee::population)
                        .reversed()
                        .thenComparing(CommunePubliee::code))
                .map(commune -> new Entree(commune, plain(commune.nom())))
                .toList());
    }

    /**
     * Those whose name, or a word of it, begins so; or one of whose postal codes does. At most 20: the very name first,
     * then the most populous.
     */
    List<CommunePubliee> find(String typed) {
        var sought = plain(typed);
        if (sought.isEmpty()) return List.of();
        var isPostal = POSTAL.matcher(sought).matches();
        return entrees.stream()
                .filter(entree -> isPostal ? entree.hasPostal(sought) : entree.isCalled(sought))
                .sorted(Comparator.comparing(entree -> !entree.plain().equals(sought)))
                .limit(MOST)
                .map(Entree::commune)
                .toList();
    }

    /** Without accents, case, hyphens and apostrophes; St and Ste are Saint and Sainte. */
    private static String plain(String text) {
        var letters = ACCENTS.matcher(
                        Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var words = BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
        return (" " + words + " ")
                .replace(" st ", " saint ")
                .replace(" ste ", " sainte ")
                .strip();
    }
}

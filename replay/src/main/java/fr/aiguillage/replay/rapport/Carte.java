package fr.aiguillage.replay.rapport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** France by département: each shape is written once in the page, and every map refers to it. See SOURCES.md beside the shapes. */
final class Carte {
    static final SortedMap<String, String> FORMES = read();
    private static final List<String> PETITE_COURONNE = List.of("75", "92", "93", "94");
    private static final String CADRE = "-60 -40 6270 6850";

    private Carte() {}

    private static SortedMap<String, String> read() {
        var formes = new TreeMap<String, String>();
        text("departements.tsv").lines().forEach(line -> {
            var tab = line.indexOf('\t');
            formes.put(line.substring(0, tab), line.substring(tab + 1));
        });
        return formes;
    }

    static String text(String name) {
        try (var in = Objects.requireNonNull(Carte.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shapes, to stand once in the page before any map. */
    static String formes() {
        var svg = new Svg()
                .open("svg", "width", 0, "height", 0, "class", "formes", "aria-hidden", "true")
                .open("defs");
        svg.open("pattern", "id", "hachure", "width", 120, "height", 120, "patternUnits", "userSpaceOnUse");
        svg.leaf("rect", "width", 120, "height", 120, "class", "fond")
                .leaf("path", "d", "M0 120L120 0")
                .close();
        FORMES.forEach((code, path) -> svg.leaf("path", "id", "f" + code, "d", path));
        return svg.close().close().toString();
    }

    /**
     * @param nom what a screen reader says of the whole map
     * @param classe CSS class by département code
     * @param titre tooltip by département code
     */
    static String of(String nom, UnaryOperator<String> classe, UnaryOperator<String> titre) {
        var svg = new Svg().open("svg", "viewBox", CADRE, "class", "carte", "role", "img", "aria-label", nom);
        FORMES.keySet().forEach(code -> departement(svg, code, classe.apply(code), titre.apply(code)));
        svg.leaf("rect", "x", 20, "y", 60, "width", 1330, "height", 1130, "class", "cadre");
        svg.open("g", "transform", "translate(-12350 -5570) scale(4.15)");
        PETITE_COURONNE.forEach(code -> departement(svg, code, classe.apply(code), titre.apply(code)));
        svg.close();
        names(svg);
        return svg.close().toString();
    }

    private static void departement(Svg svg, String code, String classe, String titre) {
        svg.open("use", "href", "#f" + code, "class", classe)
                .element("title", titre)
                .close();
    }

    private static void names(Svg svg) {
        svg.element("text", "75, 92, 93, 94", "x", 30, "y", 1400);
        var x = 220;
        for (var code : List.of("971", "972", "973", "974", "976")) {
            svg.element("text", code, "x", x, "y", 6760);
            x += 860;
        }
    }
}

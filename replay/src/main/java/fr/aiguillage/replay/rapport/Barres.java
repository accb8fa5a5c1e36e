package fr.aiguillage.replay.rapport;

import java.util.OptionalLong;

/** Bars for a table cell; their numbers stand in the cells beside them. */
final class Barres {
    private Barres() {}

    /** Before above after, on the scale of the whole column. */
    static String deux(OptionalLong avant, OptionalLong apres, long most) {
        var svg = open();
        svg.leaf("rect", "class", "avant", "y", 1, "height", 8, "width", width(avant, most, 100));
        svg.leaf("rect", "class", "apres", "y", 11, "height", 8, "width", width(apres, most, 100));
        return svg.close().toString();
    }

    /** Left of the middle for less, right of it for more. */
    static String ecart(OptionalLong ecart, long most) {
        var width = width(ecart, most, 50);
        var isLoss = ecart.orElse(0) < 0;
        var svg = open();
        svg.leaf(
                "rect",
                "class",
                isLoss ? "perd" : "gagne",
                "x",
                isLoss ? 50 - width : 50.0,
                "y",
                2,
                "height",
                16,
                "width",
                width);
        svg.leaf("path", "class", "axe", "d", "M50 0V20");
        return svg.close().toString();
    }

    private static Svg open() {
        return new Svg()
                .open(
                        "svg",
                        "class",
                        "barres",
                        "viewBox",
                        "0 0 100 20",
                        "preserveAspectRatio",
                        "none",
                        "aria-hidden",
                        "true");
    }

    private static double width(OptionalLong nombre, long most, double full) {
        return most == 0 ? 0 : full * Math.abs(nombre.orElse(0)) / most;
    }
}

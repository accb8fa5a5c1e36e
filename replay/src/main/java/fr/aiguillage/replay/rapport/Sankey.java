package fr.aiguillage.replay.rapport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Flows from left to right between named groups; a flow between groups of one name is drawn as unchanged. */
final class Sankey {
    record Flot(String avant, String apres, long nombre) {}

    private record Boite(double y, double height) {}

    private static final int GROUPS = 8;
    private static final double WIDTH = 900;
    private static final double MARGIN = 250;
    private static final double BAR = 14;
    private static final double FULL = 420;
    private static final double GAP = 14;

    private final List<Flot> flots;
    private final double scale;
    private final Map<String, Boite> gauche;
    private final Map<String, Boite> droite;

    private Sankey(List<Flot> flots) {
        this.flots = flots;
        this.scale = FULL / Math.max(1, flots.stream().mapToLong(Flot::nombre).sum());
        this.gauche = boites(Flot::avant);
        this.droite = boites(Flot::apres);
    }

    /** @param others name of the group that takes what is not among the largest */
    static String of(String nom, List<Flot> all, String others) {
        var avant = largest(all, Flot::avant);
        var apres = largest(all, Flot::apres);
        return new Sankey(merged(all.stream()
                        .map(flot -> new Flot(
                                avant.contains(flot.avant) ? flot.avant : others,
                                apres.contains(flot.apres) ? flot.apres : others,
                                flot.nombre))
                        .toList()))
                .draw(nom);
    }

    private static List<String> largest(List<Flot> all, Function<Flot, String> side) {
        return sums(all, side).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(GROUPS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Long> sums(List<Flot> all, Function<Flot, String> side) {
        return all.stream().collect(Collectors.groupingBy(side, TreeMap::new, Collectors.summingLong(Flot::nombre)));
    }

    private static List<Flot> merged(List<Flot> all) {
        var sums = new TreeMap<String, Flot>();
        all.forEach(flot -> sums.merge(
                flot.avant + "\n" + flot.apres, flot, (a, b) -> new Flot(a.avant, a.apres, a.nombre + b.nombre)));
        return List.copyOf(sums.values());
    }

    private Map<String, Boite> boites(Function<Flot, String> side) {
        var boites = new LinkedHashMap<String, Boite>();
        var y = 30.0;
        for (var group : order(side)) {
            var height = Math.max(1.5, sums(flots, side).getOrDefault(group, 0L) * scale);
            boites.put(group, new Boite(y, height));
            y += Math.max(height, 16) + GAP;
        }
        return boites;
    }

    private List<String> order(Function<Flot, String> side) {
        return sums(flots, side).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private String draw(String nom) {
        var bottom = Math.max(end(gauche), end(droite));
        var svg = new Svg()
                .open(
                        "svg",
                        "viewBox",
                        "0 0 " + Svg.number(WIDTH) + " " + Svg.number(bottom),
                        "class",
                        "sankey",
                        "role",
                        "img",
                        "aria-label",
                        nom);
        svg.element("text", "Avant (référence)", "x", MARGIN, "y", 14, "class", "cote", "text-anchor", "end");
        svg.element("text", "Après (variante)", "x", WIDTH - MARGIN, "y", 14, "class", "cote");
        bands(svg);
        gauche.forEach((group, boite) -> group(svg, group, boite, MARGIN - BAR, MARGIN - BAR - 8, "end"));
        droite.forEach((group, boite) -> group(svg, group, boite, WIDTH - MARGIN, WIDTH - MARGIN + BAR + 8, "start"));
        return svg.close().toString();
    }

    private static double end(Map<String, Boite> boites) {
        return boites.values().stream()
                .mapToDouble(boite -> boite.y + Math.max(boite.height, 16) + 6)
                .max()
                .orElse(40);
    }

    private void group(Svg svg, String group, Boite boite, double x, double labelX, String anchor) {
        svg.leaf("rect", "x", x, "y", boite.y, "width", BAR, "height", boite.height, "class", "groupe");
        var sum = sums(flots, anchor.equals("end") ? Flot::avant : Flot::apres).getOrDefault(group, 0L);
        var y = boite.y + Math.max(boite.height / 2, 4) + 5;
        svg.open("text", "x", labelX, "y", y, "text-anchor", anchor);
        svg.text(group + " ")
                .element("tspan", Mots.nombre(sum), "class", "nombre")
                .close();
    }

    private void bands(Svg svg) {
        var left = new TreeMap<String, Double>();
        var right = new TreeMap<String, Double>();
        for (var flot : inOrder()) {
            var height = flot.nombre * scale;
            band(svg, flot, at(gauche, left, flot.avant, height), at(droite, right, flot.apres, height), height);
        }
    }

    /** Left to right in the order of the boxes, so that bands of one box do not cross each other. */
    private List<Flot> inOrder() {
        var ordered = new ArrayList<>(flots);
        var rightOrder = List.copyOf(droite.keySet());
        var leftOrder = List.copyOf(gauche.keySet());
        ordered.sort(Comparator.comparingInt((Flot flot) -> leftOrder.indexOf(flot.avant))
                .thenComparingInt(flot -> rightOrder.indexOf(flot.apres)));
        return ordered;
    }

    private static double at(Map<String, Boite> boites, Map<String, Double> used, String group, double height) {
        var offset = used.getOrDefault(group, 0.0);
        used.put(group, offset + height);
        return boites.getOrDefault(group, new Boite(0, 0)).y + offset;
    }

    private static void band(Svg svg, Flot flot, double fromY, double toY, double height) {
        var from = MARGIN;
        var to = WIDTH - MARGIN;
        var middle = (from + to) / 2;
        var half = Math.max(height, 0.6) / 2;
        var d = "M" + Svg.number(from) + " " + Svg.number(fromY + half) + "C" + Svg.number(middle) + " "
                + Svg.number(fromY + half) + " " + Svg.number(middle) + " " + Svg.number(toY + half) + " "
                + Svg.number(to) + " " + Svg.number(toY + half);
        svg.open("path", "d", d, "stroke-width", 2 * half, "class", flot.avant.equals(flot.apres) ? "stable" : "change")
                .element("title", flot.avant + " → " + flot.apres + " : " + Mots.nombre(flot.nombre))
                .close();
    }
}

package fr.aiguillage.replay.rapport;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** Gives each value of a map one of a few colours, by classes of equal width between round bounds. */
sealed interface Echelle {
    /** CSS class of what has no value. */
    String VIDE = "vide";

    /** A colour of the legend, with what it stands for. */
    record Entree(String classe, String libelle) {}

    String classe(double valeur);

    List<Entree> legende(DoubleFunction<String> texte);

    default String classe(OptionalDouble valeur) {
        return valeur.isEmpty() ? VIDE : classe(valeur.getAsDouble());
    }

    /**
     * From light to dark as values grow; zero has a colour of its own.
     *
     * @param pas width of a class; 0: every value is {@code bas}
     */
    record Croissante(double bas, double pas, int classes) implements Echelle {
        private static final int COLOURS = 6;

        static Croissante of(DoubleStream valeurs) {
            var of = valeurs.summaryStatistics();
            if (of.getCount() == 0 || of.getMax() <= 0) return new Croissante(0, 0, 0);
            return of.getMin() == of.getMax() ? new Croissante(of.getMax(), 0, 1) : over(of);
        }

        private static Croissante over(DoubleSummaryStatistics of) {
            var from = of.getMin() > of.getMax() / 2 ? of.getMin() : 0;
            var pas = round((of.getMax() - from) / COLOURS, of.getMax() / 1000);
            var bas = Math.floor(from / pas + 1e-9) * pas;
            return new Croissante(bas, pas, Math.max(1, (int) Math.ceil((of.getMax() - bas) / pas - 1e-9)));
        }

        @Override
        public String classe(double valeur) {
            if (valeur == 0) return "q0";
            if (pas == 0) return "q4";
            return colour(Math.clamp((int) Math.ceil((valeur - bas) / pas - 1e-9), 1, classes));
        }

        /** Few classes take colours that are far apart. */
        private String colour(int rank) {
            return "q"
                    + (classes == 1
                            ? 4
                            : Math.min(COLOURS, 1 + Math.round((rank - 1) * (COLOURS - 1f) / (classes - 1))));
        }

        @Override
        public List<Entree> legende(DoubleFunction<String> texte) {
            var legende = new ArrayList<Entree>();
            if (bas == 0) legende.add(new Entree("q0", texte.apply(0)));
            if (pas == 0 && bas > 0) legende.add(new Entree("q4", texte.apply(bas)));
            for (var rank = 1; pas > 0 && rank <= classes; rank++)
                legende.add(new Entree(colour(rank), bounds(bas + (rank - 1) * pas, bas + rank * pas, texte)));
            return legende;
        }
    }

    /**
     * Two hues around no difference, each growing with the size of the difference.
     *
     * @param moins classes below zero
     * @param plus classes above it
     */
    record Divergente(double pas, int moins, int plus) implements Echelle {
        private static final int COLOURS = 4;

        static Divergente of(DoubleStream valeurs) {
            var of = valeurs.summaryStatistics();
            var largest = of.getCount() == 0 ? 0 : Math.max(-of.getMin(), of.getMax());
            if (largest <= 0) return new Divergente(1, 0, 0);
            var pas = round(largest / COLOURS, largest / 1000);
            return new Divergente(pas, rank(-of.getMin(), pas), rank(of.getMax(), pas));
        }

        private static int rank(double size, double pas) {
            return Math.clamp((int) Math.ceil(size / pas - 1e-9), 0, COLOURS);
        }

        @Override
        public String classe(double valeur) {
            if (valeur == 0) return "d0";
            return (valeur < 0 ? "m" : "p") + Math.max(1, rank(Math.abs(valeur), pas));
        }

        @Override
        public List<Entree> legende(DoubleFunction<String> texte) {
            var legende = new ArrayList<Entree>();
            for (var rank = moins; rank >= 1; rank--)
                legende.add(new Entree("m" + rank, bounds(-rank * pas, -(rank - 1) * pas, texte)));
            legende.add(new Entree("d0", texte.apply(0)));
            for (var rank = 1; rank <= plus; rank++)
                legende.add(new Entree("p" + rank, bounds((rank - 1) * pas, rank * pas, texte)));
            return legende;
        }
    }

    /** « 20 à 40 % »: the unit is said once. */
    private static String bounds(double from, double to, DoubleFunction<String> texte) {
        return texte.apply(from).replaceAll("\\u00a0.*", "") + " à " + texte.apply(to);
    }

    /** The round number (1, 2, 2.5, 5 times a power of ten) next above. */
    private static double round(double width, double least) {
        var wanted = Math.max(width, least);
        var power = Math.pow(10, Math.floor(Math.log10(wanted)));
        return DoubleStream.of(1, 2, 2.5, 5, 10)
                .map(factor -> factor * power)
                .filter(step -> step >= wanted - power * 1e-9)
                .findFirst()
                .orElse(10 * power);
    }
}

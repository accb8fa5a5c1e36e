package fr.aiguillage.replay.rapport;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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

    /** From light to dark as values grow; zero has a colour of its own. */
    record Croissante(double bas, double pas, int classes) implements Echelle {
        static Croissante of(DoubleStream valeurs) {
            var of = valeurs.summaryStatistics();
            if (of.getCount() == 0 || of.getMax() <= 0) return new Croissante(0, 1, 1);
            return over(of);
        }

        private static Croissante over(DoubleSummaryStatistics of) {
            var from = of.getMin() > of.getMax() / 2 ? of.getMin() : 0;
            var pas = round((of.getMax() - from) / 5, of.getMax() / 100);
            var bas = Math.floor(from / pas + 1e-9) * pas;
            return new Croissante(bas, pas, Math.max(1, (int) Math.ceil((of.getMax() - bas) / pas - 1e-9)));
        }

        @Override
        public String classe(double valeur) {
            if (valeur == 0) return "q0";
            return "q" + colour(Math.clamp((int) Math.ceil((valeur - bas) / pas - 1e-9), 1, classes));
        }

        /** Few classes take colours that are far apart. */
        private int colour(int rank) {
            return classes == 1 ? 4 : 1 + (int) Math.round((rank - 1) * 5.0 / (classes - 1));
        }

        @Override
        public List<Entree> legende(DoubleFunction<String> texte) {
            var legende = new ArrayList<Entree>();
            if (bas == 0) legende.add(new Entree("q0", texte.apply(0)));
            IntStream.rangeClosed(1, classes)
                    .mapToObj(rank -> new Entree("q" + colour(rank), bounds(rank, texte)))
                    .forEach(legende::add);
            return legende;
        }

        private String bounds(int rank, DoubleFunction<String> texte) {
            return texte.apply(bas + (rank - 1) * pas) + " à " + texte.apply(bas + rank * pas);
        }
    }

    /** Two hues around no difference, each growing with the size of the difference. */
    record Divergente(double pas) implements Echelle {
        private static final int CLASSES = 3;

        static Divergente of(DoubleStream valeurs) {
            var largest = valeurs.map(Math::abs).max().orElse(0);
            return new Divergente(largest == 0 ? 1 : round(largest / CLASSES, largest / 100));
        }

        @Override
        public String classe(double valeur) {
            if (valeur == 0) return "d0";
            var rank = Math.clamp((int) Math.ceil(Math.abs(valeur) / pas - 1e-9), 1, CLASSES);
            return (valeur < 0 ? "m" : "p") + rank;
        }

        @Override
        public List<Entree> legende(DoubleFunction<String> texte) {
            var legende = new ArrayList<Entree>();
            for (var rank = CLASSES; rank >= 1; rank--)
                legende.add(new Entree("m" + rank, bounds(-rank * pas, -(rank - 1) * pas, texte)));
            legende.add(new Entree("d0", texte.apply(0)));
            for (var rank = 1; rank <= CLASSES; rank++)
                legende.add(new Entree("p" + rank, bounds((rank - 1) * pas, rank * pas, texte)));
            return legende;
        }

        private static String bounds(double from, double to, DoubleFunction<String> texte) {
            return texte.apply(from) + " à " + texte.apply(to);
        }
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

package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.Faits.Reorientation;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Territoire;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Numbers for what rows hold few different ones of. */
final class Lexique {
    private static final String NONE = "";

    final Numbers<Territoire> territoires = new Numbers<>();
    final Numbers<Suites> suites = new Numbers<>();

    Lexique() {
        suites.of(Suites.AUCUNE);
    }

    /** As lines that {@link #read} understands. */
    List<String> lines() {
        return Stream.concat(
                        territoires.all().stream().map(territoire -> "T " + text(territoire)),
                        suites.all().stream().map(suites -> "S " + text(suites)))
                .toList();
    }

    static Lexique read(List<String> lines) {
        var lexique = new Lexique();
        for (var line : lines) {
            var rest = line.substring(2);
            if (line.startsWith("T ")) lexique.territoires.of(territoire(rest));
            else lexique.suites.of(suites(rest));
        }
        return lexique;
    }

    private static String text(Territoire territoire) {
        return String.join(
                " ",
                territoire.candidats().stream()
                        .map(ressort -> ressort.departement() + "/" + ressort.collectivite() + "/" + ressort.region())
                        .toList());
    }

    private static Territoire territoire(String text) {
        return new Territoire(words(text)
                .map(word -> word.split("/", -1))
                .map(codes -> new Ressort(codes[0], codes[1], codes[2]))
                .toList());
    }

    private static String text(Suites suites) {
        var confirmes = suites.confirmes().stream().map(id -> "=" + id);
        var reorientations = suites.reorientations().stream()
                .map(one -> one.retire()
                        + (one.tranchee() ? "!" : ">")
                        + one.propose().map(DestinataireId::value).orElse(NONE));
        return String.join(" ", Stream.concat(confirmes, reorientations).toList());
    }

    private static Suites suites(String text) {
        var confirmes = new TreeSet<DestinataireId>();
        words(text)
                .filter(word -> word.startsWith("="))
                .map(word -> new DestinataireId(word.substring(1)))
                .forEach(confirmes::add);
        return new Suites(
                confirmes,
                words(text)
                        .filter(word -> !word.startsWith("="))
                        .map(Lexique::reorientation)
                        .toList());
    }

    private static Reorientation reorientation(String word) {
        var tranchee = word.contains("!");
        var sides = word.split(tranchee ? "!" : ">", -1);
        return new Reorientation(
                new DestinataireId(sides[0]),
                Optional.of(sides[1]).filter(id -> !id.isEmpty()).map(DestinataireId::new),
                tranchee);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty());
    }
}

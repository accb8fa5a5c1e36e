package fr.aiguillage.policies.analyse;

import java.util.List;
import java.util.stream.Stream;

/** Facts for which a policy names nobody, or nobody but by its table {@code repli}. */
record Lacunes(Diagrams diagrams, Reading reading, int possible) {

    List<Constat> constats(List<Effet> effets) {
        diagrams.about("");
        var repli = facts(effets.stream().filter(effet -> Effets.isRepli(effet.table())));
        var named = diagrams.or(repli, facts(effets.stream().filter(effet -> !Effets.isRepli(effet.table()))));
        var gap = diagrams.minus(possible, named);
        return Stream.concat(
                        parts(Genre.LACUNE, "", "aucune règle ne désigne de destinataire", gap),
                        parts(Genre.REPLI, "repli", "seul le repli désigne une autorité de traitement", repli))
                .toList();
    }

    private int facts(Stream<Effet> effets) {
        return diagrams.any(effets.map(Effet::facts).toList());
    }

    private Stream<Constat> parts(Genre genre, String decision, String message, int set) {
        return new Cubes(diagrams, possible)
                .of(set).stream()
                        .map(part -> constat(
                                genre,
                                decision,
                                part.said().isEmpty()
                                        ? message + ", quels que soient les faits"
                                        : message + " : " + part.said(),
                                part.set()));
    }

    private Constat constat(Genre genre, String decision, String message, int set) {
        return new Constat(genre, decision, 0, "", "", message, reading.example(set), reading.count(set));
    }
}

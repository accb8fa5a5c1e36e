package fr.aiguillage.projector;

import java.util.Optional;

/** That something changed, by ids alone. */
sealed interface Annonce {
    /** The counts of a département; {@code ""} when that is not known. */
    record Tableau(String departement) implements Annonce {}

    record Signalement(String signalement) implements Annonce {}

    /** What a destinataire has of a signalement. */
    record Boite(String destinataire, String signalement) implements Annonce {}

    /** Some may have been missed: all is to be read again. */
    record Reprise() implements Annonce {}

    /** As it travels: no id holds a space. */
    default String line() {
        return switch (this) {
            case Tableau changed -> "t " + changed.departement;
            case Signalement changed -> "s " + changed.signalement;
            case Boite changed -> "b " + changed.destinataire + " " + changed.signalement;
            case Reprise missed -> "r";
        };
    }

    /** Nothing for a line of a version to come. */
    static Optional<Annonce> parse(String line) {
        var parts = line.split(" ", -1);
        return switch (parts[0]) {
            case "t" -> Optional.of(new Tableau(parts[1]));
            case "s" -> Optional.of(new Signalement(parts[1]));
            case "b" -> Optional.of(new Boite(parts[1], parts[2]));
            case "r" -> Optional.of(new Reprise());
            default -> Optional.empty();
        };
    }
}

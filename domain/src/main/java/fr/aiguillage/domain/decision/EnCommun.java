package fr.aiguillage.domain.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What the answers for two candidate places have in common: danger does not wait, and no authority is guessed. */
final class EnCommun {
    private EnCommun() {}

    static Orientation of(Orientation one, Orientation other) {
        var regles = new LinkedHashSet<>(one.regles());
        regles.addAll(other.regles());
        return new Orientation(
                one.statut().compareTo(other.statut()) > 0 ? one.statut() : other.statut(),
                one.urgence(),
                one.perimetre(),
                one.destinataires().stream()
                        .flatMap(mine -> shared(mine, other).stream())
                        .toList(),
                new ArrayList<>(regles),
                one.repli() || other.repli());
    }

    private static Optional<DestinataireOriente> shared(DestinataireOriente mine, Orientation other) {
        return other.destinataires().stream()
                .filter(theirs -> theirs.id().equals(mine.id()))
                .findFirst()
                .map(theirs -> intersection(mine, theirs))
                .filter(both -> !both.roles().isEmpty());
    }

    private static DestinataireOriente intersection(DestinataireOriente mine, DestinataireOriente theirs) {
        var roles = new TreeSet<>(mine.roles());
        roles.retainAll(List.copyOf(theirs.roles()));
        return new DestinataireOriente(mine.type(), mine.id(), roles, mine.aConfirmer() || theirs.aConfirmer());
    }
}

package fr.aiguillage.domain.decision;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Role;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * One destinataire of a decision.
 *
 * @param roles in the order of the code list
 * @param aConfirmer proposed only: nothing is ordered until an agent confirms
 */
public record DestinataireOriente(DestinataireType type, DestinataireId id, Set<Role> roles, boolean aConfirmer)
        implements Comparable<DestinataireOriente> {
    private static final Comparator<DestinataireOriente> BY_TYPE_AND_ID =
            Comparator.comparing(DestinataireOriente::type).thenComparing(DestinataireOriente::id);

    public DestinataireOriente {
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    DestinataireOriente with(Set<Role> more) {
        var all = new TreeSet<>(roles);
        all.addAll(more);
        return new DestinataireOriente(type, id, all, aConfirmer);
    }

    DestinataireOriente confirmed() {
        return new DestinataireOriente(type, id, roles, false);
    }

    @Override
    public int compareTo(DestinataireOriente other) {
        return BY_TYPE_AND_ID.compare(this, other);
    }
}

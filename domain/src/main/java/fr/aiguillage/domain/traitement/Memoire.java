package fr.aiguillage.domain.traitement;

import fr.aiguillage.domain.decision.DestinataireOriente;
import fr.aiguillage.domain.signalement.EtatSignalement;
import java.util.ArrayList;
import java.util.List;

/**
 * What triage remembers of a signalement, for ever: it is also what recognises an event seen before.
 *
 * @param evenements ids of the events folded, in order
 * @param ordonnes the destinataires that have an order standing
 */
public record Memoire(List<String> evenements, EtatSignalement etat, List<DestinataireOriente> ordonnes) {
    static Memoire first(String event, EtatSignalement etat) {
        return new Memoire(List.of(event), etat, List.of());
    }

    boolean folded(String event) {
        return evenements.contains(event);
    }

    Memoire after(String event, EtatSignalement next) {
        var all = new ArrayList<>(evenements);
        all.add(event);
        return new Memoire(all, next, ordonnes);
    }

    Memoire ordering(List<DestinataireOriente> next) {
        return new Memoire(evenements, etat, next);
    }
}

package fr.aiguillage.replay.synthese;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a variant changes for the recipients of the reference.
 *
 * @param differents reports whose destinataires or roles differ
 * @param parDepartement the same, by département
 * @param flux every report once, by what types of destinataires it goes to before and after; unchanged ones included
 * @param mouvements by destinataire that gains or loses a report
 * @param regles by rule id: reports that differ in which the rule fires under one of the two alone
 * @param perdentAlma départements with a local ALMA contact for some report before, and for none after
 */
public record Comparaison(
        String reference,
        String variante,
        long differents,
        SortedMap<String, Long> parDepartement,
        List<Flux> flux,
        SortedMap<DestinataireId, Mouvement> mouvements,
        SortedMap<String, Long> regles,
        SortedSet<String> perdentAlma) {
    /** Reports that go from one set of types to another; an empty set: to nobody. */
    public record Flux(Set<DestinataireType> avant, Set<DestinataireType> apres, long signalements) {}

    /**
     * @param gagne reports that it gets under the variant alone
     * @param perd reports that it got under the reference alone
     */
    public record Mouvement(DestinataireType type, String nom, long gagne, long perd) {}
}

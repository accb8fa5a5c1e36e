package fr.aiguillage.domain.decision;

import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.politique.Qualification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who must hear of a signalement, and why, under one policy.
 *
 * @param destinataires in order of type and id
 * @param regles ids of the rules that fired, triage first, in the order of the tables
 * @param repli no rule named a treating authority, the fallback did
 */
public record Orientation(
        StatutDecision statut,
        Urgence urgence,
        Perimetre perimetre,
        List<DestinataireOriente> destinataires,
        List<String> regles,
        boolean repli) {

    /** Nobody, and no more than what triage said. */
    static Orientation nobody(Qualification qualification, StatutDecision statut) {
        return new Orientation(
                statut, qualification.urgence(), qualification.perimetre(), List.of(), qualification.regles(), false);
    }

    /** The types of the authorities that must treat it. */
    public Set<DestinataireType> treating() {
        return destinataires.stream()
                .filter(destinataire -> destinataire.roles().contains(Role.TRAITEMENT))
                .map(DestinataireOriente::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Orientation to(List<DestinataireOriente> others, String... regle) {
        var all = new ArrayList<>(regles);
        all.addAll(List.of(regle));
        return new Orientation(
                statut, urgence, perimetre, others.stream().sorted().toList(), all, repli);
    }

    Orientation aQualifier() {
        return new Orientation(StatutDecision.A_QUALIFIER, urgence, perimetre, destinataires, regles, repli);
    }
}

package fr.aiguillage.domain.decision;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.signalement.Faits;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Territoire;
import java.time.LocalDate;

/**
 * Where and when a policy is asked: the directory says who the types of its answer are there, on that day.
 *
 * @param jour day of receipt (Europe/Paris)
 */
public record Placement(Territoire territoire, LocalDate jour, Annuaire annuaire) {
    static Placement of(Faits faits, Annuaire annuaire) {
        return new Placement(faits.territoire(), faits.jour(), annuaire);
    }

    /** One answer per candidate place; a place that is not resolved gets what all its candidates have in common. */
    public Orientation orient(Reponse reponse) {
        if (reponse.personne().isPresent()) return reponse.personne().get();
        return territoire.candidats().stream()
                .map(ressort -> orientIn(ressort, reponse))
                .reduce(EnCommun::of)
                .map(orientation -> territoire.isResolu() ? orientation : orientation.aQualifier())
                .orElseGet(() -> Orientation.nobody(reponse.qualification(), StatutDecision.A_QUALIFIER));
    }

    private Orientation orientIn(Ressort ressort, Reponse reponse) {
        var almaCouvre =
                !annuaire.competents(DestinataireType.ALMA, ressort, jour).isEmpty();
        return new Competences(ressort, jour, annuaire)
                .orientation(reponse.qualification(), reponse.lignes(almaCouvre));
    }
}

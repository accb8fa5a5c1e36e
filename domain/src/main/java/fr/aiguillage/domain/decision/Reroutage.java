package fr.aiguillage.domain.decision;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.Faits;
import fr.aiguillage.domain.signalement.Faits.Reorientation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person's rerouting (CRPA L114-2). The destinataire that refused leaves the decision; the one proposed takes its
 * roles when it is competent for the place, else the decision waits for a person.
 */
record Reroutage(Faits faits, Annuaire annuaire) {

    Orientation apply(Orientation orientation, Reorientation reorientation) {
        return orientation.destinataires().stream()
                .filter(destinataire -> destinataire.id().equals(reorientation.retire()))
                .findFirst()
                .map(leaving -> replace(orientation, leaving, reorientation.propose()))
                .orElse(orientation);
    }

    private Orientation replace(
            Orientation orientation, DestinataireOriente leaving, Optional<DestinataireId> propose) {
        var staying = new ArrayList<>(orientation.destinataires());
        staying.remove(leaving);
        return propose.flatMap(this::competent)
                .map(coming -> orientation.to(joined(staying, coming, leaving), "reorientation"))
                .orElseGet(() ->
                        orientation.to(staying, "reorientation-sans-suite").aQualifier());
    }

    private Optional<Destinataire> competent(DestinataireId id) {
        var date = LocalDate.ofInstant(faits.recuLe(), Politique.PARIS);
        return annuaire.find(id)
                .filter(destinataire -> faits.territoire().candidats().stream()
                        .anyMatch(ressort -> annuaire.isCompetent(destinataire.id(), ressort, date)));
    }

    private static List<DestinataireOriente> joined(
            List<DestinataireOriente> staying, Destinataire coming, DestinataireOriente leaving) {
        var known = staying.stream()
                .filter(destinataire -> destinataire.id().equals(coming.id()))
                .findFirst();
        known.ifPresent(staying::remove);
        var fresh = new DestinataireOriente(coming.type(), coming.id(), leaving.roles(), false);
        staying.add(known.map(before -> before.with(leaving.roles())).orElse(fresh));
        return staying;
    }
}

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
 * What a person said of one destinataire. It leaves the decision, and the one named instead takes its roles.
 *
 * <p>After a refusal (CRPA L114-2), only who is competent for the place takes over, else the decision waits for a
 * person. What an agent settled, a tribunal chosen or a destinataire taken off, needs no other: for the parquet, more
 * than the place counts (CPP art. 43). A decision that is left with nobody waits in any case.
 */
record Reroutage(Faits faits, Annuaire annuaire) {

    Orientation apply(Orientation orientation, Reorientation reorientation) {
        return orientation.destinataires().stream()
                .filter(destinataire -> destinataire.id().equals(reorientation.retire()))
                .findFirst()
                .map(leaving -> replace(orientation, leaving, reorientation))
                .orElse(orientation);
    }

    private Orientation replace(Orientation orientation, DestinataireOriente leaving, Reorientation reorientation) {
        var staying = new ArrayList<>(orientation.destinataires());
        staying.remove(leaving);
        return reorientation.tranchee()
                ? settled(orientation, staying, leaving, reorientation.propose())
                : refused(orientation, staying, leaving, reorientation.propose());
    }

    private Orientation refused(
            Orientation orientation,
            List<DestinataireOriente> staying,
            DestinataireOriente leaving,
            Optional<DestinataireId> propose) {
        return propose.flatMap(this::competent)
                .map(coming -> orientation.to(joined(staying, coming, leaving), "reorientation"))
                .orElseGet(() ->
                        orientation.to(staying, "reorientation-sans-suite").aQualifier());
    }

    private Orientation settled(
            Orientation orientation,
            List<DestinataireOriente> staying,
            DestinataireOriente leaving,
            Optional<DestinataireId> choisi) {
        return choisi.flatMap(annuaire::find)
                .map(coming -> orientation.to(joined(staying, coming, leaving), "confirmation"))
                .orElseGet(() -> removed(orientation.to(staying, "ecart")));
    }

    private static Orientation removed(Orientation orientation) {
        return orientation.destinataires().isEmpty() ? orientation.aQualifier() : orientation;
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

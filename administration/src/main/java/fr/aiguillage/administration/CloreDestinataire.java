package fr.aiguillage.administration;

import fr.aiguillage.domain.annuaire.Couverture;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireClos;
import fr.aiguillage.policies.Suggestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * To end every coverage of a destinataire.
 *
 * @param dernierJour the last day of which it takes reports (Paris); today or later, for what is received stays as it was
 */
public record CloreDestinataire(String destinataire, LocalDate dernierJour, String auteur) implements Demande {

    @Override
    public Constat examiner(Referentiel referentiel, Instant maintenant) {
        var fautes = new Fautes();
        fautes.require("auteur", auteur);
        var connu = referentiel.annuaire().destinataires().stream()
                .filter(known -> known.id().value().equals(destinataire))
                .findFirst();
        if (connu.isEmpty()) inconnu(referentiel, fautes);
        if (dernierJour.isBefore(Paris.jour(maintenant)))
            fautes.add(
                    "dernier-jour",
                    "le " + Paris.dire(dernierJour)
                            + " est passé : une fermeture ne change pas ce qui est déjà reçu ; au"
                            + " plus tôt aujourd’hui, " + Paris.jour(maintenant));
        return fautes.none() ? constat(connu.orElseThrow(), referentiel) : fautes.refus();
    }

    private void inconnu(Referentiel referentiel, Fautes fautes) {
        var connus = referentiel.annuaire().destinataires().stream()
                .map(known -> known.id().value())
                .toList();
        fautes.add(
                "destinataire",
                "« " + destinataire + " » n’est pas dans l’annuaire"
                        + Suggestion.nearest(destinataire, connus)
                                .map(proche -> " ; vouliez-vous dire « " + proche + " » ?")
                                .orElse(""));
    }

    private Constat constat(Destinataire connu, Referentiel referentiel) {
        if (connu.couvertures().stream().allMatch(this::finie))
            return new Constat.Inutile(destinataire + " ne reçoit déjà plus rien après le " + Paris.dire(dernierJour)
                    + " : rien n’est écrit");
        var event = new DestinataireClos(new DestinataireId(destinataire), dernierJour);
        var relais = new Relais(
                referentiel.annuaire(),
                referentiel.evolve(event, Long.MAX_VALUE).annuaire(),
                Carte.of(referentiel));
        return new Constat.AEcrire(event, relais.pertes(connu.type(), dernierJour.plusDays(1)));
    }

    private boolean finie(Couverture couverture) {
        return Optional.of(couverture)
                .flatMap(Couverture::valideAu)
                .filter(au -> !au.isAfter(dernierJour))
                .isPresent();
    }
}

package fr.aiguillage.administration;

import fr.aiguillage.domain.annuaire.Couverture;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireDeclare;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * To declare a destinataire, or describe it anew.
 *
 * @param complete the entry says all; else what it leaves out stays as it was, and its coverages are added
 */
public record DeclarerDestinataire(Fiche fiche, boolean complete, String auteur) implements Demande {

    @Override
    public Constat examiner(Referentiel referentiel, Instant maintenant) {
        var avant = referentiel.annuaire().destinataires().stream()
                .filter(known -> known.id().value().equals(fiche.id()))
                .findFirst();
        var fautes = new Fautes();
        fautes.require("auteur", auteur);
        var declare = new Redaction(Carte.of(referentiel), fautes)
                .destinataire(avant.filter(known -> !complete)
                        .map(known -> fiche.surLaBaseDe(Fiche.of(known)))
                        .orElse(fiche));
        declare.ifPresent(next -> checkAgainst(avant, next, Paris.jour(maintenant), fautes));
        if (!fautes.none()) return fautes.refus();
        return constat(avant, declare.orElseThrow(), referentiel, maintenant);
    }

    private static void checkAgainst(Optional<Destinataire> avant, Destinataire apres, LocalDate jour, Fautes fautes) {
        avant.filter(known -> known.type() != apres.type())
                .ifPresent(known -> fautes.add(
                        "type", known.id() + " est de type " + known.type() + " : un autre type demande un autre id"));
        var passe = avant.map(known -> passe(known.couvertures(), jour)).orElse(Set.of());
        if (!passe.equals(passe(apres.couvertures(), jour)))
            fautes.add(
                    "couvertures",
                    "une couverture ne change pas ce qui est déjà reçu : jusqu’à aujourd’hui compris elles restent comme"
                            + " elles étaient, et une nouvelle commence au plus tôt demain (du: "
                            + jour.plusDays(1) + ")");
    }

    /** The coverages as they were up to a day, included. */
    private static Set<Couverture> passe(List<Couverture> couvertures, LocalDate jour) {
        return couvertures.stream()
                .filter(couverture ->
                        couverture.valideDu().filter(jour::isBefore).isEmpty())
                .map(couverture -> new Couverture(
                        couverture.zone(),
                        couverture.valideDu(),
                        couverture.valideAu().filter(jour::isAfter)))
                .collect(Collectors.toSet());
    }

    private static Constat constat(
            Optional<Destinataire> avant, Destinataire declare, Referentiel referentiel, Instant maintenant) {
        if (avant.equals(Optional.of(declare)))
            return new Constat.Inutile(declare.id() + " est déjà déclaré ainsi : rien n’est écrit");
        var event = new DestinataireDeclare(declare);
        var relais = new Relais(
                referentiel.annuaire(),
                referentiel.evolve(event, Long.MAX_VALUE).annuaire(),
                Carte.of(referentiel));
        return new Constat.AEcrire(
                event, relais.pertes(declare.type(), Paris.jour(maintenant).plusDays(1)));
    }
}

package fr.aiguillage.administration;

import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.ActivationDecidee;
import fr.aiguillage.domain.signalement.Territoire;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * To make a policy act on a territory, for what is received from an instant on.
 *
 * @param politique {@code nom@version}, or a name: its latest unretired version
 * @param territoire such as {@code national}, {@code region:44}, {@code departement:54}, {@code collectivite:69M}
 * @param aPartirDu a date (midnight in Paris), an instant with its offset, or {@code maintenant}
 * @param jusque likewise, excluded; none: until another decision
 */
public record ActiverPolitique(
        String politique, String territoire, String aPartirDu, Optional<String> jusque, String auteur)
        implements Demande {
    private static final String MAINTENANT = "maintenant";

    /** The time that services take to hear of it, generously: what they decide meanwhile was received before. */
    private static final Duration PROPAGATION = Duration.ofSeconds(5);

    @Override
    public Constat examiner(Referentiel referentiel, Instant maintenant) {
        var fautes = new Fautes();
        fautes.require("auteur", auteur);
        var id = new Publiees(referentiel).trouver(politique, fautes);
        id.ifPresent(found -> checkPolitique(found, referentiel, fautes));
        var zone = Carte.of(referentiel).lire("territoire", territoire, fautes);
        var debut = debut(maintenant, fautes);
        var fin = jusque.flatMap(texte -> fautes.essayer("jusque", () -> Paris.lire(texte)));
        debut.ifPresent(du -> fin.filter(au -> !au.isAfter(du)).ifPresent(au -> finAvantDebut(au, du, fautes)));
        if (!fautes.none()) return fautes.refus();
        return constat(new ActivationDecidee(id.orElseThrow(), zone.orElseThrow(), debut, fin, auteur), referentiel);
    }

    private static void checkPolitique(PolitiqueId id, Referentiel referentiel, Fautes fautes) {
        if (id.nom().equals(Triage.NOM))
            fautes.add("politique", "le triage ne s’active pas : sa dernière version agit partout dès sa publication");
        if (referentiel.retirees().contains(id))
            fautes.add("politique", id + " est retirée : en publier une nouvelle version, puis l’activer");
    }

    private Optional<Instant> debut(Instant maintenant, Fautes fautes) {
        if (aPartirDu.equals(MAINTENANT))
            return Optional.of(maintenant.plus(PROPAGATION).truncatedTo(ChronoUnit.SECONDS));
        var debut = fautes.essayer("a-partir-du", () -> Paris.lire(aPartirDu));
        debut.filter(du -> du.isBefore(maintenant))
                .ifPresent(du -> fautes.add(
                        "a-partir-du",
                        "« " + aPartirDu
                                + " » est passé : une activation ne change pas ce qui est déjà reçu ; au plus tôt"
                                + " l’instant de sa publication (" + maintenant.truncatedTo(ChronoUnit.SECONDS)
                                + "), « " + MAINTENANT + " », ou demain "
                                + Paris.jour(maintenant).plusDays(1)));
        return debut;
    }

    private static void finAvantDebut(Instant au, Instant du, Fautes fautes) {
        fautes.add("jusque", "le " + Paris.dire(au) + " n’est pas après le début, le " + Paris.dire(du));
    }

    private static Constat constat(ActivationDecidee event, Referentiel referentiel) {
        if (repete(event, referentiel))
            return new Constat.Inutile(
                    event.politique() + " est déjà activée ainsi pour " + event.zone() + " : rien n’est écrit");
        return new Constat.AEcrire(event, avertissements(event, referentiel.evolve(event, Long.MAX_VALUE)));
    }

    /** The last word on that zone says the same. */
    private static boolean repete(ActivationDecidee event, Referentiel referentiel) {
        return referentiel.activations().stream()
                .filter(activation -> activation.zone().equals(event.zone()))
                .reduce((older, newer) -> newer)
                .filter(last -> last.politique().equals(event.politique())
                        && last.aPartirDu().equals(event.aPartirDu())
                        && last.jusque().equals(event.jusque()))
                .isPresent();
    }

    private static List<String> avertissements(ActivationDecidee event, Referentiel apres) {
        var avertissements = new ArrayList<String>();
        var autres = ou(event.zone(), apres, event.aPartirDu().orElseThrow(), Optional.of(event.politique()));
        if (!autres.isEmpty())
            avertissements.add("un territoire plus petit l’emporte, avec sa propre activation : "
                    + Carte.of(apres).noms(autres));
        event.jusque()
                .map(fin -> sansPolitique(event.zone(), apres, fin))
                .filter(zones -> !zones.isEmpty())
                .ifPresent(zones -> avertissements.add("après la fin, aucune politique n’est active, et rien n’est"
                        + " transmis : " + Carte.of(apres).noms(zones)));
        return avertissements;
    }

    /** Where in a zone something else than that policy is active at an instant. */
    private static List<Zone> ou(Zone zone, Referentiel referentiel, Instant quand, Optional<PolitiqueId> sauf) {
        var carte = Carte.of(referentiel);
        return carte.resume(carte.dans(zone).stream()
                .filter(ressort ->
                        !referentiel.active(Territoire.of(ressort), quand).equals(sauf))
                .toList());
    }

    private static List<Zone> sansPolitique(Zone zone, Referentiel referentiel, Instant quand) {
        var carte = Carte.of(referentiel);
        return carte.resume(carte.dans(zone).stream()
                .filter(ressort ->
                        referentiel.active(Territoire.of(ressort), quand).isEmpty())
                .toList());
    }
}

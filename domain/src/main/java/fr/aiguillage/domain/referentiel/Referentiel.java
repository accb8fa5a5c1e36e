package fr.aiguillage.domain.referentiel;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.referentiel.ReferentielEvent.ActivationDecidee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireClos;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireDeclare;
import fr.aiguillage.domain.referentiel.ReferentielEvent.GeographiePubliee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.HabilitationAccordee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.HabilitationRetiree;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiqueRetiree;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Territoire;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that decisions rest on, at one revision: policies, activations, directory and geography. Immutable; folded from
 * the log from its first offset on.
 *
 * @param revision offset of the last event folded, -1 before the first
 */
public record Referentiel(
        long revision,
        SortedMap<PolitiqueId, PolitiquePubliee> politiques,
        Set<PolitiqueId> retirees,
        List<Activation> activations,
        Annuaire annuaire,
        Geographie geographie) {
    public static final Referentiel EMPTY =
            new Referentiel(-1, new TreeMap<>(), Set.of(), List.of(), Annuaire.EMPTY, Geographie.EMPTY);

    /** This referentiel after one more event of the log, at its offset. */
    public Referentiel evolve(ReferentielEvent event, long offset) {
        return switch (event) {
            case PolitiquePubliee published -> withPolitique(offset, published);
            case PolitiqueRetiree retired ->
                new Referentiel(
                        offset, politiques, plus(retirees, retired.politique()), activations, annuaire, geographie);
            case ActivationDecidee decided -> withActivation(offset, decided);
            case DestinataireDeclare declared -> withAnnuaire(offset, annuaire.with(declared.destinataire()));
            case DestinataireClos closed ->
                withAnnuaire(offset, annuaire.closing(closed.destinataire(), closed.dernierJour()));
            case GeographiePubliee published ->
                new Referentiel(offset, politiques, retirees, activations, annuaire, geographie.with(published));
            case HabilitationAccordee granted -> withAnnuaire(offset, annuaire);
            case HabilitationRetiree removed -> withAnnuaire(offset, annuaire);
        };
    }

    /** The first publication of an id@version wins; what follows under it is refused, and only moves the revision. */
    private Referentiel withPolitique(long offset, PolitiquePubliee published) {
        var all = new TreeMap<>(politiques);
        all.putIfAbsent(published.politique(), published);
        return new Referentiel(offset, all, retirees, activations, annuaire, geographie);
    }

    /** A policy that was never published cannot act: such an activation is refused, and only moves the revision. */
    private Referentiel withActivation(long offset, ActivationDecidee decided) {
        if (!politiques.containsKey(decided.politique())) return withAnnuaire(offset, annuaire);
        var activation =
                new Activation(decided.politique(), decided.zone(), decided.aPartirDu(), decided.jusque(), offset);
        var all = Stream.concat(activations.stream(), Stream.of(activation)).toList();
        return new Referentiel(offset, politiques, retirees, all, annuaire, geographie);
    }

    private Referentiel withAnnuaire(long offset, Annuaire next) {
        return new Referentiel(offset, politiques, retirees, activations, next, geographie);
    }

    private static Set<PolitiqueId> plus(Set<PolitiqueId> ids, PolitiqueId id) {
        var all = new TreeSet<>(ids);
        all.add(id);
        return all;
    }

    /** The triage tables in force: the latest version published. */
    public Optional<PolitiquePubliee> triage() {
        return politiques.values().stream()
                .filter(published -> published.politique().nom().equals(Triage.NOM))
                .reduce((older, newer) -> newer);
    }

    /** The policy that acts where the place is resolved, or where all its candidates agree on one; else nobody's. */
    public Optional<PolitiqueId> active(Territoire territoire, Instant recuLe) {
        var actives = territoire.candidats().stream()
                .map(ressort -> active(ressort, recuLe))
                .collect(Collectors.toSet());
        return actives.size() == 1 ? actives.iterator().next() : Optional.empty();
    }

    /** The territory with fewest communes wins, then the latest decision. */
    private Optional<PolitiqueId> active(Ressort ressort, Instant recuLe) {
        return activations.stream()
                .filter(activation -> activation.holds(ressort, recuLe))
                .min(Comparator.comparingInt((Activation activation) -> geographie.size(activation.zone()))
                        .thenComparing(
                                Comparator.comparingLong(Activation::revision).reversed()))
                .map(Activation::politique);
    }

    /** What is decided: the latest unretired version of every policy, and the active one, in order of their ids. */
    public Collection<PolitiqueId> decided(Optional<PolitiqueId> active) {
        Map<String, PolitiqueId> latest = new TreeMap<>();
        politiques.keySet().stream()
                .filter(id -> !id.nom().equals(Triage.NOM) && !retirees.contains(id))
                .forEach(id -> latest.put(id.nom(), id));
        var all = new TreeSet<>(latest.values());
        active.ifPresent(all::add);
        return all;
    }
}

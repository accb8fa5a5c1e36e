package fr.aiguillage.administration;

import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Territoire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which policy acts where and when: the country first, then every place that does otherwise, in as few lines as that takes.
 */
public record Calendrier(List<Ligne> lignes) {

    /** Places that share all their periods; {@code ressorts} counts them, one per département and collectivité. */
    public record Ligne(List<Zone> zones, int ressorts, List<Periode> periodes) {}

    /**
     * From an instant, included, to another, excluded; none: since or for ever.
     *
     * @param politique the one that acts; none: nothing is ordered
     */
    public record Periode(Optional<Instant> du, Optional<Instant> jusque, Optional<PolitiqueId> politique) {
        public Moment moment(Instant maintenant) {
            if (jusque.filter(fin -> !fin.isAfter(maintenant)).isPresent()) return Moment.PASSEE;
            return du.filter(maintenant::isBefore).isPresent() ? Moment.A_VENIR : Moment.EN_COURS;
        }
    }

    /** Where a period stands to an instant. */
    public enum Moment {
        PASSEE,
        EN_COURS,
        A_VENIR
    }

    /** A place that no zone but the country holds. */
    private static final Ressort AILLEURS = new Ressort("", "", "");

    public static Calendrier of(Referentiel referentiel) {
        var carte = new Carte(referentiel.geographie());
        var bornes = bornes(referentiel);
        Map<List<Periode>, List<Ressort>> semblables = new LinkedHashMap<>();
        var pays = periodes(referentiel, AILLEURS, bornes);
        semblables.put(pays, new ArrayList<>());
        for (var ressort : carte.ressorts())
            semblables
                    .computeIfAbsent(periodes(referentiel, ressort, bornes), periodes -> new ArrayList<>())
                    .add(ressort);
        return new Calendrier(semblables.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Ligne(
                        entry.getKey().equals(pays) ? List.of(Zone.NATIONAL) : carte.resume(entry.getValue()),
                        entry.getValue().size(),
                        entry.getKey()))
                .toList());
    }

    private static List<Instant> bornes(Referentiel referentiel) {
        return referentiel.activations().stream()
                .flatMap(activation -> Stream.concat(activation.aPartirDu().stream(), activation.jusque().stream()))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static List<Periode> periodes(Referentiel referentiel, Ressort ressort, List<Instant> bornes) {
        var territoire = Territoire.of(ressort);
        var periodes = new ArrayList<Periode>();
        periodes.add(new Periode(
                Optional.empty(), bornes.stream().findFirst(), referentiel.active(territoire, Instant.MIN)));
        for (var i = 0; i < bornes.size(); i++) {
            var fin = i + 1 < bornes.size() ? Optional.of(bornes.get(i + 1)) : Optional.<Instant>empty();
            join(periodes, new Periode(Optional.of(bornes.get(i)), fin, referentiel.active(territoire, bornes.get(i))));
        }
        return List.copyOf(periodes);
    }

    private static void join(List<Periode> periodes, Periode next) {
        var last = periodes.getLast();
        if (last.politique().equals(next.politique()))
            periodes.set(periodes.size() - 1, new Periode(last.du(), next.jusque(), last.politique()));
        else periodes.add(next);
    }

    /** Where and when a policy acts, from an instant on. */
    public List<Ligne> agissante(PolitiqueId politique, Instant maintenant) {
        return lignes.stream()
                .map(ligne -> new Ligne(
                        ligne.zones(),
                        ligne.ressorts(),
                        ligne.periodes().stream()
                                .filter(periode -> periode.politique().equals(Optional.of(politique)))
                                .filter(periode -> periode.moment(maintenant) != Moment.PASSEE)
                                .toList()))
                .filter(ligne -> !ligne.periodes().isEmpty())
                .toList();
    }
}

package fr.aiguillage.domain.annuaire;

import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.signalement.Ressort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The directory: who exists, and who is competent where and when. Immutable. */
public final class Annuaire {
    public static final Annuaire EMPTY = new Annuaire(List.of());

    private record Question(DestinataireType type, Ressort ressort) {}

    private record Competence(DestinataireId id, Couverture couverture) {}

    private final Map<DestinataireId, Destinataire> destinataires = new TreeMap<>();
    private final Map<DestinataireType, Map<Zone, List<Competence>>> competences =
            new EnumMap<>(DestinataireType.class);
    /** Who may answer for a ressort, whatever the day: found once, as it is asked for at every decision. */
    private final Map<Question, List<Competence>> around = new ConcurrentHashMap<>();

    public Annuaire(Collection<Destinataire> destinataires) {
        destinataires.forEach(destinataire -> this.destinataires.put(destinataire.id(), destinataire));
        this.destinataires.values().forEach(this::index);
    }

    private void index(Destinataire destinataire) {
        var zones = competences.computeIfAbsent(destinataire.type(), type -> new HashMap<>());
        for (var couverture : destinataire.couvertures()) {
            zones.computeIfAbsent(couverture.zone(), zone -> new ArrayList<>())
                    .add(new Competence(destinataire.id(), couverture));
        }
    }

    public Optional<Destinataire> find(DestinataireId id) {
        return Optional.ofNullable(destinataires.get(id));
    }

    public Collection<Destinataire> destinataires() {
        return List.copyOf(destinataires.values());
    }

    /** The destinataires of a type that are competent for a ressort on a date (Europe/Paris), in order of their ids. */
    public List<DestinataireId> competents(DestinataireType type, Ressort ressort, LocalDate date) {
        var found = new ArrayList<DestinataireId>(2);
        for (var competence : around.computeIfAbsent(new Question(type, ressort), this::around)) {
            var id = competence.id();
            if (competence.couverture().holdsOn(date) && !found.contains(id)) found.add(id);
        }
        return found;
    }

    private List<Competence> around(Question question) {
        var zones = competences.getOrDefault(question.type(), Map.of());
        return Zones.around(question.ressort()).stream()
                .flatMap(zone -> zones.getOrDefault(zone, List.of()).stream())
                .sorted(Comparator.comparing(Competence::id))
                .toList();
    }

    /** The days on which somebody becomes competent somewhere, or is no more: between two of them nothing changes. */
    public SortedSet<LocalDate> changes() {
        return destinataires.values().stream()
                .flatMap(destinataire -> destinataire.couvertures().stream())
                .flatMap(Couverture::changes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean isCompetent(DestinataireId id, Ressort ressort, LocalDate date) {
        return find(id).stream()
                .flatMap(destinataire -> destinataire.couvertures().stream())
                .anyMatch(couverture -> couverture.zone().contains(ressort) && couverture.holdsOn(date));
    }

    /** This directory with one destinataire declared, or declared anew. */
    public Annuaire with(Destinataire destinataire) {
        var all = new TreeMap<>(destinataires);
        all.put(destinataire.id(), destinataire);
        return new Annuaire(all.values());
    }

    /** This directory with every coverage of one destinataire ended on its last day. */
    public Annuaire closing(DestinataireId id, LocalDate lastDay) {
        return find(id).map(destinataire -> with(closed(destinataire, lastDay))).orElse(this);
    }

    private static Destinataire closed(Destinataire destinataire, LocalDate lastDay) {
        var couvertures = destinataire.couvertures().stream()
                .map(couverture -> couverture.endedOn(lastDay))
                .toList();
        return new Destinataire(
                destinataire.id(),
                destinataire.type(),
                destinataire.nom(),
                destinataire.source(),
                couvertures,
                destinataire.canaux(),
                destinataire.astreinte());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Annuaire that && destinataires.equals(that.destinataires);
    }

    @Override
    public int hashCode() {
        return destinataires.hashCode();
    }
}

package fr.aiguillage.administration;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.annuaire.Couverture;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Niveau;
import fr.aiguillage.domain.referentiel.Geographie;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.GeographiePubliee;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.policies.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The published geography as a person sees it: which territories exist, what they are called, what lies in them. */
public final class Carte {
    private final Geographie geographie;
    private final Map<Zone, String> autorites;
    private final Map<Ressort, Long> communes;
    private final List<Ressort> ressorts;

    public Carte(Geographie geographie) {
        this(geographie, Annuaire.EMPTY);
    }

    private Carte(Geographie geographie, Annuaire annuaire) {
        this.geographie = geographie;
        this.autorites = autorites(annuaire);
        this.communes = geographie.departements().values().stream()
                .flatMap(departement -> departement.communes().stream())
                .map(commune -> new Ressort(commune.departement(), commune.collectivite(), commune.region()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        this.ressorts = communes.keySet().stream()
                .sorted(Comparator.comparing(Ressort::departement).thenComparing(Ressort::collectivite))
                .toList();
    }

    /** With the names of collectivités and regions, which are those of their authorities. */
    public static Carte of(Referentiel referentiel) {
        return new Carte(referentiel.geographie(), referentiel.annuaire());
    }

    private static Map<Zone, String> autorites(Annuaire annuaire) {
        var noms = new HashMap<Zone, String>();
        for (var destinataire : annuaire.destinataires()) {
            destinataire.couvertures().stream()
                    .map(Couverture::zone)
                    .filter(zone -> destinataire.type() == autorite(zone.niveau()))
                    .forEach(zone -> noms.putIfAbsent(zone, destinataire.nom()));
        }
        return noms;
    }

    private static DestinataireType autorite(Niveau niveau) {
        return switch (niveau) {
            case REGION -> DestinataireType.ARS;
            case COLLECTIVITE -> DestinataireType.CD;
            case NATIONAL, DEPARTEMENT, INCONNU -> DestinataireType.INCONNU;
        };
    }

    /** Every place where authorities differ, in order of their codes: a little over a hundred. */
    List<Ressort> ressorts() {
        return ressorts;
    }

    List<Ressort> dans(Zone zone) {
        return ressorts.stream().filter(zone::contains).toList();
    }

    boolean connait(Zone zone) {
        return !dans(zone).isEmpty();
    }

    /** The zone that a text names, or a fault that says which was probably meant. */
    Optional<Zone> lire(String champ, String texte, Fautes fautes) {
        var lue = fautes.essayer(champ, () -> Zone.parse(texte));
        var zone = lue.filter(this::connait);
        if (lue.isPresent() && zone.isEmpty()) fautes.add(champ, "« " + texte + " » inconnu" + proches(lue.get()));
        return zone;
    }

    private String proches(Zone absente) {
        var connues = ressorts.stream()
                .map(ressort -> zoneOf(absente.niveau(), ressort))
                .distinct()
                .sorted(Comparator.comparing(Zone::code))
                .toList();
        var ailleurs = ressorts.stream()
                .flatMap(ressort -> zones(ressort).stream())
                .filter(zone -> zone.code().equals(absente.code()))
                .findFirst();
        return ailleurs.map(Zone::toString)
                        .or(() -> Suggestion.nearest(
                                        absente.code(),
                                        connues.stream().map(Zone::code).toList())
                                .map(code -> new Zone(absente.niveau(), code).toString()))
                        .map(zone -> " ; vouliez-vous dire « " + zone + " » ?")
                        .orElse("")
                + " Codes admis : "
                + connues.stream().map(Zone::code).collect(Collectors.joining(", "));
    }

    private static List<Zone> zones(Ressort ressort) {
        return List.of(
                zoneOf(Niveau.DEPARTEMENT, ressort),
                zoneOf(Niveau.COLLECTIVITE, ressort),
                zoneOf(Niveau.REGION, ressort));
    }

    private static Zone zoneOf(Niveau niveau, Ressort ressort) {
        return switch (niveau) {
            case NATIONAL, INCONNU -> Zone.NATIONAL;
            case REGION -> new Zone(niveau, ressort.region());
            case COLLECTIVITE -> new Zone(niveau, ressort.collectivite());
            case DEPARTEMENT -> new Zone(niveau, ressort.departement());
        };
    }

    /** As few zones as say the same as those ressorts, the larger ones first. */
    List<Zone> resume(Collection<Ressort> places) {
        var reste = new HashSet<>(places);
        if (!reste.isEmpty() && reste.containsAll(ressorts)) return List.of(Zone.NATIONAL);
        var zones = new ArrayList<Zone>();
        take(reste, zones, ressort -> zoneOf(Niveau.REGION, ressort), 2);
        take(reste, zones, ressort -> zoneOf(Niveau.DEPARTEMENT, ressort), 1);
        take(reste, zones, ressort -> zoneOf(Niveau.COLLECTIVITE, ressort), 1);
        return zones;
    }

    private void take(Set<Ressort> reste, List<Zone> zones, Function<Ressort, Zone> zoneOf, int least) {
        for (var zone : ressorts.stream().map(zoneOf).distinct().toList()) {
            var dedans = dans(zone);
            if (dedans.size() < least || !reste.containsAll(dedans)) continue;
            zones.add(zone);
            dedans.forEach(reste::remove);
        }
    }

    int communes(Collection<Ressort> places) {
        return places.stream()
                .mapToInt(ressort -> communes.getOrDefault(ressort, 0L).intValue())
                .sum();
    }

    /** Such as {@code national}, {@code departement:54 (Meurthe-et-Moselle)}, {@code collectivite:69M (Métropole de Lyon)}. */
    public String nom(Zone zone) {
        var nom = nomSeul(zone);
        return nom.isEmpty() ? zone.toString() : zone + " (" + nom + ")";
    }

    /** Without its code; empty when nothing says it. */
    public String nomSeul(Zone zone) {
        return zone.niveau() == Niveau.DEPARTEMENT
                ? Optional.ofNullable(geographie.departements().get(zone.code()))
                        .map(GeographiePubliee::nom)
                        .orElse("")
                : autorites.getOrDefault(zone, "");
    }

    public String noms(Collection<Zone> zones) {
        return zones.stream().map(this::nom).collect(Collectors.joining(", "));
    }
}

package fr.aiguillage.replay.simulation;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is supposed of the people who treat reports: their hours, and how many each begins in a week.
 *
 * @param source who supposes it, and from what
 */
public record ModeleService(String source, Horaires horaires, List<Capacite> capacites) {
    private static final Comparator<Capacite> MOST_PARTICULAR = Comparator.comparingInt(Capacite::particularity)
            .thenComparing(capacite -> capacite.aPartirDu().orElse(LocalDate.MIN));

    /** @throws ModeleInvalide with every fault, in French */
    public static ModeleService parse(String yaml) {
        return new ModeleReader().read(yaml);
    }

    /** Reports a week on a day: of the most particular that has begun, the latest. */
    int parSemaine(DestinataireId id, DestinataireType type, LocalDate jour) {
        return capacites.stream()
                .filter(capacite -> capacite.concerns(id, type) && capacite.hasBegun(jour))
                .max(MOST_PARTICULAR)
                .map(Capacite::parSemaine)
                .orElse(0);
    }

    /** The first day after one on which a capacity changes for somebody. */
    Optional<LocalDate> nextChange(LocalDate jour) {
        return capacites.stream()
                .flatMap(capacite -> capacite.aPartirDu().stream())
                .filter(first -> first.isAfter(jour))
                .min(Comparator.naturalOrder());
    }

    /** In words, for beside every simulated number. */
    String enClair() {
        var hours = "ouvert de " + horaires.de() + " à " + horaires.a() + ", "
                + horaires.jours().size() + " jours par semaine"
                + (horaires.feries() ? "" : ", fermé les jours fériés");
        return String.join(
                " ; ",
                Stream.concat(Stream.of(source, hours), capacites.stream().map(ModeleService::enClair))
                        .toList());
    }

    private static String enClair(Capacite capacite) {
        var who = capacite.destinataire()
                .map(DestinataireId::value)
                .or(() -> capacite.type().map(Enum::name))
                .orElse("tous les autres");
        var since = capacite.aPartirDu().map(day -> " à partir du " + day).orElse("");
        return who + " : " + capacite.parSemaine() + " par semaine" + since;
    }
}

package fr.aiguillage.benchmarks;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.QualificationCorrigee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** An invented past of any length: the same reports again and again, under other ids and on other days of a year. */
final class Past {
    private static final int DAYS = 365;
    private static final long SEED = 42;
    /** One report in so many has a later event. */
    private static final int LATER = 10;

    private final List<SignalementRecu> templates;
    private final Function<SignalementId, String> empreintes;

    /** @param templates all of one year */
    Past(List<SignalementRecu> templates) {
        this(templates, id -> "0".repeat(64));
    }

    /** @param empreintes the hash of the receipt code of each */
    Past(List<SignalementRecu> templates, Function<SignalementId, String> empreintes) {
        this.templates = templates;
        this.empreintes = empreintes;
    }

    /** One event; ids of events are those that the door gives. */
    record Event(String id, SignalementEvent event) {}

    /** How many events so many reports have. */
    static long events(int reports) {
        return (long) reports + Math.ceilDiv(reports, LATER);
    }

    /** What happened to the report of that number, in order: it came in, and one in ten was completed or corrected. */
    List<Event> of(int number) {
        var recu = recu(number);
        var first = new Event(recu.signalement().value(), recu);
        return number % LATER == 0 ? List.of(first, new Event(first.id() + "/1", later(recu, number))) : List.of(first);
    }

    private SignalementRecu recu(int number) {
        var template = templates.get(number % templates.size());
        return new SignalementRecu(
                id(number),
                template.numero(),
                empreintes.apply(id(number)),
                template.client(),
                template.recuLe().minus(Duration.ofDays(number / templates.size() % DAYS)),
                template.canal(),
                template.lieu(),
                template.victime(),
                template.misEnCause(),
                template.declarant(),
                template.faits(),
                template.historique(),
                template.cleReutilisee());
    }

    static SignalementId id(int number) {
        return new SignalementId(new UUID(SEED * number, ~(long) number).toString());
    }

    private static SignalementEvent later(SignalementRecu recu, int number) {
        return number / LATER % 2 == 0
                ? new ComplementRecu(recu.signalement(), recu.client(), Canal.TELEPHONE, recu.faits())
                : new QualificationCorrigee(
                        recu.signalement(),
                        "agent",
                        Optional.of(Urgence.HAUTE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
    }
}

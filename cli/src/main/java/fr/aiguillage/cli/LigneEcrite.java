package fr.aiguillage.cli;

import fr.aiguillage.administration.Calendrier.Ligne;
import fr.aiguillage.administration.Calendrier.Periode;
import fr.aiguillage.domain.annuaire.Zone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the calendar for programs; instants in UTC, a null is since or for ever. */
record LigneEcrite(List<String> territoires, List<PeriodeEcrite> periodes) {

    record PeriodeEcrite(
            @Nullable String du,
            @Nullable String jusque,
            @Nullable String politique) {
        static PeriodeEcrite of(Periode periode) {
            return new PeriodeEcrite(
                    periode.du().map(Instant::toString).orElse(null),
                    periode.jusque().map(Instant::toString).orElse(null),
                    periode.politique().map(Object::toString).orElse(null));
        }
    }

    static LigneEcrite of(Ligne ligne) {
        return new LigneEcrite(
                ligne.zones().stream().map(Zone::toString).toList(),
                ligne.periodes().stream().map(PeriodeEcrite::of).toList());
    }
}

package fr.aiguillage.policies.intake;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Victime;
import java.time.Instant;
import java.util.Optional;

/**
 * A valid signalement as it was sent.
 *
 * @param recuLe when the client says that it received the report, to the microsecond; empty: now
 */
public record IntakeBody(
        Canal canal,
        Optional<Instant> recuLe,
        PartieLieu lieu,
        Partie<Victime> victime,
        Partie<MisEnCause> misEnCause,
        Partie<Declarant> declarant,
        Partie<FaitsRapportes> faits) {
    /** As an event, without what the door adds nor anything sealed: enough to decide it. */
    public SignalementRecu recu(SignalementId id, Instant now) {
        return new SignalementRecu(
                id,
                "",
                "",
                "",
                recuLe.orElse(now),
                canal,
                lieu.clair(),
                victime.clair(),
                misEnCause.clair(),
                declarant.clair(),
                faits.clair(),
                false,
                false);
    }
}

package fr.aiguillage.benchmarks;

import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Victime;
import fr.aiguillage.policies.intake.IntakeBody;
import fr.aiguillage.policies.intake.Partie;
import fr.aiguillage.policies.intake.PartieLieu;
import fr.aiguillage.sealing.Sealer;
import java.time.Instant;
import java.util.Optional;

/** One report as the event that the door makes of it; the keys are thrown away, for nobody will open it. */
record Sealed(SignalementId id, Sealer sealer) {

    SignalementRecu event(IntakeBody body) {
        return new SignalementRecu(
                id,
                "AAAAAAAAAAAA",
                "0".repeat(64),
                "bench",
                body.recuLe().orElse(Instant.EPOCH),
                body.canal(),
                lieu(body.lieu()),
                victime(body.victime()),
                misEnCause(body.misEnCause()),
                declarant(body.declarant()),
                body.faits().clair().sealedBy(seal(Sujet.FAITS, body.faits().personnel())),
                false,
                false);
    }

    private Optional<Scelle> seal(Sujet sujet, Optional<byte[]> personal) {
        return personal.map(json -> sealer.seal(id, sujet, json).scelle());
    }

    private Lieu lieu(PartieLieu lieu) {
        var clair = lieu.clair();
        return new Lieu(
                clair.type(),
                clair.territoire(),
                clair.finessCategorie(),
                lieu.finess().map(finess -> "0".repeat(16)),
                seal(Sujet.LIEU, lieu.personnel()));
    }

    private Victime victime(Partie<Victime> victime) {
        var clair = victime.clair();
        return new Victime(
                clair.categorie(),
                clair.trancheAge(),
                clair.mesureProtection(),
                clair.informee(),
                clair.anonyme(),
                seal(Sujet.VICTIME, victime.personnel()));
    }

    private MisEnCause misEnCause(Partie<MisEnCause> misEnCause) {
        var clair = misEnCause.clair();
        return new MisEnCause(clair.type(), clair.precision(), seal(Sujet.MIS_EN_CAUSE, misEnCause.personnel()));
    }

    private Declarant declarant(Partie<Declarant> declarant) {
        var clair = declarant.clair();
        return new Declarant(clair.lien(), clair.anonyme(), seal(Sujet.DECLARANT, declarant.personnel()));
    }
}

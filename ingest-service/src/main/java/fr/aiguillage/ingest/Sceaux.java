package fr.aiguillage.ingest;

import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Victime;
import fr.aiguillage.policies.intake.Partie;
import fr.aiguillage.policies.intake.PartieLieu;
import fr.aiguillage.sealing.Sealer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Seals the personal parts of one event, each under its own key, and holds the keys, which go to the log before it. */
final class Sceaux {
    private final Sealer sealer;
    private final SignalementId signalement;
    private final List<CleScellee> keys = new ArrayList<>();

    Sceaux(Sealer sealer, SignalementId signalement) {
        this.sealer = sealer;
        this.signalement = signalement;
    }

    List<CleScellee> keys() {
        return keys;
    }

    Optional<Scelle> seal(Sujet sujet, Optional<byte[]> personal) {
        return personal.map(json -> {
            var sealing = sealer.seal(signalement, sujet, json);
            keys.add(sealing.cle());
            return sealing.scelle();
        });
    }

    Lieu lieu(PartieLieu lieu, Identites identites) {
        var clair = lieu.clair();
        return new Lieu(
                clair.type(),
                clair.territoire(),
                clair.finessCategorie(),
                lieu.finess().map(identites::etablissement),
                seal(Sujet.LIEU, lieu.personnel()));
    }

    Victime victime(Partie<Victime> victime) {
        var clair = victime.clair();
        return new Victime(
                clair.categorie(),
                clair.trancheAge(),
                clair.mesureProtection(),
                clair.informee(),
                clair.anonyme(),
                seal(Sujet.VICTIME, victime.personnel()));
    }

    MisEnCause misEnCause(Partie<MisEnCause> misEnCause) {
        var clair = misEnCause.clair();
        return new MisEnCause(clair.type(), clair.precision(), seal(Sujet.MIS_EN_CAUSE, misEnCause.personnel()));
    }

    Declarant declarant(Partie<Declarant> declarant) {
        var clair = declarant.clair();
        return new Declarant(clair.lien(), clair.anonyme(), seal(Sujet.DECLARANT, declarant.personnel()));
    }

    FaitsRapportes faits(Partie<FaitsRapportes> faits) {
        return faits.clair().sealedBy(seal(Sujet.FAITS, faits.personnel()));
    }
}

package fr.aiguillage.replay;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Origine;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.domain.signalement.Victime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Events about an elderly person at home in Nancy. */
public final class Signalements {
    private static final Territoire NANCY = Territoire.of(new Ressort("54", "54D", "44"));

    private Signalements() {}

    public static SignalementRecu recu(String id) {
        return new SignalementRecu(
                new SignalementId(id),
                "N-" + id,
                "hash",
                "app",
                Instant.parse("2026-03-02T09:00:00Z"),
                Canal.PLATEFORME,
                new Lieu(LieuType.DOMICILE, NANCY, Optional.empty(), Optional.empty(), sealed(Sujet.LIEU)),
                new Victime(
                        VictimeCategorie.PERSONNE_AGEE,
                        TrancheAge.PLUS_80,
                        MesureProtection.NON,
                        OuiNon.OUI,
                        false,
                        sealed(Sujet.VICTIME)),
                new MisEnCause(MisEnCauseType.MEMBRE_FAMILLE, MisEnCausePrecision.ENFANT, sealed(Sujet.MIS_EN_CAUSE)),
                new Declarant(DeclarantLien.PROCHE, true, Optional.empty()),
                faits(TypeMaltraitance.SEXUELLE),
                false,
                false);
    }

    public static ComplementRecu complement(String id) {
        return new ComplementRecu(new SignalementId(id), "app", Canal.TELEPHONE, faits(TypeMaltraitance.PHYSIQUE));
    }

    private static FaitsRapportes faits(TypeMaltraitance type) {
        return new FaitsRapportes(
                Set.of(),
                Set.of(type),
                Set.of(),
                Set.of(),
                Temporalite.REPETEE,
                Origine.INCONNU,
                OuiNon.NON,
                OuiNon.OUI,
                sealed(Sujet.FAITS));
    }

    private static Optional<Scelle> sealed(Sujet sujet) {
        return Optional.of(new Scelle(sujet, "key-" + sujet, Octets.of(new byte[] {1, 2, 3})));
    }
}

package fr.aiguillage.triage;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.MotifRefus;
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
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireConfirme;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireEcarte;
import fr.aiguillage.domain.signalement.SignalementEvent.QualificationCorrigee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.domain.signalement.Victime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events of signalements about an elderly person at home in Nancy, and what they may have of their own. */
final class Signalements {
    static final Instant BEFORE_MARCH_2026 = Instant.parse("2026-02-28T22:59:59Z");
    static final Instant FROM_MARCH_2026 = Instant.parse("2026-02-28T23:00:00Z");
    static final Territoire NANCY = Territoire.of(new Ressort("54", "54D", "44"));
    /** A postal code of both the Rhône and the Métropole de Lyon: the region is sure, the collectivité is not. */
    static final Territoire RHONE_OR_LYON =
            new Territoire(List.of(new Ressort("69", "69D", "84"), new Ressort("69", "69M", "84")));

    private static final FaitsRapportes NEGLECT = faits(Set.of(TypeMaltraitance.NEGLIGENCES), Set.of());

    private Signalements() {}

    static SignalementRecu recu(String id, Instant recuLe) {
        return recu(id, recuLe, NANCY, NEGLECT, false);
    }

    static SignalementRecu historique(String id) {
        return recu(id, FROM_MARCH_2026, NANCY, NEGLECT, true);
    }

    static SignalementRecu recuIn(Territoire territoire, String id) {
        return recu(id, FROM_MARCH_2026, territoire, NEGLECT, false);
    }

    static SignalementRecu sexual(String id) {
        return recu(id, FROM_MARCH_2026, NANCY, faits(Set.of(TypeMaltraitance.SEXUELLE), Set.of()), false);
    }

    static ComplementRecu complement(String id) {
        return new ComplementRecu(
                new SignalementId(id), "app", Canal.TELEPHONE, faits(Set.of(), Set.of(Consequence.SANTE)));
    }

    static QualificationCorrigee confirmation(String id, String destinataire) {
        return new QualificationCorrigee(
                new SignalementId(id),
                "agent",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new DestinataireId(destinataire)),
                Optional.empty());
    }

    static DestinataireConfirme confirmed(String id, String propose, String choisi) {
        return new DestinataireConfirme(
                new SignalementId(id),
                "agent",
                new DestinataireId(propose),
                new DestinataireId(choisi),
                Optional.empty());
    }

    static DestinataireEcarte removed(String id, String destinataire) {
        return new DestinataireEcarte(
                new SignalementId(id), "agent", new DestinataireId(destinataire), MotifRefus.ERREUR, Optional.empty());
    }

    static SignalementRetire retrait(String id) {
        return new SignalementRetire(new SignalementId(id), "agent", Optional.empty());
    }

    private static SignalementRecu recu(
            String id, Instant recuLe, Territoire territoire, FaitsRapportes faits, boolean historique) {
        return new SignalementRecu(
                new SignalementId(id),
                "N-" + id,
                "hash",
                "app",
                recuLe,
                Canal.PLATEFORME,
                new Lieu(LieuType.DOMICILE, territoire, Optional.empty(), Optional.empty(), sealed(Sujet.LIEU)),
                new Victime(
                        VictimeCategorie.PERSONNE_AGEE,
                        TrancheAge.PLUS_80,
                        MesureProtection.NON,
                        OuiNon.OUI,
                        false,
                        sealed(Sujet.VICTIME)),
                new MisEnCause(MisEnCauseType.MEMBRE_FAMILLE, MisEnCausePrecision.ENFANT, sealed(Sujet.MIS_EN_CAUSE)),
                new Declarant(DeclarantLien.PROCHE, true, Optional.empty()),
                faits,
                historique,
                false);
    }

    private static FaitsRapportes faits(Set<TypeMaltraitance> types, Set<Consequence> consequences) {
        return new FaitsRapportes(
                Set.of(),
                types,
                Set.of(),
                consequences,
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

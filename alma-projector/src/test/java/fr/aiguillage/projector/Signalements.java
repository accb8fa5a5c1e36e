package fr.aiguillage.projector;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.Origine;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.QualificationCorrigee;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.domain.signalement.Victime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens to one signalement, all codes and no person. */
record Signalements(SignalementId id) {
    SignalementEvent recu(
            Instant recuLe, Territoire place, LieuType lieu, Set<TypeMaltraitance> types, boolean historique) {
        return recu("empreinte-" + id, recuLe, place, lieu, types, historique);
    }

    SignalementEvent recu(
            String empreinteCode,
            Instant recuLe,
            Territoire place,
            LieuType lieu,
            Set<TypeMaltraitance> types,
            boolean historique) {
        return new SignalementRecu(
                id,
                "N-" + id,
                empreinteCode,
                "app",
                recuLe,
                Canal.TELEPHONE,
                lieu(place, lieu),
                new Victime(
                        VictimeCategorie.PERSONNE_AGEE,
                        TrancheAge.PLUS_80,
                        MesureProtection.NON,
                        OuiNon.OUI,
                        false,
                        Optional.empty()),
                new MisEnCause(MisEnCauseType.MEMBRE_FAMILLE, MisEnCausePrecision.ENFANT, Optional.empty()),
                new Declarant(DeclarantLien.PROCHE, true, Optional.empty()),
                faits(Set.of(TypeDeclare.VIOLENCES), types),
                historique,
                false);
    }

    SignalementEvent completed(Set<TypeMaltraitance> types) {
        return new ComplementRecu(id, "app", Canal.TELEPHONE, faits(Set.of(TypeDeclare.NEGLIGENCES), types));
    }

    SignalementEvent qualified(Set<TypeMaltraitance> types) {
        return corrected(
                Optional.of(types),
                Optional.empty(),
                Optional.of(new MisEnCause(MisEnCauseType.PROCHE, MisEnCausePrecision.CONJOINT, Optional.empty())));
    }

    SignalementEvent moved(Territoire place, LieuType lieu) {
        return corrected(Optional.empty(), Optional.of(lieu(place, lieu)), Optional.empty());
    }

    SignalementEvent rerouted() {
        return new ReorientationDemandee(
                id,
                "agent",
                new DestinataireId("CD-54D"),
                MotifRefus.INCOMPETENCE_MATERIELLE,
                Optional.empty(),
                Optional.empty());
    }

    SignalementEvent retire() {
        return new SignalementRetire(id, "agent", Optional.empty());
    }

    private SignalementEvent corrected(
            Optional<Set<TypeMaltraitance>> types, Optional<Lieu> lieu, Optional<MisEnCause> author) {
        return new QualificationCorrigee(
                id, "agent", Optional.empty(), Optional.empty(), types, lieu, author, List.of(), Optional.empty());
    }

    private static Lieu lieu(Territoire place, LieuType lieu) {
        return new Lieu(lieu, place, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static FaitsRapportes faits(Set<TypeDeclare> declares, Set<TypeMaltraitance> types) {
        return new FaitsRapportes(
                declares,
                types,
                Set.<Motif>of(),
                Set.<Consequence>of(),
                Temporalite.REPETEE,
                Origine.INCONNU,
                OuiNon.NON,
                OuiNon.OUI,
                Optional.empty());
    }
}

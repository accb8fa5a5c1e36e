package fr.aiguillage.forwarder;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.MotifAnnulation;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.Origine;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.domain.signalement.Victime;
import fr.aiguillage.domain.transmission.TransmissionEvent.Contenu;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Orders as triage writes them. */
public final class Examples {
    public static final Instant RECU_LE = Instant.parse("2026-03-14T09:22:00Z");
    private static final String CAUSE = "cause";

    private Examples() {}

    public static TransmissionOrdonnee order(String ordre, SignalementId signalement, DestinataireId destinataire) {
        return order(ordre, signalement, destinataire, NatureTransmission.NOUVELLE, Set.of(Role.TRAITEMENT), contenu());
    }

    public static TransmissionOrdonnee order(
            String ordre,
            SignalementId signalement,
            DestinataireId destinataire,
            NatureTransmission nature,
            Set<Role> roles,
            Contenu contenu) {
        return order(ordre, signalement, destinataire, nature, roles, Urgence.HAUTE, contenu);
    }

    private static TransmissionOrdonnee order(
            String ordre,
            SignalementId signalement,
            DestinataireId destinataire,
            NatureTransmission nature,
            Set<Role> roles,
            Urgence urgence,
            Contenu contenu) {
        return new TransmissionOrdonnee(
                ordre,
                signalement,
                "S-0001",
                destinataire,
                DestinataireType.ARS,
                roles,
                nature,
                CAUSE,
                new PolitiqueId("centralise", 1),
                urgence,
                Perimetre.MALTRAITANCE,
                contenu);
    }

    static TransmissionOrdonnee inDanger(String ordre, SignalementId signalement, DestinataireId destinataire) {
        return order(
                ordre,
                signalement,
                destinataire,
                NatureTransmission.NOUVELLE,
                Set.of(Role.TRAITEMENT),
                Urgence.DANGER_IMMEDIAT,
                contenu());
    }

    static TransmissionAnnulee annulment(String ordre, SignalementId signalement, DestinataireId destinataire) {
        return new TransmissionAnnulee(ordre, signalement, destinataire, CAUSE, MotifAnnulation.REORIENTATION);
    }

    public static Contenu contenu() {
        return contenu(Optional.empty(), Optional.empty());
    }

    public static Contenu contenu(Optional<Scelle> victime, Optional<Scelle> faits) {
        return new Contenu(
                RECU_LE,
                new Lieu(
                        LieuType.DOMICILE,
                        Territoire.of(new Ressort("54", "54D", "44")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Victime(
                        VictimeCategorie.PERSONNE_AGEE,
                        TrancheAge.PLUS_80,
                        MesureProtection.NON,
                        OuiNon.OUI,
                        false,
                        victime),
                new MisEnCause(MisEnCauseType.MEMBRE_FAMILLE, MisEnCausePrecision.ENFANT, Optional.empty()),
                new Declarant(DeclarantLien.PROCHE, true, Optional.empty()),
                new FaitsRapportes(
                        Set.of(TypeDeclare.VIOLENCES),
                        Set.of(TypeMaltraitance.PHYSIQUE),
                        Set.of(Motif.MALTRAITANCE),
                        Set.of(Consequence.SANTE),
                        Temporalite.REPETEE,
                        Origine.INDIVIDUELLE,
                        OuiNon.NON,
                        OuiNon.OUI,
                        faits));
    }
}

package fr.aiguillage.domain.transmission;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.SignalementId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a destinataire reads that consumes Kafka itself; topic {@code cellule.<destinataire>}, written by the forwarder alone. */
public sealed interface CelluleEvent permits CelluleEvent.TransmissionDeposee, TransmissionEvent.TransmissionAnnulee {
    /** The order that it carries out. */
    String ordre();

    SignalementId signalement();

    DestinataireId destinataire();

    /**
     * A signalement, or what was added to it: codes in clear under the names of a deposit, the rest encrypted.
     *
     * @param ressorts whose it may be; several when its place is not sure
     * @param jwe compact JWE (RFC 7516, ECDH-ES, A256GCM) to the public key of the destinataire, of a JSON object in the
     *     shape of the intake body, with the personal members that its roles may read only: lieu, victime, misEnCause,
     *     declarant, faits
     */
    record TransmissionDeposee(
            String ordre,
            SignalementId signalement,
            String numero,
            DestinataireId destinataire,
            Set<Role> roles,
            NatureTransmission nature,
            Urgence urgence,
            Perimetre perimetre,
            Instant recuLe,
            LieuType lieuType,
            Optional<String> finessCategorie,
            List<Ressort> ressorts,
            VictimeCategorie victimeCategorie,
            TrancheAge trancheAge,
            MesureProtection mesureProtection,
            OuiNon victimeInformee,
            boolean victimeAnonyme,
            MisEnCauseType misEnCauseType,
            MisEnCausePrecision misEnCausePrecision,
            DeclarantLien declarantLien,
            boolean declarantAnonyme,
            Set<TypeDeclare> typesDeclares,
            Set<TypeMaltraitance> types,
            Set<Motif> motifs,
            Set<Consequence> consequences,
            Temporalite temporalite,
            OuiNon dangerImmediat,
            OuiNon enCours,
            String jwe)
            implements CelluleEvent {}
}

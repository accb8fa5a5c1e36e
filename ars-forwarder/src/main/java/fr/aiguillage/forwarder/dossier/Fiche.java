package fr.aiguillage.forwarder.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import fr.aiguillage.domain.transmission.TransmissionEvent.Contenu;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be told of an order in clear: codes alone. Field by field, so that nothing sealed ever slips in. */
public record Fiche(
        String ordre,
        String signalement,
        String numero,
        String destinataire,
        NatureTransmission nature,
        Set<Role> roles,
        Urgence urgence,
        Perimetre perimetre,
        Instant recuLe,
        Lieu lieu,
        Victime victime,
        MisEnCause misEnCause,
        Declarant declarant,
        Faits faits) {

    /** @param finessCategorie absent when there is none */
    public record Lieu(
            LieuType type,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String finessCategorie,

            List<Ressort> ressorts) {}

    public record Victime(
            VictimeCategorie categorie,
            TrancheAge trancheAge,
            MesureProtection mesureProtection,
            OuiNon informee,
            boolean anonyme) {}

    public record MisEnCause(MisEnCauseType type, MisEnCausePrecision precision) {}

    public record Declarant(DeclarantLien lien, boolean anonyme) {}

    public record Faits(
            Set<TypeDeclare> typesDeclares,
            Set<TypeMaltraitance> types,
            Set<Motif> motifs,
            Set<Consequence> consequences,
            Temporalite temporalite,
            OuiNon dangerImmediat,
            OuiNon enCours) {}

    public static Fiche of(TransmissionOrdonnee order) {
        var contenu = order.contenu();
        return new Fiche(
                order.ordre(),
                order.signalement().value(),
                order.numero(),
                order.destinataire().value(),
                order.nature(),
                order.roles(),
                order.urgence(),
                order.perimetre(),
                contenu.recuLe(),
                lieu(contenu),
                victime(contenu),
                new MisEnCause(contenu.misEnCause().type(), contenu.misEnCause().precision()),
                new Declarant(contenu.declarant().lien(), contenu.declarant().anonyme()),
                faits(contenu));
    }

    private static Lieu lieu(Contenu contenu) {
        var lieu = contenu.lieu();
        return new Lieu(
                lieu.type(),
                lieu.finessCategorie().orElse(null),
                lieu.territoire().candidats());
    }

    private static Victime victime(Contenu contenu) {
        var victime = contenu.victime();
        return new Victime(
                victime.categorie(),
                victime.trancheAge(),
                victime.mesureProtection(),
                victime.informee(),
                victime.anonyme());
    }

    private static Faits faits(Contenu contenu) {
        var faits = contenu.faits();
        return new Faits(
                faits.typesDeclares(),
                faits.types(),
                faits.motifs(),
                faits.consequences(),
                faits.temporalite(),
                faits.dangerImmediat(),
                faits.enCours());
    }
}

package fr.aiguillage.domain.signalement;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.Origine;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.VictimeCategorie;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a third party publishes in Avro to {@code depots}: codes in clear, the rest encrypted to ingest's public key.
 *
 * @param client the intake application; its principal alone may write under this name
 * @param cleIdempotence what the HTTP header Idempotency-Key would hold
 * @param jwe compact JWE (RFC 7516, ECDH-ES, A256GCM) of a JSON object in the shape of the intake body, with the
 *     personal members only: lieu.commune, lieu.codePostal, lieu.finess, lieu.adresse, every identite,
 *     misEnCause.rpps, faits.debut, faits.fin, faits.recit
 */
public record DepotSignalement(
        String client,
        String cleIdempotence,
        Canal canal,
        Optional<Instant> recuLe,
        LieuType lieuType,
        Optional<String> finessCategorie,
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
        Origine origine,
        OuiNon dangerImmediat,
        OuiNon enCours,
        String jwe) {}

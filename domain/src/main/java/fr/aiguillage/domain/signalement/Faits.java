package fr.aiguillage.domain.signalement;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.code.VictimeCategorie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a decision may read: discrete, in clear, about nobody.
 *
 * @param finessCategorie FINESS category of the establishment, empty when unknown
 * @param rapportes the reported facts, without their sealed part
 * @param urgence what an agent corrected the urgency to, if one did
 * @param perimetre what an agent corrected the perimeter to, if one did
 * @param confirmes destinataires proposed {@code aConfirmer} that an agent confirmed
 * @param reorientations what people rerouted, in order
 * @param retire the signalement was withdrawn
 * @param codeIllisible a symbol was written that this reader does not know: a person must look
 */
public record Faits(
        Territoire territoire,
        Instant recuLe,
        Canal canal,
        LieuType lieu,
        String finessCategorie,
        VictimeCategorie victime,
        TrancheAge trancheAge,
        MesureProtection mesureProtection,
        MisEnCauseType misEnCause,
        MisEnCausePrecision precision,
        DeclarantLien lien,
        FaitsRapportes rapportes,
        Optional<Urgence> urgence,
        Optional<Perimetre> perimetre,
        Set<DestinataireId> confirmes,
        List<Reorientation> reorientations,
        boolean retire,
        boolean codeIllisible) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /**
     * A destinataire that a person took off, and the one they named instead.
     *
     * @param tranchee an agent settled it: whoever they named takes over wherever it lies, and nobody named is nobody
     */
    public record Reorientation(DestinataireId retire, Optional<DestinataireId> propose, boolean tranchee) {
        /** Part of the fingerprint of facts: what is not settled reads as it always did. */
        @Override
        public String toString() {
            return "Reorientation[retire=%s, propose=%s%s]".formatted(retire, propose, tranchee ? ", tranchee" : "");
        }
    }

    public Corrections corrections() {
        return new Corrections(urgence, perimetre, retire, codeIllisible);
    }

    /** The day of receipt (Europe/Paris), which says who was competent. */
    public LocalDate jour() {
        return LocalDate.ofInstant(recuLe, PARIS);
    }

    /** SHA-256 of these facts in hexadecimal: equal facts have equal fingerprints, on any machine, for ever. */
    public String empreinte() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String canonical() {
        return String.join(
                "|",
                territoire.candidats().toString(),
                recuLe.toString(),
                canal.name(),
                lieu.name(),
                finessCategorie,
                victime.name(),
                trancheAge.name(),
                mesureProtection.name(),
                misEnCause.name(),
                precision.name(),
                lien.name(),
                rapportes.toString(),
                urgence.map(Enum::name).orElse(""),
                perimetre.map(Enum::name).orElse(""),
                confirmes.stream().map(DestinataireId::value).sorted().toList().toString(),
                reorientations.toString(),
                Boolean.toString(retire),
                Boolean.toString(codeIllisible));
    }
}

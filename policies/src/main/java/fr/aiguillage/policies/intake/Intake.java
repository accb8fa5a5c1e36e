package fr.aiguillage.policies.intake;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.policies.Territoires;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the bodies of the intake format, all faults at once. Immutable, for one geography.
 *
 * <p>{@code now} is the instant of receipt: nothing may lie after it.
 */
public record Intake(Territoires territoires) {
    /** Clocks differ a little between machines; a report received a moment ahead of ours is not refused. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private static final ListeDeCodes<Canal> CANAUX = ListeDeCodes.of(Canal.class);
    private static final ListeDeCodes<Urgence> URGENCES = ListeDeCodes.of(Urgence.class);
    private static final ListeDeCodes<Perimetre> PERIMETRES = ListeDeCodes.of(Perimetre.class);

    private static final Set<String> SIGNALEMENT =
            Set.of("canal", "recuLe", "lieu", "victime", "misEnCause", "declarant", "faits");
    private static final Set<String> COMPLEMENT = Set.of("canal", "faits");
    private static final Set<String> AJOUT = Set.of("texte", "telephone", "courriel");
    private static final Set<String> CORRECTION =
            Set.of("urgence", "perimetre", "types", "lieu", "misEnCause", "confirmations", "commentaire");

    /** The body of {@code POST /v1/signalements}. */
    public Lecture<IntakeBody> signalement(JsonNode body, Instant now) {
        return read(body, SIGNALEMENT, members -> signalement(members, now));
    }

    private IntakeBody signalement(Objet body, Instant now) {
        var read = new IntakeBody(
                body.requis("canal", CANAUX, Canal.INCONNU),
                recuLe(body, now),
                Place.read(body, territoires),
                Sections.victime(body),
                Sections.misEnCause(body),
                Sections.declarant(body),
                Sections.faits(body, now));
        if (saysNothing(read.faits().clair()) && body.isSound("faits")) {
            body.faute("faits", "typesDeclares, types ou motifs requis");
        }
        return read;
    }

    private static Optional<Instant> recuLe(Objet body, Instant now) {
        return body.valeur("recuLe", Formes::instant, "date et heure attendues, telles que 2026-03-14T10:22:00+01:00")
                .filter(instant -> isPast(body, instant, now));
    }

    private static boolean isPast(Objet body, Instant instant, Instant now) {
        var past = !instant.isAfter(now.plus(CLOCK_SKEW));
        if (!past) body.faute("recuLe", "date dans le futur");
        return past;
    }

    private static boolean saysNothing(FaitsRapportes faits) {
        return faits.typesDeclares().isEmpty()
                && faits.types().isEmpty()
                && faits.motifs().isEmpty();
    }

    /** The body of {@code POST /v1/signalements/{id}/complements}. */
    public static Lecture<ComplementBody> complement(JsonNode body, Instant now) {
        return read(
                body,
                COMPLEMENT,
                members -> new ComplementBody(
                        members.requis("canal", CANAUX, Canal.INCONNU), Sections.faits(members, now)));
    }

    /** The body of {@code POST /v1/suivi/{id}/complements}. */
    public static Lecture<AjoutBody> ajout(JsonNode body) {
        return read(body, AJOUT, Sections::ajout);
    }

    /** The body of {@code POST /v1/signalements/{id}/corrections}. */
    public Lecture<CorrectionBody> correction(JsonNode body) {
        return read(body, CORRECTION, this::correction);
    }

    private CorrectionBody correction(Objet body) {
        if (CORRECTION.stream().noneMatch(body::has)) body.faute("au moins un membre requis");
        return new CorrectionBody(
                body.code("urgence", URGENCES),
                body.code("perimetre", PERIMETRES),
                body.has("types") ? Optional.of(body.codes("types", Sections.TYPES)) : Optional.empty(),
                body.has("lieu") ? Optional.of(Place.read(body, territoires)) : Optional.empty(),
                body.has("misEnCause") ? Optional.of(Sections.misEnCause(body)) : Optional.empty(),
                body.textes("confirmations", 100).stream()
                        .map(DestinataireId::new)
                        .toList(),
                commentaire(body));
    }

    /** The member {@code commentaire}, as the bytes to seal. */
    public static Optional<byte[]> commentaire(Objet body) {
        return new Personnel()
                .put("commentaire", body.texte("commentaire", Sections.RECIT_MAX))
                .bytes();
    }

    /**
     * Any other body.
     *
     * @param known the names that its members may have
     * @param read gives the value from the members, noting faults
     */
    public static <T> Lecture<T> read(JsonNode body, Set<String> known, Function<Objet, T> read) {
        List<Erreur> erreurs = new ArrayList<>();
        var value = read.apply(Objet.of(body, "", erreurs, known));
        return erreurs.isEmpty() ? new Lecture.Lue<>(value) : new Lecture.Refusee<>(List.copyOf(erreurs));
    }
}

package fr.aiguillage.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.policies.Territoires;
import fr.aiguillage.policies.intake.Erreur;
import fr.aiguillage.policies.intake.Intake;
import fr.aiguillage.policies.intake.IntakeBody;
import fr.aiguillage.policies.intake.Lecture.Lue;
import fr.aiguillage.policies.intake.Lecture.Refusee;
import java.time.Clock;
import java.util.List;

/** One report in, one decision out, both as a line of JSON. */
final class LineDecision {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build();

    /** What a line gives; {@code sound} is false when it could not be read. */
    record Answer(String json, boolean sound) {}

    private record Decided(
            String id,
            String politique,
            int version,
            String statut,
            String urgence,
            String perimetre,
            List<Recipient> destinataires,
            List<String> regles,
            boolean repli) {}

    private record Recipient(String type, String id, List<String> roles, boolean aConfirmer) {}

    private record Refused(int ligne, List<Erreur> erreurs) {}

    private final Referentiel referentiel;
    private final Politique politique;
    private final Intake intake;
    private final Clock clock = Clock.systemUTC();

    LineDecision(Referentiel referentiel, Politique politique) {
        this.referentiel = referentiel;
        this.politique = politique;
        this.intake = new Intake(Territoires.of(referentiel.geographie()));
    }

    Answer of(int number, String line) {
        try {
            return read(number, JSON.readTree(line));
        } catch (JsonProcessingException e) {
            return refused(number, List.of(Illisible.erreur(e)));
        }
    }

    private Answer read(int number, JsonNode report) {
        var id = report instanceof ObjectNode members ? members.remove("id") : null;
        if (id != null && !id.isNull() && !id.isTextual())
            return refused(number, List.of(new Erreur("/id", "texte attendu")));
        var name = id == null || id.isNull() ? Integer.toString(number) : id.textValue();
        return switch (intake.signalement(report, clock.instant())) {
            case Lue<IntakeBody> read -> new Answer(decide(name, read.corps()), true);
            case Refusee<IntakeBody> refused -> refused(number, refused.erreurs());
        };
    }

    private String decide(String id, IntakeBody body) {
        var recu = body.recu(new SignalementId(id.isBlank() ? "sans-id" : id), clock.instant());
        var faits = EtatSignalement.of(recu, false).faits();
        return write(decided(id, Decisions.orient(politique, faits, referentiel.annuaire())));
    }

    private Decided decided(String id, Orientation orientation) {
        return new Decided(
                id,
                politique.id().nom(),
                politique.id().version(),
                orientation.statut().name(),
                orientation.urgence().name(),
                orientation.perimetre().name(),
                orientation.destinataires().stream()
                        .map(destinataire -> new Recipient(
                                destinataire.type().name(),
                                destinataire.id().value(),
                                destinataire.roles().stream().map(Enum::name).toList(),
                                destinataire.aConfirmer()))
                        .toList(),
                orientation.regles(),
                orientation.repli());
    }

    private static Answer refused(int number, List<Erreur> erreurs) {
        return new Answer(write(new Refused(number, erreurs)), false);
    }

    private static String write(Object answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings are always JSON", e);
        }
    }
}

package fr.aiguillage.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.policies.Territoires;
import fr.aiguillage.policies.intake.Intake;
import fr.aiguillage.policies.intake.IntakeBody;
import fr.aiguillage.policies.intake.Lecture.Lue;
import fr.aiguillage.policies.intake.Lecture.Refusee;
import fr.aiguillage.sealing.MasterKey;
import fr.aiguillage.sealing.Sealer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** Reports as the events that ingest makes of them, without the service. */
final class Door {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Intake INTAKE =
            new Intake(Territoires.of(ReferentielInitial.referentiel().geographie()));

    private final Sealer sealer;

    /** @param folder where the master key stays */
    Door(Path folder) {
        sealer = new Sealer(MasterKey.create(folder.resolve("master-key.json")));
    }

    SignalementRecu event(String report) {
        return new Sealed(new SignalementId(UUID.randomUUID().toString()), sealer).event(read(report));
    }

    static IntakeBody read(String report) {
        return switch (INTAKE.signalement(json(report), Instant.now())) {
            case Lue<IntakeBody> read -> read.corps();
            case Refusee<IntakeBody> refused ->
                throw new IllegalStateException("A generated report is not valid: " + refused);
        };
    }

    private static JsonNode json(String report) {
        try {
            return JSON.readTree(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A generated report is not JSON", e);
        }
    }
}

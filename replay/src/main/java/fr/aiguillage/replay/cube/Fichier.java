package fr.aiguillage.replay.cube;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.domain.referentiel.Geographie;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.policies.Territoires;
import fr.aiguillage.policies.intake.Erreur;
import fr.aiguillage.policies.intake.Intake;
import fr.aiguillage.policies.intake.IntakeBody;
import fr.aiguillage.policies.intake.Lecture.Lue;
import fr.aiguillage.policies.intake.Lecture.Refusee;
import fr.aiguillage.replay.Avancement;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** Fills a cube of one partition with reports of the intake format, one JSON document a line. */
public final class Fichier {
    private static final ObjectMapper JSON = new JsonMapper();
    private static final String ETAPE = "Lecture du fichier";
    private static final int TELL_EVERY = 1_000;

    private final Intake intake;
    private final Instant now;
    private final BiConsumer<Long, List<Erreur>> refused;

    /** @param refused told the number of each line that could not be read, from 1, and why */
    public Fichier(Geographie geographie, Instant now, BiConsumer<Long, List<Erreur>> refused) {
        this.intake = new Intake(Territoires.of(geographie));
        this.now = now;
        this.refused = refused;
    }

    public void read(Path file, Cube cube, Avancement avancement) throws IOException {
        cube.begin();
        avancement.at(ETAPE, 0, 1);
        try (var lines = Files.newBufferedReader(file)) {
            read(lines, Files.size(file), cube, avancement);
        }
        cube.end();
    }

    private void read(BufferedReader lines, long bytes, Cube cube, Avancement avancement) throws IOException {
        var number = 0L;
        var done = 0L;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            done += line.length() + 1L;
            if (!line.isBlank()) cube.sommaire().count(1, fold(number, line, cube) ? 0 : 1);
            if (number % TELL_EVERY == 0) {
                Parallel.checkCancelled();
                avancement.at(ETAPE, number, Math.max(number, number * bytes / done));
            }
        }
        avancement.at(ETAPE, number, number);
    }

    private boolean fold(long number, String line, Cube cube) {
        try {
            return fold(number, JSON.readTree(line), cube);
        } catch (JsonProcessingException e) {
            return refuse(number, List.of(new Erreur("", "JSON mal formé")));
        }
    }

    private boolean fold(long number, JsonNode report, Cube cube) {
        var id = report instanceof ObjectNode members ? members.remove("id") : null;
        var name = id == null || !id.isTextual() || id.textValue().isBlank() ? "ligne " + number : id.textValue();
        return switch (intake.signalement(report, now)) {
            case Lue<IntakeBody> read -> fold(name, read.corps(), cube);
            case Refusee<IntakeBody> refusal -> refuse(number, refusal.erreurs());
        };
    }

    private boolean fold(String name, IntakeBody body, Cube cube) {
        cube.tranches().getFirst().fold(() -> name, body.recu(new SignalementId(name), now), false);
        return true;
    }

    private boolean refuse(long number, List<Erreur> erreurs) {
        refused.accept(number, erreurs);
        return false;
    }
}

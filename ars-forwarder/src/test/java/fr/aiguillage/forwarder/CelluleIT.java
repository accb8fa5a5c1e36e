package fr.aiguillage.forwarder;

import static fr.aiguillage.forwarder.ForwarderStack.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import exemple.cellule.CelluleReader;
import exemple.cellule.CelluleReader.Transmission;
import fr.aiguillage.domain.administration.AccesConsigne;
import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.servicekit.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CelluleIT {
    private static final String NAME = "Zéphyrine Quatrepommes";
    private static final Path NODE = Path.of("../examples/cellule/node");

    private final ForwarderStack stack = ForwarderStack.shared();
    private final String run = UUID.randomUUID().toString();
    private final SignalementId signalement = new SignalementId("s-" + run);
    private final DestinataireId ars = new DestinataireId("ARS-" + run);
    private final ECKey key = key();

    @TempDir
    private Path folder;

    @BeforeEach
    void declare() throws Exception {
        var cles = Files.createDirectory(folder.resolve("cles"));
        Files.writeString(cles.resolve("ars.json"), key.toPublicJWK().toJSONString());
        Files.writeString(folder.resolve("private.json"), key.toJSONString());
        declare(ars, key);
    }

    private void declare(DestinataireId id, ECKey theirs) throws JOSEException {
        stack.declare(
                id,
                List.of(new CanalDeclare(
                        CanalRemise.KAFKA, theirs.computeThumbprint().toString())));
    }

    @Test
    void a_transmission_is_read_with_the_private_key_by_the_samples_in_java_and_node() throws Exception {
        var sent = run(() -> {
            send("1", Role.TRAITEMENT);
            stack.awaitSuivi(signalement, events -> events.size() == 2);
        });
        assertThat(stack.suivi(signalement))
                .containsExactly(
                        new DossierOuvert(signalement, ars, run + "-1"),
                        new TransmissionRemise(signalement, ars, run + "-1", CanalRemise.KAFKA, 1, Optional.empty()));
        var one = sent.getFirst();
        assertThat(one.id()).isEqualTo(run + "-1");
        assertThat(one.type()).isEqualTo("TransmissionDeposee");
        assertThat(one.codes().get("urgence")).hasToString("HAUTE");
        assertThat(one.personnel())
                .hasValue("{\"victime\":{\"nom\":\"" + NAME + "\"},\"faits\":{\"recit\":\"récit\"}}");
        assertThat(one.codes().toString()).doesNotContain(NAME);
        var node = node();
        assertThat(node).hasSize(1);
        var printed = Json.parse(node.getFirst().getBytes(UTF_8), JsonNode.class);
        assertThat(printed.path("personnel").toString())
                .isEqualTo(one.personnel().orElseThrow());
        assertThat(printed.at("/codes/urgence").asText()).isEqualTo("HAUTE");
        assertThat(node()).as("read again, with the ids seen in its file").isEmpty();
    }

    @Test
    void each_opening_is_in_acces() throws Exception {
        run(() -> {
            send("1", Role.TRAITEMENT);
            stack.awaitSuivi(signalement, events -> events.size() == 2);
        });
        assertThat(stack.all(Topics.ACCES).map(Message::event))
                .filteredOn(acces -> acces.signalement().equals(signalement))
                .containsExactly(new AccesConsigne(
                        "service:forwarder",
                        signalement,
                        "transmission/" + ars,
                        Set.of(Sujet.VICTIME, Sujet.FAITS),
                        "TRANSMISSION_KAFKA"));
    }

    @Test
    void a_role_of_information_gets_no_identity() throws Exception {
        var sent = run(() -> {
            send("1", Role.INFORMATION);
            stack.awaitSuivi(signalement, events -> events.size() == 2);
        });
        assertThat(sent.getFirst().personnel()).hasValue("{}");
    }

    @Test
    void an_annulment_comes_after_what_it_annuls() throws Exception {
        var sent = run(() -> {
            send("1", Role.TRAITEMENT);
            stack.awaitSuivi(signalement, events -> events.size() == 2);
            stack.send(Examples.annulment(run + "-2", signalement, ars));
            Await.until("annulment", PATIENCE, () -> statut(run + "-2").equals("REMISE"));
        });
        assertThat(sent).extracting(Transmission::id).containsExactly(run + "-1", run + "-2");
        assertThat(sent).extracting(Transmission::type).containsExactly("TransmissionDeposee", "TransmissionAnnulee");
        assertThat(sent.getLast().personnel()).isEmpty();
    }

    @Test
    void without_its_key_nothing_goes_out_and_it_is_tried_again() throws Exception {
        var other = new DestinataireId("ARS-autre-" + run);
        declare(other, key());
        stack.run(settings(), forwarder -> {
            stack.send(Examples.order(run + "-1", signalement, other));
            assertThat(stack.awaitSuivi(signalement, events -> events.size() == 5))
                    .last()
                    .isInstanceOfSatisfying(
                            TransmissionEchouee.class,
                            failed -> assertThat(failed.issue()).isEqualTo("CLE_ABSENTE"));
        });
    }

    private interface Step {
        void run();
    }

    /** What the sample in Java reads, once the forwarder did this. */
    private List<Transmission> run(Step step) throws Exception {
        stack.run(settings(), forwarder -> step.run());
        return read();
    }

    private Map<String, String> settings() {
        return Map.of("AIGUILLAGE_CELLULE_CLES", folder.resolve("cles").toString());
    }

    private void send(String name, Role role) {
        var victime = stack.seal(signalement, Sujet.VICTIME, "{\"nom\":\"" + NAME + "\"}");
        var faits = stack.seal(signalement, Sujet.FAITS, "{\"recit\":\"récit\"}");
        stack.send(Examples.order(
                run + "-" + name,
                signalement,
                ars,
                NatureTransmission.NOUVELLE,
                Set.of(role),
                Examples.contenu(Optional.of(victime.scelle()), Optional.of(faits.scelle()))));
    }

    private List<Transmission> read() {
        var read = new ArrayList<Transmission>();
        var seen = new HashSet<String>();
        Map<String, Object> kafka = Map.of("bootstrap.servers", stack.bootstrap());
        try (var reader = new CelluleReader(kafka, stack.registryUrl(), ars.value(), key)) {
            Await.until("the topic is read", PATIENCE, () -> {
                var before = read.size();
                reader.read(Duration.ofMillis(500), seen::add, read::add);
                return before > 0 && read.size() == before;
            });
        }
        return read;
    }

    private String statut(String ordre) {
        return stack.database()
                .withHandle(handle -> handle.createQuery("SELECT statut FROM remise WHERE ordre = :ordre")
                        .bind("ordre", ordre)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""));
    }

    /** The lines that the sample in Node prints. */
    private List<String> node() throws IOException, InterruptedException {
        if (!Files.exists(NODE.resolve("node_modules")))
            execute("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        return execute(
                "node",
                "cellule.mjs",
                stack.bootstrap(),
                stack.registryUrl(),
                ars.value(),
                folder.resolve("private.json").toString(),
                folder.resolve("seen.txt").toString(),
                "--relire");
    }

    private List<String> execute(String... command) throws IOException, InterruptedException {
        var errors = folder.resolve("errors.txt");
        var process = new ProcessBuilder(command)
                .directory(NODE.toFile())
                .redirectError(errors.toFile())
                .start();
        var lines = process.inputReader(UTF_8).lines().toList();
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return lines;
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.aiguillage.replay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.replay.cube.Filtre;
import fr.aiguillage.replay.synthese.PolitiqueRejouee;
import fr.aiguillage.servicekit.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line, cancelling, and what stays on disk; each replay is done when the test says so. */
final class AtelierTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Demande DEMANDE = new Demande(
            List.of(new PolitiqueRejouee("associatif@1", "aa", true), new PolitiqueRejouee("essai", "bb", false)),
            Filtre.TOUT,
            false);

    @TempDir
    Path folder;

    private final BlockingQueue<Cours> began = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> go = new SynchronousQueue<>();
    private Optional<Atelier> atelier = Optional.empty();

    @AfterEach
    void stop() {
        atelier.ifPresent(Atelier::close);
    }

    private Travaux open(int kept) {
        return new Travaux(new Archives(folder), kept, Clock.systemUTC());
    }

    private void start(Travaux travaux) {
        var archives = new Archives(folder);
        var made = new Atelier(travaux, archives, cours -> replay(cours, archives), new SimpleMeterRegistry());
        atelier = Optional.of(made.start());
    }

    private Path replay(Cours cours, Archives archives) throws Exception {
        began.add(cours);
        return cours.counting(() -> {
            if (!go.take()) throw new IOException("asked to fail");
            var rapport = Files.createDirectories(archives.workshop());
            Files.writeString(rapport.resolve("synthese.json"), "{}");
            return rapport;
        });
    }

    private static Cours submit(Travaux travaux) {
        return travaux.submit("ana", DEMANDE, Map.of(1, "<dmn/>"));
    }

    private static Statut ended(Cours cours) throws InterruptedException {
        assertThat(cours.awaitEnd(PATIENCE)).isTrue();
        return cours.travail().statut();
    }

    private static List<Statut> statuts(List<Cours> all) {
        return all.stream().map(cours -> cours.travail().statut()).toList();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void replays_are_done_one_at_a_time_in_the_order_of_asking() throws InterruptedException {
        var travaux = open(10);
        var first = submit(travaux);
        var second = submit(travaux);
        start(travaux);
        assertThat(began.take()).isEqualTo(first);
        assertThat(statuts(travaux.page(Optional.empty(), 10))).containsExactly(Statut.EN_ATTENTE, Statut.EN_COURS);
        go.put(true);
        assertThat(began.take()).isEqualTo(second);
        go.put(true);
        assertThat(List.of(ended(first), ended(second))).containsOnly(Statut.TERMINE);
    }

    @Test
    void cancelling_a_running_replay_stops_its_counting_and_leaves_no_report() throws Exception {
        var travaux = open(10);
        start(travaux);
        var cancelled = submit(travaux);
        var next = submit(travaux);
        began.take();
        assertThat(travaux.cancel(cancelled)).isTrue();
        assertThat(began.take()).isEqualTo(next);
        assertThat(cancelled.travail().statut()).isEqualTo(Statut.ANNULE);
        assertThat(Path.of(cancelled.travail().id(), "rapport", "synthese.json"))
                .isNotIn(files());
        go.put(true);
        assertThat(ended(next)).isEqualTo(Statut.TERMINE);
        assertThat(Path.of(next.travail().id(), "rapport", "synthese.json")).isIn(files());
    }

    @Test
    void a_replay_cancelled_while_it_waits_never_starts() throws InterruptedException {
        var travaux = open(10);
        var cancelled = submit(travaux);
        var next = submit(travaux);
        travaux.cancel(cancelled);
        start(travaux);
        assertThat(began.take()).isEqualTo(next);
        go.put(true);
        assertThat(ended(next)).isEqualTo(Statut.TERMINE);
        assertThat(cancelled.travail().debut()).isEmpty();
    }

    @Test
    void a_replay_that_fails_says_so_and_the_next_goes_on() throws InterruptedException {
        var travaux = open(10);
        start(travaux);
        var failing = submit(travaux);
        go.put(false);
        assertThat(ended(failing)).isEqualTo(Statut.ECHEC);
        assertThat(failing.travail().motif().orElseThrow()).startsWith("erreur interne");
        var next = submit(travaux);
        go.put(true);
        assertThat(ended(next)).isEqualTo(Statut.TERMINE);
    }

    @Test
    void stopping_marks_the_running_one_as_interrupted_and_the_waiting_ones_wait_on() throws InterruptedException {
        var travaux = open(10);
        submit(travaux);
        submit(travaux);
        start(travaux);
        began.take();
        atelier.orElseThrow().close();
        var again = open(10).page(Optional.empty(), 10);
        assertThat(statuts(again)).containsExactly(Statut.EN_ATTENTE, Statut.ECHEC);
        assertThat(again.getLast().travail().motif()).contains(Travaux.INTERROMPU);
    }

    @Test
    void one_that_ran_when_its_process_died_has_failed() {
        var running = Travail.asked(
                        "20261124-101112-131", "ana", Clock.systemUTC().instant(), DEMANDE)
                .started(Clock.systemUTC().instant());
        new Archives(folder).add(running, Map.of());
        var found = open(10).find(running.id()).orElseThrow().travail();
        assertThat(found.statut()).isEqualTo(Statut.ECHEC);
        assertThat(found.motif()).contains("interrompu");
    }

    @Test
    void what_is_kept_on_disk_is_read_again_as_it_was() throws InterruptedException {
        var travaux = open(10);
        var before = submit(travaux);
        start(travaux);
        go.put(true);
        ended(before);
        Function<Travaux, List<Travail>> all = some ->
                some.page(Optional.empty(), 10).stream().map(Cours::travail).toList();
        assertThat(all.apply(open(10))).isEqualTo(all.apply(travaux));
        assertThat(new Archives(folder).draft(before.travail().id(), 1)).isEqualTo("<dmn/>");
    }

    @Test
    void beyond_the_number_to_keep_the_first_to_end_goes_first() throws InterruptedException {
        var travaux = open(2);
        start(travaux);
        var all = List.of(submit(travaux), submit(travaux), submit(travaux));
        for (var cours : all) {
            go.put(true);
            ended(cours);
        }
        Await.until(
                "one is gone",
                PATIENCE,
                () -> travaux.page(Optional.empty(), 10).size() == 2);
        assertThat(travaux.page(Optional.empty(), 10)).containsExactly(all.get(2), all.get(1));
        assertThat(open(2).page(Optional.empty(), 10)).hasSize(2);
    }

    @Test
    void a_line_that_is_full_takes_no_more() {
        var travaux = open(10);
        for (var i = 0; i < Travaux.LINE; i++) submit(travaux);
        assertThatThrownBy(() -> submit(travaux))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(429));
    }
}

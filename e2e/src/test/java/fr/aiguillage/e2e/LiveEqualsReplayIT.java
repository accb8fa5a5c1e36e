package fr.aiguillage.e2e;

import static fr.aiguillage.domain.decision.Politique.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.referentiel.ReferentielEvent.ActivationDecidee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireClos;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementConstate;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementDemande;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.replay.Avancement;
import fr.aiguillage.replay.Choix;
import fr.aiguillage.replay.Rejeu;
import fr.aiguillage.replay.Rejeu.Demande;
import fr.aiguillage.replay.Verification;
import fr.aiguillage.replay.cube.Cube;
import fr.aiguillage.replay.cube.Filtre;
import fr.aiguillage.replay.cube.Journal;
import fr.aiguillage.replay.synthese.Comptes;
import fr.aiguillage.replay.synthese.Indicateur;
import fr.aiguillage.replay.synthese.Volet;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 20,000 reports with complements, corrections, reroutings and withdrawals go through triage as it runs; two activations
 * and a closure in the directory fall in the middle. Replay then says what was decided, report for report.
 */
class LiveEqualsReplayIT {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final PolitiqueId ASSOCIATIF = new PolitiqueId("associatif", 1);
    private static final PolitiqueId CENTRALISE = new PolitiqueId("centralise", 1);

    private static Systeme systeme;
    private static Registry registry;

    @TempDir
    Path folder;

    private int events;

    @BeforeAll
    static void start() throws IOException {
        systeme = Systeme.start(List.of("triage"));
        registry = Registry.at(systeme.registryUrl());
    }

    @AfterAll
    static void stop() {
        systeme.close();
    }

    @Test
    void replay_says_what_triage_decided_and_erasure_changes_no_count() {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var later = now.plus(2, ChronoUnit.DAYS);
        var before = Recit.of(1, 8_000, Optional.empty());
        var pilot = Recit.of(2, 6_000, Optional.of(now.plusSeconds(60)));
        var closed = Recit.of(3, 6_000, Optional.of(later));

        send(before);
        publish(List.of(activation("departement:54", now), activation("region:76", now)));
        send(pilot);
        publish(List.of(new DestinataireClos(new DestinataireId("ALMA-54-57"), LocalDate.ofInstant(now, PARIS))));
        send(closed);

        Await.until(
                "every event is decided by both policies",
                PATIENCE,
                () -> Records.read(systeme, "decisions").size() == 2 * events);
        var rapport = Verification.run(systeme.kafka(), registry);
        assertThat(rapport.ecarts()).isEmpty();
        assertThat(rapport.verifiees()).isEqualTo(2L * events);

        var replayed = replay();
        for (var volet : replayed)
            assertThat(counts(volet)).isEqualTo(counts(last(volet.politique().nom())));
        assertThat(activeHere("54", now)).isEqualTo(Set.of(ASSOCIATIF));
        assertThat(activeHere("67", now)).isEqualTo(Set.of(CENTRALISE));

        systeme.signalements(erasures(before));
        assertThat(replay()).isEqualTo(replayed);
    }

    private void send(List<SignalementEvent> past) {
        systeme.signalements(past);
        events += past.size();
    }

    /** What is published acts at once, and no earlier: one report after the other is sent until one knows of it. */
    private void publish(List<ReferentielEvent> published) {
        systeme.referentiel(published);
        var revision = new ReferentielLog(systeme.kafka(), registry).read().revision();
        var seed = new AtomicLong(revision * 1_000);
        Await.until("triage knows of it", PATIENCE, () -> {
            send(Recit.of(seed.incrementAndGet(), 1, Optional.empty()));
            return decisions().stream().anyMatch(decision -> decision.revision() == revision);
        });
    }

    private static ActivationDecidee activation(String zone, Instant from) {
        return new ActivationDecidee(ASSOCIATIF, Zone.parse(zone), Optional.of(from), Optional.empty(), "analyste");
    }

    /** One report in ten. */
    private static List<SignalementEvent> erasures(List<SignalementEvent> past) {
        return past.stream()
                .map(SignalementEvent::signalement)
                .distinct()
                .filter(id -> id.hashCode() % 10 == 0)
                .<SignalementEvent>mapMulti((id, add) -> {
                    add.accept(new EffacementDemande(id, "agent", Set.of(Sujet.VICTIME)));
                    add.accept(new EffacementConstate(id, Set.of(Sujet.VICTIME)));
                })
                .toList();
    }

    private List<Volet> replay() {
        var referentiel = new ReferentielLog(systeme.kafka(), registry).read();
        var journal = new Journal(systeme.kafka(), registry);
        try (var cube = Cube.open(folder, journal.log(), Topics.SIGNALEMENTS.partitions())
                .orElseThrow()) {
            journal.update(cube, Avancement.SILENT);
            var politiques = List.<Choix>of(new Choix.Publiee("associatif"), new Choix.Publiee("centralise"));
            var demande = new Demande(politiques, Filtre.TOUT, "", "", Instant.EPOCH);
            return new Rejeu(referentiel, new Politiques())
                    .over(cube, demande, Avancement.SILENT)
                    .synthese()
                    .volets();
        }
    }

    private static Collection<OrientationDecidee> decisions() {
        return systeme.decisions();
    }

    /** The last decision of one policy for every report. */
    private static Collection<OrientationDecidee> last(String politique) {
        var last = new HashMap<String, OrientationDecidee>();
        for (var decision : decisions())
            if (decision.politique().toString().equals(politique))
                last.put(decision.signalement().value(), decision);
        return last.values();
    }

    private static Map<String, Long> counts(Volet volet) {
        var counts = new TreeMap<String, Long>();
        volet.parDestinataire().forEach((id, charge) -> counts.put(id.value(), charge.total()));
        counts.putAll(counts(volet.total()));
        return counts;
    }

    private static Map<String, Long> counts(Comptes total) {
        return Map.of(
                "reports", total.signalements(),
                "fallbacks", total.nombre(Indicateur.REPLI),
                "to qualify", total.nombre(Indicateur.A_QUALIFIER));
    }

    private static Map<String, Long> counts(Collection<OrientationDecidee> decisions) {
        var counts = new TreeMap<>(decisions.stream()
                .flatMap(decision -> decision.orientation().destinataires().stream())
                .collect(Collectors.groupingBy(one -> one.id().value(), Collectors.counting())));
        counts.put("reports", (long) decisions.size());
        counts.put(
                "fallbacks",
                decisions.stream().filter(one -> one.orientation().repli()).count());
        counts.put(
                "to qualify",
                decisions.stream()
                        .filter(one -> one.orientation().statut().name().equals("A_QUALIFIER"))
                        .count());
        return counts;
    }

    /** The policies that acted for what was received in a département after an instant. */
    private static Set<PolitiqueId> activeHere(String departement, Instant from) {
        var here = Recit.received(departement, from);
        return decisions().stream()
                .filter(decision -> here.contains(decision.signalement().value()))
                .filter(decision -> decision.mode().name().equals("ACTIVE"))
                .map(OrientationDecidee::politique)
                .collect(Collectors.toSet());
    }
}

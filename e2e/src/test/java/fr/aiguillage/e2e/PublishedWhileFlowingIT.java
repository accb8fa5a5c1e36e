package fr.aiguillage.e2e;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.administration.Administration;
import fr.aiguillage.administration.PublierPolitique;
import fr.aiguillage.administration.Reponse;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.replay.Verification;
import fr.aiguillage.schemas.Registry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A policy is published while 5,000 reports flow: it is in shadow from then on, and nothing is lost, doubled or restarted. */
class PublishedWhileFlowingIT {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final List<String> BEFORE = List.of("associatif@1", "centralise@1");
    private static final List<String> AFTER = List.of("associatif@1", "centralise@1", "essai@1");

    @Test
    void a_policy_published_in_the_middle_is_in_shadow_from_then_on() throws IOException {
        try (var systeme = Systeme.start(List.of("triage"))) {
            var registry = Registry.at(systeme.registryUrl());
            var administration = new Administration(systeme.kafka(), registry, Clock.systemUTC());
            var flow = CompletableFuture.runAsync(() -> batches(systeme));
            var published = administration.appliquer(essai(administration));
            flow.join();
            systeme.signalements(Recit.of(99, 100, Optional.empty()));

            Await.until("every report is decided", PATIENCE, () -> decidedCauses(systeme) == sent(systeme));
            var revision = ((Reponse.Faite) published).revision();
            byCause(systeme)
                    .values()
                    .forEach(decisions -> assertThat(politiques(decisions))
                            .isEqualTo(decisions.getFirst().revision() >= revision ? AFTER : BEFORE));
            assertThat(systeme.decisions())
                    .anyMatch(decision -> decision.politique().equals(new PolitiqueId("essai", 1)));
            assertThat(Records.all(systeme, "decisions")).doesNotHaveDuplicates();
            assertThat(Verification.run(systeme.kafka(), registry).ecarts()).isEmpty();
        }
    }

    private static void batches(Systeme systeme) {
        for (var batch = 0; batch < 10; batch++) {
            List<SignalementEvent> reports = Recit.of(batch, 500, Optional.empty());
            systeme.signalements(reports);
        }
    }

    private static PublierPolitique essai(Administration administration) {
        var politiques = administration.referentiel().politiques();
        var centralise = Optional.ofNullable(politiques.get(new PolitiqueId("centralise", 1)))
                .orElseThrow();
        return new PublierPolitique(centralise.dmn(), "essai", 1, "essai en ombre", "analyste");
    }

    private static long sent(Systeme systeme) {
        return Records.read(systeme, "signalements").size();
    }

    private static long decidedCauses(Systeme systeme) {
        return byCause(systeme).size();
    }

    private static Map<String, List<OrientationDecidee>> byCause(Systeme systeme) {
        return systeme.decisions().stream().collect(groupingBy(OrientationDecidee::cause));
    }

    private static List<String> politiques(List<OrientationDecidee> decisions) {
        return decisions.stream()
                .collect(mapping(decision -> decision.politique().toString(), toList()))
                .stream()
                .sorted()
                .toList();
    }
}

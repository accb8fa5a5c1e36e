package fr.aiguillage.policies.analyse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The brute force that the analysis is compared with fires the rules that the engine fires. */
class MoteurTest {
    private static final int FACTS = 200;

    private static DMNRuntime runtime(String dmn) {
        var resource = ResourceFactory.newByteArrayResource(dmn.getBytes(UTF_8));
        resource.setResourceType(ResourceType.DMN).setSourcePath("d.dmn");
        return DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
    }

    private static List<String> fired(DMNRuntime runtime, Map<String, Object> facts) {
        var fired = new ArrayList<String>();
        var listener = new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                fired.addAll(event.getSelectedIds());
            }
        };
        runtime.addListener(listener);
        var context = runtime.newContext();
        facts.forEach(context::set);
        assertThat(runtime.evaluateAll(runtime.getModel("urn:d", "d"), context).hasErrors())
                .isFalse();
        runtime.removeListener(listener);
        return fired.stream().sorted().toList();
    }

    private static List<Map<String, Object>> some(List<Map<String, Object>> facts, RandomGenerator random) {
        return IntStream.range(0, FACTS)
                .mapToObj(drawn -> facts.get(random.nextInt(facts.size())))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void the_engine_fires_the_rules_of_brute_force(long seed) {
        var tables = Tirage.policy(seed);
        var naive = new Naive(tables);
        var runtime = runtime(Dmn.text(tables));
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        assertThat(some(Naive.facts(Naive.criteres(tables.stream())), random))
                .allSatisfy(facts -> assertThat(fired(runtime, facts))
                        .isEqualTo(tables.stream()
                                .flatMap(table -> naive.fired(table, facts).stream())
                                .map(regle -> regle.id())
                                .sorted()
                                .toList()));
    }
}

package fr.aiguillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.aiguillage.localstack.Home;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The console in a real browser before what bin/up starts: each journey of {@code web-console/parcours} is a test here. */
class ConsoleIT {
    private static final int REPORTS = 400;

    @TempDir
    private static Path folder;

    private static LocalSystem system;

    @BeforeAll
    static void start() {
        system = LocalSystem.start(folder, REPORTS);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @TestFactory
    Stream<DynamicTest> journeys() throws Exception {
        var parcours = Parcours.run(Home.root().resolve("web-console"), system, folder);
        System.out.println(parcours.output());
        assertThat(parcours.journeys()).as(parcours.output()).isNotEmpty();
        return parcours.journeys().stream()
                .map(journey -> dynamicTest(
                        journey.name(),
                        () -> assertThat(journey.failure()).as(journey.name()).isEmpty()));
    }
}

package fr.aiguillage.servicekit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = HttpService.on(0)
                .routes(routing -> routing.get(
                        "/trace", (request, response) -> response.send(Trace.of(request) + " " + Trace.of(request))))
                .start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_incoming_traceparent_is_passed_on() throws Exception {
        assertThat(trace("traceparent", PARENT)).isEqualTo(PARENT);
    }

    @Test
    void without_one_a_traceparent_is_made() throws Exception {
        assertThat(trace()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").isNotEqualTo(trace());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "Jeanne Moulinet"
            })
    void an_invalid_traceparent_is_replaced(String invalid) throws Exception {
        assertThat(trace("traceparent", invalid)).startsWith("00-").isNotEqualTo(invalid);
    }

    private static String trace(String... headers) throws Exception {
        var twice = new Client(service.uri()).get("/trace", headers).body().split(" ", 2);
        assertThat(twice[0]).isEqualTo(twice[1]);
        return twice[0];
    }
}

package fr.aiguillage.servicekit;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Live: the process answers. Ready: every named check passes; a check that throws does not. */
final class Health {
    private final Map<String, BooleanSupplier> checks = new TreeMap<>();

    record Answer(String status, List<String> failing) {}

    void add(String name, BooleanSupplier check) {
        checks.put(name, check);
    }

    void routes(HttpRouting.Builder routing) {
        routing.get("/health/live", (request, response) -> Json.send(response, 200, new Answer("UP", List.of())))
                .get("/health/ready", this::ready);
    }

    private void ready(ServerRequest request, ServerResponse response) {
        var failing = checks.entrySet().stream()
                .filter(check -> !passes(check.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        Json.send(response, failing.isEmpty() ? 200 : 503, new Answer(failing.isEmpty() ? "UP" : "DOWN", failing));
    }

    private static boolean passes(BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (RuntimeException e) {
            return false;
        }
    }
}

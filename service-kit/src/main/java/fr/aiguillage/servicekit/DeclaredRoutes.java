package fr.aiguillage.servicekit;

import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.HttpService;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Passes routes on and remembers them, because Helidon answers 404 where 405 is due (RFC 9110, section 15.5.6). Routes of a
 * registered Helidon service are not seen and keep the 404.
 */
final class DeclaredRoutes implements HttpRouting.Builder {
    private static final List<Method> METHODS =
            List.of(Method.GET, Method.HEAD, Method.POST, Method.PUT, Method.PATCH, Method.DELETE, Method.OPTIONS);

    private final HttpRouting.Builder routing;
    private final List<HttpRoute> routes = new ArrayList<>();

    DeclaredRoutes(HttpRouting.Builder routing) {
        this.routing = routing;
    }

    List<String> methodsAt(HttpPrologue prologue) {
        return METHODS.stream()
                .filter(method -> routes.stream().anyMatch(route -> accepts(route, method, prologue)))
                .map(Method::text)
                .toList();
    }

    private static boolean accepts(HttpRoute route, Method method, HttpPrologue asked) {
        var prologue = HttpPrologue.create(
                asked.rawProtocol(),
                asked.protocol(),
                asked.protocolVersion(),
                method,
                asked.uriPath(),
                asked.query(),
                asked.fragment());
        return route.accepts(prologue).accepted();
    }

    @Override
    public HttpRouting.Builder route(HttpRoute route) {
        routes.add(route);
        routing.route(route);
        return this;
    }

    @Override
    public HttpRouting.Builder register(HttpService... services) {
        routing.register(services);
        return this;
    }

    @Override
    public HttpRouting.Builder register(String path, HttpService... services) {
        routing.register(path, services);
        return this;
    }

    @Override
    public HttpRouting.Builder addFilter(Filter filter) {
        routing.addFilter(filter);
        return this;
    }

    @Override
    public HttpRouting.Builder addFeature(Supplier<? extends HttpFeature> feature) {
        routing.addFeature(feature);
        return this;
    }

    @Override
    public <T extends Throwable> HttpRouting.Builder error(Class<T> thrown, ErrorHandler<? super T> handler) {
        routing.error(thrown, handler);
        return this;
    }

    @Override
    public HttpRouting.Builder maxReRouteCount(int count) {
        routing.maxReRouteCount(count);
        return this;
    }

    @Override
    public HttpRouting.Builder security(HttpSecurity security) {
        routing.security(security);
        return this;
    }

    @Override
    public HttpRouting.Builder copy() {
        return routing.copy();
    }

    @Override
    public HttpRouting build() {
        return routing.build();
    }
}

package fr.aiguillage.localstack;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OpenID Connect issuer for demonstrations and tests: programs may ask it to sign any role, as a scope; people log in as
 * one of the invented persons (authorization code, PKCE), from any page.
 */
public final class OidcIssuer implements AutoCloseable {
    private static final String ISSUER = "aiguillage";
    private static final Duration VALIDITY = Duration.ofHours(1);

    private final MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(
            true,
            LoginPage.write().toString(),
            null,
            false,
            new OAuth2TokenProvider(),
            Set.of(new RolesByScope(ISSUER))));

    private OidcIssuer() {}

    public static OidcIssuer start() {
        return start(0);
    }

    /** Port 0 is any free one. */
    public static OidcIssuer start(int port) {
        return start(InetAddress.getLoopbackAddress(), port);
    }

    static OidcIssuer start(InetAddress address, int port) {
        var issuer = new OidcIssuer();
        issuer.server.start(address, port);
        return issuer;
    }

    /** The issuer's URL; discovery at /.well-known/openid-configuration below it. */
    public String url() {
        return server.issuerUrl(ISSUER).toString();
    }

    /** A signed JWT, valid for an hour, with the roles in its claim {@code roles}. */
    public String token(String subject, Set<String> roles) {
        return token(subject, roles, VALIDITY);
    }

    public String token(String subject, Set<String> roles, Duration validity) {
        var claims = Map.of("roles", List.copyOf(roles));
        var content =
                new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(ISSUER), claims, validity.toSeconds());
        return server.issueToken(ISSUER, subject, content).serialize();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}

package fr.aiguillage.servicekit;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthTest {
    private static final Map<String, Object> INTAKE = Map.of("roles", List.of("intake:plateforme"));

    private MockOAuth2Server issuer;
    private RunningService service;
    private Client client;

    @BeforeEach
    void start() {
        issuer = new MockOAuth2Server();
        issuer.start();
        var auth = Auth.by(issuerUri("aiguillage"));
        service = HttpService.on(0)
                .routes(routing -> routing.get(
                        "/qui",
                        (request, response) -> response.send(auth.require(
                                        request,
                                        principal -> principal.intakeApp().isPresent())
                                .toString())))
                .start();
        client = new Client(service.uri());
    }

    @AfterEach
    void stop() {
        service.close();
        issuer.shutdown();
    }

    @Test
    void a_valid_token_says_who_asks() throws Exception {
        var answer = ask(token("aiguillage", INTAKE, Duration.ofHours(1)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("Principal[subject=agent, roles=[intake:plateforme]]");
    }

    @Test
    void the_scheme_is_read_in_any_case() throws Exception {
        var token = token("aiguillage", INTAKE, Duration.ofHours(1));
        assertThat(client.get("/qui", "Authorization", "bearer " + token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void without_a_token_one_is_asked_for() throws Exception {
        var answer = client.get("/qui");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(client.get("/qui", "Authorization", "Basic YTpi").statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_expired_token_is_refused() throws Exception {
        assertRefused(token("aiguillage", INTAKE, Duration.ofSeconds(-31)));
    }

    @Test
    void thirty_seconds_of_clock_skew_are_forgiven() throws Exception {
        assertThat(ask(token("aiguillage", INTAKE, Duration.ofSeconds(-10))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_token_of_another_issuer_is_refused() throws Exception {
        assertRefused(token("autre", INTAKE, Duration.ofHours(1)));
    }

    @Test
    void an_unsigned_token_is_refused() throws Exception {
        assertRefused(new PlainJWT(claims()).serialize());
    }

    @Test
    void a_token_signed_by_an_unknown_key_is_refused() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("aiguillage").generate();
        var token = new SignedJWT(header(JWSAlgorithm.RS256), claims());
        token.sign(new RSASSASigner(key));
        assertRefused(token.serialize());
    }

    @Test
    void a_token_signed_with_a_shared_secret_is_refused() throws Exception {
        var token = new SignedJWT(header(JWSAlgorithm.HS256), claims());
        token.sign(new MACSigner(new byte[32]));
        assertRefused(token.serialize());
    }

    @Test
    void what_is_not_a_token_is_refused() throws Exception {
        assertRefused("a.b.c");
    }

    @Test
    void a_token_without_the_role_is_forbidden() throws Exception {
        var answer = ask(token("aiguillage", Map.of("roles", List.of("ecoutant")), Duration.ofHours(1)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.CONTENT_TYPE);
    }

    @Test
    void a_token_without_roles_is_forbidden() throws Exception {
        assertThat(ask(token("aiguillage", Map.of(), Duration.ofHours(1))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void roles_that_are_not_a_list_of_texts_are_refused() throws Exception {
        assertRefused(token("aiguillage", Map.of("roles", List.of(1)), Duration.ofHours(1)));
    }

    @Test
    void known_keys_and_known_tokens_outlive_the_issuer() throws Exception {
        var token = token("aiguillage", INTAKE, Duration.ofHours(1));
        var newcomer = token("aiguillage", INTAKE, Duration.ofHours(2));
        assertThat(ask(token).statusCode()).isEqualTo(200);
        issuer.shutdown();
        assertThat(ask(token).statusCode()).isEqualTo(200);
        assertThat(ask(newcomer).statusCode()).isEqualTo(200);
    }

    @Test
    void while_the_issuer_was_never_reached_nothing_is_said_of_a_token() throws Exception {
        var token = token("aiguillage", INTAKE, Duration.ofHours(1));
        issuer.shutdown();
        var answer = ask(token);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private void assertRefused(String token) throws Exception {
        var answer = ask(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).doesNotContain(token);
    }

    private HttpResponse<String> ask(String token) throws Exception {
        return client.get("/qui", "Authorization", "Bearer " + token);
    }

    private String token(String issuerId, Map<String, Object> claims, Duration life) {
        return issuer.issueToken(issuerId, "agent", "aiguillage", claims, life.toSeconds())
                .serialize();
    }

    private URI issuerUri(String issuerId) {
        return issuer.issuerUrl(issuerId).uri();
    }

    private JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuerUri("aiguillage").toString())
                .subject("agent")
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                .claim("roles", List.of("intake:plateforme"))
                .build();
    }

    private static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .keyID("aiguillage")
                .type(JOSEObjectType.JWT)
                .build();
    }
}

package fr.aiguillage.localstack;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Login as a browser does it: authorization code with PKCE (RFC 7636), over real HTTP. */
class CodeFlowTest {
    private static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more-0123456789";
    private static final String BACK = "http://localhost:8083/connexion/retour";

    private final OidcIssuer issuer = OidcIssuer.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        issuer.close();
    }

    @ParameterizedTest
    @EnumSource
    void each_invented_person_logs_in_with_the_roles_of_their_work(Personne personne) throws Exception {
        var page = http.send(HttpRequest.newBuilder(authorize()).build(), BodyHandlers.ofString());
        assertThat(page.body()).contains(personne.nom());
        var back = submit(form(page.body(), personne));
        assertThat(back).startsWith(BACK).contains("state=s1");
        var claims = claims(exchange(code(back), VERIFIER).body());
        assertThat(claims.getSubject()).isEqualTo(personne.sujet());
        assertThat(claims.getStringListClaim("roles")).isEqualTo(personne.roles());
        assertThat(claims.getIssuer()).isEqualTo(issuer.url());
    }

    @Test
    void a_stolen_code_is_of_no_use_without_the_verifier() throws Exception {
        var page = http.send(HttpRequest.newBuilder(authorize()).build(), BodyHandlers.ofString());
        var back = submit(form(page.body(), Personne.ANALYSTE));
        assertThat(exchange(code(back), "another-verifier-of-forty-three-characters-0123456789")
                        .statusCode())
                .isEqualTo(400);
    }

    private URI authorize() throws Exception {
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII)));
        return URI.create(issuer.url() + "/authorize?"
                + query(Map.of(
                        "response_type", "code",
                        "client_id", "aiguillage-console",
                        "redirect_uri", BACK,
                        "scope", "openid profile",
                        "state", "s1",
                        "code_challenge", challenge,
                        "code_challenge_method", "S256")));
    }

    private String submit(Map<String, String> form) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(authorize())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(query(form)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The fields of the button that bears the person's name. */
    private static Map<String, String> form(String page, Personne personne) {
        var form = List.of(page.split("<form")).stream()
                .filter(one -> one.contains(personne.nom()))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("name=\"(\\w+)\" value=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .collect(Collectors.toMap(
                        field -> field.group(1), field -> field.group(2).replace("&quot;", "\"")));
    }

    private HttpResponse<String> exchange(String code, String verifier) throws IOException, InterruptedException {
        var form = query(Map.of(
                "grant_type", "authorization_code",
                "client_id", "aiguillage-console",
                "redirect_uri", BACK,
                "code", code,
                "code_verifier", verifier));
        return http.send(
                HttpRequest.newBuilder(URI.create(issuer.url() + "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JWTClaimsSet claims(String tokens) throws IOException, ParseException {
        return SignedJWT.parse(
                        new ObjectMapper().readTree(tokens).path("access_token").textValue())
                .getJWTClaimsSet();
    }

    private static String code(String back) {
        return back.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}

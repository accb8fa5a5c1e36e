package fr.aiguillage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OidcIssuerTest {
    @Test
    void a_token_carries_the_roles_and_the_issuer() throws ParseException {
        try (var issuer = OidcIssuer.start()) {
            var claims = SignedJWT.parse(issuer.token("plateforme", Set.of("intake:plateforme")))
                    .getJWTClaimsSet();
            assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("intake:plateforme"));
            assertThat(claims.getSubject()).isEqualTo("plateforme");
            assertThat(claims.getIssuer()).isEqualTo(issuer.url());
        }
    }

    @Test
    void the_key_that_discovery_points_to_verifies_the_token() throws ParseException, JOSEException {
        try (var issuer = OidcIssuer.start()) {
            var token = SignedJWT.parse(issuer.token("plateforme", Set.of()));
            assertThat(Http.get(issuer.url() + "/.well-known/openid-configuration"))
                    .contains(issuer.url() + "/jwks");
            var keys = JWKSet.parse(Http.get(issuer.url() + "/jwks"));
            var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
            assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        }
    }

    @Test
    void anyone_who_asks_for_a_role_as_a_scope_gets_it() throws Exception {
        try (var issuer = OidcIssuer.start()) {
            var form =
                    "grant_type=client_credentials&client_id=essai&client_secret=essai&scope=analyste+destinataire:ARS-44";
            var answer = Http.postForm(issuer.url() + "/token", form);
            var token = new ObjectMapper().readTree(answer).path("access_token").textValue();
            assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringListClaim("roles"))
                    .isEqualTo(List.of("analyste", "destinataire:ARS-44"));
        }
    }
}

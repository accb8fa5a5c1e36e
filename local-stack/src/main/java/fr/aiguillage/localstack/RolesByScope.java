package fr.aiguillage.localstack;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/** Whoever asks for the scopes {@code analyste admin} gets these roles: this issuer is for demonstrations. */
final class RolesByScope extends DefaultOAuth2TokenCallback {
    private static final List<String> SCOPES_OF_OPENID = List.of("openid", "profile", "email", "offline_access");

    RolesByScope(String issuer) {
        super(
                issuer,
                "demonstration",
                "JWT",
                List.of(issuer),
                Map.of(),
                Duration.ofHours(8).toSeconds());
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        return Map.of("roles", roles(request.getScope()));
    }

    private static List<String> roles(@Nullable Scope scope) {
        return scope == null
                ? List.of()
                : scope.toStringList().stream()
                        .filter(asked -> !SCOPES_OF_OPENID.contains(asked))
                        .toList();
    }
}

package fr.aiguillage.servicekit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Lets a request pass by its bearer token (RFC 6750). Tokens once verified are remembered by hash, 5 minutes at most. */
public final class Auth {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Cache<ByteBuffer, Tokens.Verified> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfter(Expiry.<ByteBuffer, Tokens.Verified>creating((hash, token) -> remaining(token)))
            .build();

    private Auth(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The issuer is asked for its keys when the first token comes, not before. */
    public static Auth by(URI issuer) {
        return new Auth(new Tokens(issuer));
    }

    /** Throws a problem: 401 without a valid token, 403 if its bearer may not, 503 if the issuer does not answer. */
    public Principal require(ServerRequest request, Predicate<Principal> may) {
        var principal = principal(request);
        if (!may.test(principal)) {
            throw ProblemException.of(403, "Vos droits ne permettent pas cette opération.");
        }
        return principal;
    }

    /** Until when the bearer token is good, for what outlasts its request. Throws as {@link #require} does. */
    public Instant expiry(ServerRequest request) {
        return verified(request).expiry();
    }

    private Principal principal(ServerRequest request) {
        return verified(request).principal();
    }

    private Tokens.Verified verified(ServerRequest request) {
        String token = bearer(request).orElseThrow(() -> unauthorized("Bearer", "Un jeton d'accès est nécessaire."));
        var key = hash(token);
        var known = verified.getIfPresent(key);
        return known == null ? remember(key, token) : known;
    }

    private Tokens.Verified remember(ByteBuffer key, String token) {
        var fresh = verify(token);
        verified.put(key, fresh);
        return fresh;
    }

    private Tokens.Verified verify(String token) {
        try {
            return tokens.verify(token)
                    .orElseThrow(() -> unauthorized(
                            "Bearer error=\"invalid_token\"", "Le jeton d'accès n'est pas valide ou a expiré."));
        } catch (Tokens.IssuerDown e) {
            throw new ProblemException(
                    Problem.of(503, "Le service d'identité ne répond pas."), Map.of("Retry-After", "5"));
        }
    }

    private static Optional<String> bearer(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    private static ProblemException unauthorized(String challenge, String detail) {
        return new ProblemException(Problem.of(401, detail), Map.of("WWW-Authenticate", challenge));
    }

    private static Duration remaining(Tokens.Verified token) {
        var toExpiry = Duration.between(Instant.now(), token.expiry());
        return toExpiry.compareTo(REMEMBERED) < 0 ? toExpiry : REMEMBERED;
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

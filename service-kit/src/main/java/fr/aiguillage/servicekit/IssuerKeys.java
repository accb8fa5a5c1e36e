package fr.aiguillage.servicekit;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;

/** The public keys of an issuer, found through its discovery document (OpenID Connect Discovery 1.0, section 4). */
record IssuerKeys(URI issuer) implements JWKSetSource<SecurityContext> {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration REFRESH = Duration.ofSeconds(15);
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(5);
    private static final Duration OUTAGE = Duration.ofHours(24);
    private static final ResourceRetriever HTTP = new DefaultResourceRetriever(2_000, 3_000, 1 << 18);

    /** Read when first needed, again when stale or when a token names an unknown key; kept while the issuer is down. */
    static JWKSource<SecurityContext> of(URI issuer) {
        return JWKSourceBuilder.create(new IssuerKeys(issuer))
                .cache(FRESH.toMillis(), REFRESH.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_REFRESHES.toMillis())
                .retrying(true)
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, SecurityContext context)
            throws JWKSetUnavailableException {
        String keys = fetch(URI.create(discovery().path("jwks_uri").asText()));
        try {
            return JWKSet.parse(keys);
        } catch (ParseException e) {
            throw new JWKSetParseException("Issuer keys cannot be parsed", e);
        }
    }

    private JsonNode discovery() throws JWKSetUnavailableException {
        String document = fetch(URI.create(withoutSlash(issuer.toString()) + "/.well-known/openid-configuration"));
        try {
            var discovery = Json.lenient().readTree(document);
            if (discovery.path("issuer").asText().equals(issuer.toString())) {
                return discovery;
            }
        } catch (IOException e) {
            throw new JWKSetRetrievalException("Discovery document cannot be parsed", e);
        }
        throw new JWKSetUnavailableException("Discovery document names another issuer");
    }

    private static String fetch(URI uri) throws JWKSetUnavailableException {
        try {
            return HTTP.retrieveResource(uri.toURL()).getContent();
        } catch (IOException | IllegalArgumentException e) {
            throw new JWKSetRetrievalException("Issuer does not answer", e);
        }
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}

package fr.aiguillage.servicekit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Verifies a bearer token: signature by a key of the issuer (RS256, ES256), issuer, times within 30 s of clock skew. */
final class Tokens {
    private static final int CLOCK_SKEW_SECONDS = 30;

    private final JWTProcessor<SecurityContext> processor;

    record Verified(Principal principal, Instant expiry) {}

    Tokens(URI issuer) {
        this.processor = processor(issuer);
    }

    /** Empty if the token is not to be believed. */
    Optional<Verified> verify(String token) throws IssuerDown {
        try {
            return Optional.of(verified(processor.process(token, null)));
        } catch (KeySourceException e) {
            throw new IssuerDown(e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static Verified verified(JWTClaimsSet claims) throws ParseException {
        var roles = Optional.ofNullable(claims.getStringListClaim("roles")).orElse(List.of());
        return new Verified(
                new Principal(claims.getSubject(), Set.copyOf(roles)),
                claims.getExpirationTime().toInstant());
    }

    private static JWTProcessor<SecurityContext> processor(URI issuer) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), IssuerKeys.of(issuer)));
        processor.setJWTClaimsSetVerifier(claims(issuer));
        return processor;
    }

    private static DefaultJWTClaimsVerifier<SecurityContext> claims(URI issuer) {
        var exact = new JWTClaimsSet.Builder().issuer(issuer.toString()).build();
        var verifier = new DefaultJWTClaimsVerifier<SecurityContext>(exact, Set.of("sub", "exp"));
        verifier.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        return verifier;
    }

    /** The issuer's keys cannot be had, so nothing can be said of the token. */
    static final class IssuerDown extends Exception {
        private static final long serialVersionUID = 1L;

        IssuerDown(Throwable cause) {
            super(cause);
        }
    }
}

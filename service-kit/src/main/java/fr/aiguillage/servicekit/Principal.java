package fr.aiguillage.servicekit;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who asks, as the issuer vouches: intake:&lt;app&gt;, destinataire:&lt;id&gt;, ecoutant, analyste, admin. */
public record Principal(String subject, Set<String> roles) {
    private static final String INTAKE = "intake:";
    private static final String DESTINATAIRE = "destinataire:";

    public Principal {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** The intake application that this principal speaks for; the first by name if it holds several. */
    public Optional<String> intakeApp() {
        return after(INTAKE).sorted().findFirst();
    }

    public Set<String> destinataires() {
        return after(DESTINATAIRE).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> after(String prefix) {
        return roles.stream()
                .filter(role -> role.startsWith(prefix) && role.length() > prefix.length())
                .map(role -> role.substring(prefix.length()));
    }
}

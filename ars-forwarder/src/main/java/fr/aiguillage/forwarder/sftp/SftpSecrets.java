package fr.aiguillage.forwarder.sftp;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.forwarder.remise.FichierSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How each destinataire's server is known again, and how it knows us. */
public final class SftpSecrets {
    public static final SftpSecrets NONE = new SftpSecrets(Map.of());
    private static final Pattern EMPREINTE = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    private final Map<String, Identifiants> byDestinataire;

    private SftpSecrets(Map<String, Identifiants> byDestinataire) {
        this.byDestinataire = byDestinataire;
    }

    /**
     * @param empreintes of the host keys that the server may show, as {@code ssh-keygen -l} prints them: several while one
     *     replaces the other
     * @param cle a private key that needs no passphrase, OpenSSH or PEM
     */
    record Identifiants(Set<String> empreintes, Optional<String> motDePasse, Optional<Path> cle) {
        @Override
        public String toString() {
            return "credentials";
        }
    }

    /**
     * A properties file: {@code ARS-44.empreinte=SHA256:…}, and {@code ARS-44.cle=<file>} or {@code ARS-44.motDePasse=…}.
     *
     * @throws IllegalArgumentException when a destinataire lacks one of the two, or one has another form
     */
    public static SftpSecrets read(Path file) throws IOException {
        var lines = FichierSecrets.read(file);
        return new SftpSecrets(lines.keySet().stream()
                .map(SftpSecrets::destinataire)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), id -> identifiants(id, lines))));
    }

    private static String destinataire(String line) {
        var end = line.lastIndexOf('.');
        if (end > 0 && Set.of("empreinte", "cle", "motDePasse").contains(line.substring(end + 1)))
            return line.substring(0, end);
        throw new IllegalArgumentException(line + " is not <destinataire>.empreinte, .cle or .motDePasse");
    }

    private static Identifiants identifiants(String id, Map<String, String> lines) {
        var found = new Identifiants(
                Stream.of(lines.getOrDefault(id + ".empreinte", "").split(","))
                        .map(String::strip)
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(lines.get(id + ".motDePasse")),
                Optional.ofNullable(lines.get(id + ".cle")).map(Path::of));
        if (!found.empreintes().stream().allMatch(one -> EMPREINTE.matcher(one).matches()))
            throw new IllegalArgumentException("the host key of " + id + " is not SHA256:<43 characters>");
        if (found.motDePasse().isEmpty()
                && found.cle().filter(Files::isReadable).isEmpty())
            throw new IllegalArgumentException(id + " has neither a password nor a key file that can be read");
        return found;
    }

    Optional<Identifiants> of(DestinataireId destinataire) {
        return Optional.ofNullable(byDestinataire.get(destinataire.value()));
    }

    @Override
    public String toString() {
        return "SFTP secrets of " + byDestinataire.keySet();
    }
}

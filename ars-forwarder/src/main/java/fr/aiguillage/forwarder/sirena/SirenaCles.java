package fr.aiguillage.forwarder.sirena;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.forwarder.remise.FichierSecrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The API key by which SIRENA knows us, for each destinataire that is reached through it. */
public final class SirenaCles {
    public static final SirenaCles NONE = new SirenaCles(Map.of());
    private static final Pattern CLE = Pattern.compile("sk_[0-9a-f]{64}");

    private final Map<String, String> byDestinataire;

    private SirenaCles(Map<String, String> byDestinataire) {
        this.byDestinataire = byDestinataire;
    }

    /**
     * A properties file: {@code ARS-44=sk_<64 hexadecimal digits>}.
     *
     * @throws IllegalArgumentException when a key is not in that form
     */
    public static SirenaCles read(Path file) throws IOException {
        var lines = FichierSecrets.read(file);
        lines.forEach(SirenaCles::check);
        return new SirenaCles(lines);
    }

    private static void check(String destinataire, String cle) {
        if (!CLE.matcher(cle).matches())
            throw new IllegalArgumentException(
                    "the SIRENA key of " + destinataire + " is not sk_<64 hexadecimal digits>");
    }

    Optional<String> of(DestinataireId destinataire) {
        return Optional.ofNullable(byDestinataire.get(destinataire.value()));
    }

    @Override
    public String toString() {
        return "SIRENA keys of " + byDestinataire.keySet();
    }
}

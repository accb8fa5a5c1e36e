package fr.aiguillage.policies.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/** What was said about one subject, gathered to be sealed, under the names of the intake format. */
final class Personnel {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> IDENTITE = Set.of("nom", "prenom", "telephone", "courriel", "adresse");
    private static final int NOM_MAX = 200;
    static final int ADRESSE_MAX = 500;
    private final ObjectNode members = JsonNodeFactory.instance.objectNode();

    Personnel put(String name, Optional<String> text) {
        text.ifPresent(said -> members.put(name, said));
        return this;
    }

    Personnel putIdentite(Objet person) {
        var read = person.objet("identite", IDENTITE);
        var identite = new Personnel();
        for (var name : new String[] {"nom", "prenom", "telephone", "courriel"}) {
            identite.put(name, read.texte(name, NOM_MAX));
        }
        identite.put("adresse", read.texte("adresse", ADRESSE_MAX));
        if (!identite.members.isEmpty()) members.set("identite", identite.members);
        return this;
    }

    /** Of who says no more of themselves than how to be reached. */
    Personnel putContact(Objet body) {
        var identite = new Personnel();
        for (var name : new String[] {"telephone", "courriel"}) {
            identite.put(name, body.texte(name, NOM_MAX));
        }
        if (!identite.members.isEmpty()) members.set("identite", identite.members);
        return this;
    }

    Optional<byte[]> bytes() {
        try {
            return members.isEmpty() ? Optional.empty() : Optional.of(JSON.writeValueAsBytes(members));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

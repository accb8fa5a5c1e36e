package fr.aiguillage.policies.explication;

import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.Libelles;
import fr.aiguillage.policies.Libelles.Libelle;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The published documents, each read once; a published version never changes. */
final class Documents {
    /** What a document says of its rules: words, and conditions. */
    record Document(Map<String, Libelle> libelles, Map<String, Conditions> conditions) {
        private static final Document NONE = new Document(Map.of(), Map.of());

        private static Document read(String dmn) {
            return new Document(Libelles.of(dmn), LectureDmn.conditions(dmn));
        }
    }

    private final Map<PolitiqueId, Document> known = new ConcurrentHashMap<>();

    Document of(PolitiqueId id, Referentiel referentiel) {
        return Optional.ofNullable(referentiel.politiques().get(id))
                .map(published -> known.computeIfAbsent(id, unread -> Document.read(published.dmn())))
                .orElse(Document.NONE);
    }
}

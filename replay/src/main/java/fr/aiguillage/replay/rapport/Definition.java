package fr.aiguillage.replay.rapport;

import java.util.stream.Stream;

/** One entry of the last section of the page, to which every number links. */
record Definition(String cle, String ancre, String libelle, String definition) {
    static Definition of(Grandeur grandeur) {
        return new Definition(grandeur.cle(), ancre(grandeur.cle()), grandeur.libelle(), grandeur.definition());
    }

    static Definition of(Notion notion) {
        return new Definition(notion.cle(), ancre(notion.cle()), notion.libelle(), notion.definition());
    }

    static Stream<Definition> all() {
        return Stream.concat(
                Grandeur.all().map(Definition::of), Stream.of(Notion.values()).map(Definition::of));
    }

    private static String ancre(String cle) {
        return "def-" + cle.replace('_', '-');
    }
}

package fr.aiguillage.localstack.generator;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Nobody: invented surnames, telephone numbers kept for fiction by the Arcep (06 39 98), the reserved domain .invalid. */
final class Persons {
    private static final List<String> SURNAMES = List.of(
            "Valdormont",
            "Brisecaille",
            "Montfleurel",
            "Chantebrume",
            "Desormelle",
            "Pirouvelle",
            "Garançoise",
            "Trébuissard",
            "Noirvillette",
            "Sautereauval",
            "Clairgenet",
            "Boisvermeil",
            "Haquebranche",
            "Louvemarais",
            "Rochemolière",
            "Fontaubier",
            "Quincampoisse",
            "Épinemarre",
            "Jolicastel",
            "Vertebruyère");
    private static final List<String> FIRST_NAMES = List.of(
            "Aurélie",
            "Baptiste",
            "Céline",
            "Désiré",
            "Élodie",
            "Fernand",
            "Ginette",
            "Honoré",
            "Inès",
            "Jacques",
            "Karine",
            "Lucienne",
            "Marcel",
            "Noémie",
            "Odette",
            "Paulette",
            "Raymond",
            "Simone",
            "Théo",
            "Yvonne");
    private static final List<String> STREETS = List.of(
            "rue des Glycines",
            "allée des Tilleuls",
            "impasse du Vieux Puits",
            "chemin des Aubépines",
            "rue du Lavoir",
            "avenue des Marronniers",
            "place de la Halle",
            "rue de l'Ancienne Gare");

    private Persons() {}

    static Report.Identite draw(RandomGenerator random) {
        var surname = pick(SURNAMES, random);
        var firstName = pick(FIRST_NAMES, random);
        var telephone = "06 39 98 %02d %02d".formatted(random.nextInt(100), random.nextInt(100));
        return new Report.Identite(surname, firstName, telephone, mail(firstName, surname));
    }

    static String address(RandomGenerator random) {
        return (1 + random.nextInt(120)) + " " + pick(STREETS, random);
    }

    private static String mail(String firstName, String surname) {
        var name = Normalizer.normalize(firstName + "." + surname, Normalizer.Form.NFD);
        return name.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT) + "@exemple.invalid";
    }

    private static String pick(List<String> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}

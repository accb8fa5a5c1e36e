package fr.aiguillage.forwarder.sirena;

import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What SIRENA has no field for, in words that its agents read. */
final class Mentions {
    private Mentions() {}

    /** Where it comes from: two with the same number and sending are the same one, received twice. */
    static String entete(TransmissionOrdonnee order, String envoi) {
        return "[Aiguillage] Signalement %s, envoi %s : %s. Urgence : %s. Périmètre : %s."
                .formatted(
                        order.numero(),
                        envoi,
                        nature(order.nature()),
                        urgence(order.urgence()),
                        perimetre(order.perimetre()));
    }

    private static String nature(NatureTransmission nature) {
        return switch (nature) {
            case NOUVELLE -> "première transmission";
            case ROLES_AJOUTES -> "transmission à un titre de plus";
            case COMPLEMENT -> "complément d’un signalement déjà transmis";
            case CORRECTION -> "correction d’un signalement déjà transmis";
            case INCONNU -> "transmission";
        };
    }

    private static String urgence(Urgence urgence) {
        return switch (urgence) {
            case DANGER_IMMEDIAT -> "DANGER IMMÉDIAT";
            case HAUTE -> "haute";
            case MOYENNE -> "moyenne";
            case BASSE -> "basse";
            case NON_EVALUEE, INCONNU -> "non évaluée";
        };
    }

    private static String perimetre(Perimetre perimetre) {
        return switch (perimetre) {
            case MALTRAITANCE -> "maltraitance";
            case RECLAMATION -> "réclamation";
            case MINEUR_119 -> "mineur";
            case HORS_PERIMETRE -> "hors périmètre";
            case INCONNU -> "non déterminé";
        };
    }

    /** The motifs that it files under AUTRE. */
    static Optional<String> motifs(Collection<Motif> motifs) {
        return listed(
                "Motifs déclarés",
                motifs.stream()
                        .filter(motif -> !CodesSirena.motif(motif).equals(Optional.of(motif.name())))
                        .filter(motif -> motif != Motif.INCONNU));
    }

    static Optional<String> types(Collection<TypeMaltraitance> types) {
        return listed("Qualification par un agent", types.stream().filter(type -> type != TypeMaltraitance.INCONNU));
    }

    private static Optional<String> listed(String title, Stream<? extends Enum<?>> codes) {
        var names = codes.map(Enum::name).collect(Collectors.joining(", "));
        return dit(title, Optional.of(names).filter(some -> !some.isEmpty()));
    }

    static Optional<String> dit(String title, Optional<String> text) {
        return text.map(said -> title + " : " + said);
    }

    /** One to a line; absent when there is none. */
    static Optional<String> lines(Stream<Optional<String>> lines) {
        return Optional.of(lines.flatMap(Optional::stream).collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty());
    }
}

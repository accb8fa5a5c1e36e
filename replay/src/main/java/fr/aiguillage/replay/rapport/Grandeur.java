package fr.aiguillage.replay.rapport;

import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.replay.synthese.Comptes;
import fr.aiguillage.replay.synthese.Indicateur;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A count that exists for each policy and each place.
 *
 * @param cle in JSON, CSV and anchors
 * @param isMean a mean per report, else a share of the reports
 */
record Grandeur(
        String cle,
        String libelle,
        String definition,
        boolean isMean,
        boolean dependsOnPolitique,
        ToLongFunction<Comptes> lecture) {
    static final List<Grandeur> INDICATEURS =
            Arrays.stream(Indicateur.values()).map(Grandeur::of).toList();
    static final List<Grandeur> TYPES = Arrays.stream(DestinataireType.values())
            .filter(type -> type != DestinataireType.INCONNU)
            .map(Grandeur::of)
            .toList();
    static final List<Grandeur> ROLES = Arrays.stream(Role.values())
            .filter(role -> role != Role.INCONNU)
            .map(Grandeur::of)
            .toList();

    static Grandeur of(Indicateur indicateur) {
        return new Grandeur(
                key(indicateur),
                indicateur.libelle(),
                indicateur.definition(),
                indicateur == Indicateur.DESTINATAIRES,
                indicateur.dependsOnPolitique(),
                comptes -> comptes.nombre(indicateur));
    }

    static Grandeur of(DestinataireType type) {
        return new Grandeur(
                "type_" + key(type),
                Mots.type(type),
                "Signalements dont au moins un destinataire est de ce type : " + Mots.typeLong(type) + ".",
                false,
                true,
                comptes -> comptes.parType().getOrDefault(type, 0L));
    }

    static Grandeur of(Role role) {
        return new Grandeur(
                "role_" + key(role),
                Mots.role(role),
                "Signalements dont au moins un destinataire a ce rôle : " + Mots.roleLong(role) + ".",
                false,
                true,
                comptes -> comptes.parRole().getOrDefault(role, 0L));
    }

    static Stream<Grandeur> all() {
        return Stream.of(INDICATEURS, TYPES, ROLES).flatMap(List::stream);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

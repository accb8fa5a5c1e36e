package fr.aiguillage.policies.explication;

import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.PolitiqueId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a decision does not concern, and what holds it back, where that costs little to say. */
record Remarques(Contexte contexte) {
    List<String> all() {
        return Stream.of(ombre(), importe(), personne(), lieu(), ecarts(), vacances(), repli(), absents())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> ombre() {
        if (contexte.decision().mode() != Mode.OMBRE) return List.of();
        var active = contexte.referentiel()
                .active(contexte.faits().territoire(), contexte.faits().recuLe());
        return List.of("ombre : rien n’est envoyé ; "
                + active.map(PolitiqueId::toString)
                        .map(id -> id + " est active pour ce lieu à la date de réception")
                        .orElse("aucune politique n’est active pour ce lieu à la date de réception"));
    }

    private List<String> importe() {
        return contexte.decision().historique() ? List.of("importé : jamais transmis") : List.of();
    }

    private List<String> personne() {
        if (contexte.faits().retire()) return List.of("retiré : personne n’a plus à en connaître");
        if (contexte.faits().codeIllisible())
            return List.of("un code plus récent que ce logiciel a été lu : une personne doit regarder");
        return perimetre(contexte.decision().orientation().perimetre())
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<String> perimetre(Perimetre perimetre) {
        return switch (perimetre) {
            case MINEUR_119 ->
                Optional.of(
                        "mineur : nul n’est saisi d’ici, le 119 est indiqué et un agent avertit la CRIP (CASF L226-3)");
            case HORS_PERIMETRE -> Optional.of("hors périmètre : un agent l’a dit, personne n’est saisi");
            case MALTRAITANCE, RECLAMATION, INCONNU -> Optional.empty();
        };
    }

    private List<String> lieu() {
        return switch (contexte.faits().territoire().candidats().size()) {
            case 0 -> List.of("lieu inconnu ou hors des 101 départements : une personne doit le dire");
            case 1 -> List.of();
            default ->
                List.of("lieu non résolu : seuls les destinataires communs à tous les lieux possibles sont désignés");
        };
    }

    /** Whom people took off. */
    private List<String> ecarts() {
        return contexte.faits().reorientations().stream()
                .filter(one -> contexte.decision().orientation().destinataires().stream()
                        .noneMatch(oriente -> oriente.id().equals(one.retire())))
                .map(one -> one.retire() + (one.tranchee() ? " : écarté par un agent" : " : s’est dit incompétent"))
                .distinct()
                .toList();
    }

    /** A rule that names a type that nobody is there. */
    private List<String> vacances() {
        return isRouted()
                ? contexte.retenues().stream()
                        .filter(ligne -> !isThere(ligne))
                        .map(
                                ligne -> "la règle " + ligne.regle() + " désigne " + Contexte.type(ligne)
                                        + ", et l’annuaire n’en a pas pour ce lieu à la date de réception, ou il a été réorienté")
                        .toList()
                : List.of();
    }

    private boolean isRouted() {
        return contexte.faits().territoire().isResolu();
    }

    private boolean isThere(Ligne ligne) {
        return contexte.decision().orientation().destinataires().stream()
                .anyMatch(oriente -> oriente.type().name().equals(Contexte.type(ligne)));
    }

    private List<String> repli() {
        return nobody()
                ? List.of()
                : contexte.ecartees().stream()
                        .map(ligne -> "repli non utilisé (" + ligne.regle() + ") : une autre règle désigne qui traite")
                        .toList();
    }

    private List<String> absents() {
        var named = contexte.retenues().stream().map(Contexte::type).collect(Collectors.toSet());
        var absents = Arrays.stream(DestinataireType.values())
                .filter(type -> type != DestinataireType.INCONNU && !named.contains(type.name()))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
        return nobody() || absents.isEmpty() ? List.of() : List.of("aucune règle ne désigne : " + absents);
    }

    private boolean nobody() {
        return contexte.retenues().isEmpty();
    }
}

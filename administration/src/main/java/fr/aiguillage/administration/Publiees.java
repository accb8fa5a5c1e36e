package fr.aiguillage.administration;

import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The policy versions of a referentiel, as people name them. */
record Publiees(Referentiel referentiel) {
    private static final String CHAMP = "politique";

    /** A version by its {@code nom@version}, or the latest unretired one by its bare name. */
    Optional<PolitiqueId> trouver(String texte, Fautes fautes) {
        if (texte.indexOf('@') < 0) return derniere(texte).or(() -> inconnue(texte, fautes));
        return fautes.essayer(CHAMP, () -> lire(texte))
                .flatMap(id -> Optional.of(id)
                        .filter(known -> referentiel.politiques().containsKey(known))
                        .or(() -> inconnue(texte, fautes)));
    }

    private static PolitiqueId lire(String texte) {
        try {
            return PolitiqueId.parse(texte);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("« " + texte + " » : écrire nom@version, la version en chiffres", e);
        }
    }

    Optional<PolitiqueId> derniere(String nom) {
        return versions(nom).stream()
                .filter(id -> !referentiel.retirees().contains(id))
                .reduce((older, newer) -> newer);
    }

    List<PolitiqueId> versions(String nom) {
        return referentiel.politiques().keySet().stream()
                .filter(id -> id.nom().equals(nom))
                .toList();
    }

    private Optional<PolitiqueId> inconnue(String texte, Fautes fautes) {
        var connues = referentiel.politiques().keySet().stream()
                .filter(id -> !id.nom().equals(Triage.NOM))
                .map(PolitiqueId::toString)
                .toList();
        var toutesRetirees = !versions(texte).isEmpty();
        fautes.add(
                CHAMP,
                "« " + texte + " » "
                        + (toutesRetirees ? "n’a que des versions retirées : en publier une" : "n’est pas publiée")
                        + Suggestion.nearest(texte, connues)
                                .filter(proche -> !toutesRetirees)
                                .map(proche -> " ; vouliez-vous dire « " + proche + " » ?")
                                .orElse("")
                        + " Publiées : "
                        + connues.stream().collect(Collectors.joining(", ")));
        return Optional.empty();
    }
}

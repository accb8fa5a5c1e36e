package fr.aiguillage.domain.decision;

import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.Qualification;
import java.util.List;
import java.util.Optional;

/**
 * What a policy says of a situation, before the directory says who that is.
 *
 * @param personne the whole answer when nobody is to hear of it, wherever it is
 * @param couvert the rules that name types of destinataires where an ALMA centre covers the place
 * @param nonCouvert the same where none does
 */
public record Reponse(
        Qualification qualification, Optional<Orientation> personne, List<Ligne> couvert, List<Ligne> nonCouvert) {
    static Reponse nobody(Qualification qualification, Orientation orientation) {
        return new Reponse(qualification, Optional.of(orientation), List.of(), List.of());
    }

    List<Ligne> lignes(boolean almaCouvre) {
        return almaCouvre ? couvert : nonCouvert;
    }
}

package fr.aiguillage.replay;

import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import java.util.List;
import java.util.function.Function;

/** Field by field, what a stored decision and the same decision derived again do not share. */
final class Comparaison {
    private record Champ(String nom, Function<OrientationDecidee, Object> valeur) {
        boolean differs(OrientationDecidee one, OrientationDecidee other) {
            return !valeur.apply(one).equals(valeur.apply(other));
        }
    }

    /** All that a decision says, but for the version of the engine, which may be newer today. */
    private static final List<Champ> CHAMPS = List.of(
            new Champ("empreinteFaits", OrientationDecidee::empreinteFaits),
            new Champ("mode", OrientationDecidee::mode),
            new Champ("triage", OrientationDecidee::triage),
            new Champ("historique", OrientationDecidee::historique),
            new Champ("statut", decision -> decision.orientation().statut()),
            new Champ("urgence", decision -> decision.orientation().urgence()),
            new Champ("perimetre", decision -> decision.orientation().perimetre()),
            new Champ("destinataires", decision -> decision.orientation().destinataires()),
            new Champ("regles", decision -> decision.orientation().regles()),
            new Champ("repli", decision -> decision.orientation().repli()));

    private Comparaison() {}

    static List<Ecart> between(OrientationDecidee stored, OrientationDecidee again) {
        return CHAMPS.stream()
                .filter(champ -> champ.differs(stored, again))
                .map(champ -> ecart(
                        stored,
                        champ.nom(),
                        champ.valeur().apply(stored),
                        champ.valeur().apply(again)))
                .toList();
    }

    static Ecart ecart(OrientationDecidee stored, String champ, Object enregistre, Object rejoue) {
        return new Ecart(
                stored.signalement(),
                stored.cause(),
                stored.politique(),
                champ,
                enregistre.toString(),
                rejoue.toString());
    }
}

package fr.aiguillage.policies.explication;

import fr.aiguillage.domain.annuaire.Couverture;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.decision.DestinataireOriente;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.signalement.Faits.Reorientation;
import fr.aiguillage.policies.explication.Justification.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why each destinataire of a decision is one: the rules that name what it is, and the directory, which names it. */
record Competence(Contexte contexte) {
    List<Recipient> recipients() {
        return contexte.decision().orientation().destinataires().stream()
                .map(this::recipient)
                .toList();
    }

    private Recipient recipient(DestinataireOriente oriente) {
        var known = contexte.referentiel().annuaire().find(oriente.id());
        var raisons = new ArrayList<String>();
        regles(oriente).forEach(raisons::add);
        reorientations(oriente.id()).forEach(raisons::add);
        known.stream().flatMap(this::couvertures).forEach(raisons::add);
        confirmation(oriente).ifPresent(raisons::add);
        return new Recipient(
                oriente.id(),
                oriente.type(),
                known.map(Destinataire::nom).orElse(""),
                oriente.roles(),
                oriente.aConfirmer(),
                List.copyOf(raisons));
    }

    private Stream<String> regles(DestinataireOriente oriente) {
        return contexte.retenues().stream()
                .filter(ligne -> Contexte.type(ligne).equals(oriente.type().name()))
                .map(Competence::words);
    }

    private static String words(Ligne ligne) {
        return "la règle " + ligne.regle() + " désigne " + Contexte.type(ligne) + " pour " + Contexte.role(ligne);
    }

    private Stream<String> reorientations(DestinataireId id) {
        return contexte.faits().reorientations().stream()
                .filter(reorientation ->
                        reorientation.propose().filter(id::equals).isPresent())
                .map(Competence::words);
    }

    private static String words(Reorientation reorientation) {
        if (!reorientation.tranchee())
            return "proposé par une personne quand " + reorientation.retire() + " s’est dit incompétent";
        return reorientation.propose().filter(reorientation.retire()::equals).isPresent()
                ? "confirmé par un agent"
                : "choisi par un agent à la place de " + reorientation.retire();
    }

    private Stream<String> couvertures(Destinataire destinataire) {
        return destinataire.couvertures().stream().filter(this::covers).map(this::words);
    }

    private boolean covers(Couverture couverture) {
        return couverture.holdsOn(contexte.jour())
                && contexte.faits().territoire().candidats().stream()
                        .anyMatch(ressort -> couverture.zone().contains(ressort));
    }

    private String words(Couverture couverture) {
        return "l’annuaire lui donne « " + couverture.zone() + " »"
                + couverture.valideDu().map(from -> " depuis le " + from).orElse("")
                + couverture.valideAu().map(to -> " jusqu’au " + to).orElse("")
                + ", à la date de réception (" + contexte.jour() + ")";
    }

    private Optional<String> confirmation(DestinataireOriente oriente) {
        if (oriente.aConfirmer()) return Optional.of("proposé : rien n’est envoyé avant qu’un agent confirme");
        return contexte.faits().confirmes().contains(oriente.id())
                ? Optional.of("confirmé par un agent")
                : Optional.empty();
    }
}

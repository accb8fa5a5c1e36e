package fr.aiguillage.policies.explication;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.Situation;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.signalement.Faits;
import fr.aiguillage.domain.signalement.Ressort;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One stored decision, and all that it rested on.
 *
 * @param tables what triage and the policy say, by the situation in each candidate place
 */
record Contexte(OrientationDecidee decision, Faits faits, Referentiel referentiel, List<Tir> tables) {
    /** Rules that fired in one situation, those of every table. */
    record Tir(Situation situation, List<Ligne> lignes) {}

    static Contexte of(OrientationDecidee decision, Faits faits, Decisions decisions) {
        var politique = decisions.politiques().apply(decision.politique());
        var referentiel = decisions.referentiel();
        return new Contexte(
                decision,
                faits,
                referentiel,
                Stream.concat(Stream.of(triage(politique, faits)), routed(politique, faits, referentiel.annuaire()))
                        .toList());
    }

    private static Tir triage(Politique politique, Faits faits) {
        var situation = Situation.of(faits);
        return new Tir(situation, politique.triage().tables().fire(situation));
    }

    private static Stream<Tir> routed(Politique politique, Faits faits, Annuaire annuaire) {
        var situation = Situation.of(faits);
        var qualification = politique.triage().qualify(situation, faits.corrections());
        return faits.territoire().candidats().stream()
                .map(ressort -> almaCovers(ressort, faits, annuaire))
                .distinct()
                .map(almaCouvre -> situation.qualified(qualification, almaCouvre))
                .map(qualified -> new Tir(qualified, politique.tables().fire(qualified)));
    }

    private static boolean almaCovers(Ressort ressort, Faits faits, Annuaire annuaire) {
        return !annuaire.competents(DestinataireType.ALMA, ressort, jour(faits)).isEmpty();
    }

    private static LocalDate jour(Faits faits) {
        return LocalDate.ofInstant(faits.recuLe(), Politique.PARIS);
    }

    /** Day of receipt (Europe/Paris): coverages are those of that day. */
    LocalDate jour() {
        return jour(faits);
    }

    /** The rules that the stored decision names and that name a destinataire. */
    List<Ligne> retenues() {
        return orientees().filter(this::isRetenue).toList();
    }

    /** The rules that fired and were left aside: the fallback when another authority treats. */
    List<Ligne> ecartees() {
        return orientees().filter(ligne -> !isRetenue(ligne)).toList();
    }

    private Stream<Ligne> orientees() {
        return tables.stream()
                .flatMap(tir -> tir.lignes().stream())
                .filter(Ligne::oriente)
                .distinct();
    }

    private boolean isRetenue(Ligne ligne) {
        return decision.orientation().regles().contains(ligne.regle());
    }

    static String type(Ligne ligne) {
        return ligne.sorties().getOrDefault("destinataire", "");
    }

    static String role(Ligne ligne) {
        return ligne.sorties().getOrDefault("role", "");
    }
}

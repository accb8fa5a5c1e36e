package fr.aiguillage.domain.decision;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.politique.Critere;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.politique.Qualification;
import fr.aiguillage.domain.politique.Situation;
import fr.aiguillage.domain.politique.Tables;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.signalement.Corrections;
import fr.aiguillage.domain.signalement.Faits;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Who must hear of a signalement, and why. Pure: same facts, policy and directory, same answer, for ever.
 *
 * <p>Rules name a type of destinataire and a role; the directory says which destinataire of that type is competent. The
 * table {@code repli} speaks only when no other table named an authority that treats.
 */
public record Politique(PolitiqueId id, Triage triage, Tables tables) {
    /** Legal dates and days are those of Paris. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String REPLI = "repli";

    public Orientation orient(Faits faits, Annuaire annuaire) {
        return Placement.of(faits, annuaire).orient(answer(Situation.of(faits), faits.corrections()));
    }

    /** The half of a decision that no directory changes. It depends on {@link #criteres} and on the corrections alone. */
    public Reponse answer(Situation situation, Corrections corrections) {
        var qualification = triage.qualify(situation, corrections);
        return nobody(qualification, corrections)
                .map(orientation -> Reponse.nobody(qualification, orientation))
                .orElseGet(() -> routed(situation, qualification));
    }

    private static Optional<Orientation> nobody(Qualification qualification, Corrections corrections) {
        if (corrections.retire())
            return Optional.of(
                    Orientation.nobody(qualification, StatutDecision.DECIDE).to(List.of(), "retrait"));
        if (corrections.codeIllisible())
            return Optional.of(Orientation.nobody(qualification, StatutDecision.A_QUALIFIER));
        return isRouted(qualification.perimetre())
                ? Optional.empty()
                : Optional.of(Orientation.nobody(qualification, StatutDecision.DECIDE));
    }

    private static boolean isRouted(Perimetre perimetre) {
        return switch (perimetre) {
            case MALTRAITANCE, RECLAMATION -> true;
            case MINEUR_119, HORS_PERIMETRE, INCONNU -> false;
        };
    }

    private Reponse routed(Situation situation, Qualification qualification) {
        return new Reponse(
                qualification,
                Optional.empty(),
                named(situation.qualified(qualification, true)),
                named(situation.qualified(qualification, false)));
    }

    private List<Ligne> named(Situation situation) {
        var fired = tables.fire(situation);
        var repli = fired.stream().noneMatch(Politique::treatsWithoutRepli);
        return fired.stream()
                .filter(ligne -> ligne.oriente() && (repli || !isRepli(ligne)))
                .toList();
    }

    private static boolean treatsWithoutRepli(Ligne ligne) {
        return ligne.oriente()
                && !isRepli(ligne)
                && ligne.sorties().getOrDefault("role", "").equals(Role.TRAITEMENT.name());
    }

    static boolean isRepli(Ligne ligne) {
        return ligne.table().equals(REPLI);
    }

    /** The bits of the facts that triage or this policy reads: no others change an answer. */
    public long criteres() {
        return (triage.tables().criteres() | tables.criteres()) & Critere.FAITS;
    }
}

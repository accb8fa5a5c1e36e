package fr.aiguillage.domain.decision;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.politique.Qualification;
import fr.aiguillage.domain.politique.Situation;
import fr.aiguillage.domain.politique.Tables;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.signalement.Faits;
import fr.aiguillage.domain.signalement.Ressort;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /** One answer per candidate place; a place that is not resolved gets what all its candidates have in common. */
    public Orientation orient(Faits faits, Annuaire annuaire) {
        var qualification = triage.qualify(faits);
        if (faits.retire()) return nobody(qualification, StatutDecision.DECIDE).to(List.of(), "retrait");
        if (faits.codeIllisible()) return nobody(qualification, StatutDecision.A_QUALIFIER);
        if (!isRouted(qualification.perimetre())) return nobody(qualification, StatutDecision.DECIDE);
        return faits.territoire().candidats().stream()
                .map(ressort -> orientIn(ressort, faits, qualification, annuaire))
                .reduce(EnCommun::of)
                .map(orientation -> faits.territoire().isResolu() ? orientation : orientation.aQualifier())
                .orElseGet(() -> nobody(qualification, StatutDecision.A_QUALIFIER));
    }

    private static boolean isRouted(Perimetre perimetre) {
        return switch (perimetre) {
            case MALTRAITANCE, RECLAMATION -> true;
            case MINEUR_119, HORS_PERIMETRE, INCONNU -> false;
        };
    }

    private static Orientation nobody(Qualification qualification, StatutDecision statut) {
        return new Orientation(
                statut, qualification.urgence(), qualification.perimetre(), List.of(), qualification.regles(), false);
    }

    private Orientation orientIn(Ressort ressort, Faits faits, Qualification qualification, Annuaire annuaire) {
        var date = LocalDate.ofInstant(faits.recuLe(), PARIS);
        var almaCouvre =
                !annuaire.competents(DestinataireType.ALMA, ressort, date).isEmpty();
        var fired = tables.fire(new Situation(faits, almaCouvre, Optional.of(qualification))).stream()
                .filter(Ligne::oriente)
                .toList();
        var repli = fired.stream().noneMatch(Politique::treatsWithoutRepli);
        var kept = fired.stream()
                .filter(ligne -> repli || !ligne.table().equals(REPLI))
                .toList();
        return new Reponse(ressort, date, annuaire).orientation(qualification, kept);
    }

    private static boolean treatsWithoutRepli(Ligne ligne) {
        return !ligne.table().equals(REPLI)
                && ligne.sorties().getOrDefault("role", "").equals(Role.TRAITEMENT.name());
    }

    /** Turns the rules that fired in one place into destinataires of the directory. */
    private record Reponse(Ressort ressort, LocalDate date, Annuaire annuaire) {

        Orientation orientation(Qualification qualification, List<Ligne> lignes) {
            var destinataires = new TreeMap<DestinataireId, DestinataireOriente>();
            var complete = true;
            for (var ligne : lignes) complete &= add(destinataires, ligne);
            return new Orientation(
                    complete ? StatutDecision.DECIDE : StatutDecision.A_QUALIFIER,
                    qualification.urgence(),
                    qualification.perimetre(),
                    destinataires.values().stream().sorted().toList(),
                    regles(qualification, lignes),
                    lignes.stream().anyMatch(ligne -> ligne.table().equals(REPLI)));
        }

        private boolean add(Map<DestinataireId, DestinataireOriente> destinataires, Ligne ligne) {
            var type = DestinataireType.valueOf(ligne.sorties().getOrDefault("destinataire", "INCONNU"));
            var role = Set.of(Role.valueOf(ligne.sorties().getOrDefault("role", "INCONNU")));
            var competents = annuaire.competents(type, ressort, date);
            for (var id : competents) {
                destinataires.merge(id, oriented(type, id, role), (known, more) -> known.with(more.roles()));
            }
            return !competents.isEmpty();
        }

        private static DestinataireOriente oriented(DestinataireType type, DestinataireId id, Set<Role> roles) {
            return new DestinataireOriente(type, id, roles, type == DestinataireType.PARQUET);
        }

        private static List<String> regles(Qualification qualification, List<Ligne> lignes) {
            return Stream.concat(
                            qualification.regles().stream(), lignes.stream().map(Ligne::regle))
                    .distinct()
                    .toList();
        }
    }
}

package fr.aiguillage.domain.decision;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.Qualification;
import fr.aiguillage.domain.signalement.Ressort;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns the rules that fired in one place into destinataires of the directory. */
record Competences(Ressort ressort, LocalDate date, Annuaire annuaire) {
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
                lignes.stream().anyMatch(Politique::isRepli));
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
        var regles = new LinkedHashSet<>(qualification.regles());
        for (var ligne : lignes) regles.add(ligne.regle());
        return List.copyOf(regles);
    }
}

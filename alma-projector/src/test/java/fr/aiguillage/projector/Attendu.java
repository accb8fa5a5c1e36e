package fr.aiguillage.projector;

import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.DestinataireOriente;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.policies.JoursOuvres;
import fr.aiguillage.projector.Echeances.Nature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tables must hold after a history: the domain's own fold, in memory, without a line of SQL. */
final class Attendu {
    final Map<SignalementId, EtatSignalement> signalements = new HashMap<>();
    /** The latest answer, by signalement and policy. */
    final Map<String, OrientationDecidee> decisions = new HashMap<>();
    /** By signalement and destinataire. */
    final Map<String, EtatSuivi> suivis = new HashMap<>();
    /** The day on which the door answered. */
    private final Map<SignalementId, LocalDate> enregistres = new HashMap<>();

    Attendu(Histoire histoire) {
        for (var message : histoire.signalements) {
            enregistres.putIfAbsent(
                    message.event().signalement(),
                    LocalDate.ofInstant(message.envelope().time(), Politique.PARIS));
            signalements.compute(
                    message.event().signalement(),
                    (id, etat) -> etat == null
                            ? EtatSignalement.of((SignalementRecu) message.event(), false)
                            : etat.evolve(message.event(), false));
        }
        for (var message : histoire.decisions) {
            var decision = (OrientationDecidee) message.event();
            decisions.put(decision.signalement() + " " + decision.politique().nom(), decision);
        }
        for (var message : histoire.suivis) {
            var event = message.event();
            var at = message.envelope().time();
            suivis.merge(
                    event.signalement() + " " + event.destinataire(),
                    EtatSuivi.ordered(at).evolve(event, at),
                    (etat, fresh) -> etat.evolve(event, at));
        }
    }

    /** One line per signalement: what its row must say. */
    Set<String> signalementLines() {
        return signalements.values().stream().map(Attendu::line).collect(Collectors.toSet());
    }

    private static String line(EtatSignalement etat) {
        return Stream.of(
                        etat.recu().signalement(),
                        day(etat),
                        etat.recu().lieu().type(),
                        departement(etat),
                        etat.recu().misEnCause().type(),
                        names(etat.recu().faits().types()),
                        names(etat.recu().faits().typesDeclares()),
                        etat.recu().historique(),
                        etat.retire())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String names(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    static LocalDate day(EtatSignalement etat) {
        return LocalDate.ofInstant(etat.recu().recuLe(), Politique.PARIS);
    }

    static String departement(EtatSignalement etat) {
        var codes = etat.recu().lieu().territoire().candidats().stream()
                .map(Ressort::departement)
                .collect(Collectors.toSet());
        return codes.size() == 1 ? codes.iterator().next() : "-";
    }

    Instant received(String id) {
        var etat = signalements.get(new SignalementId(id));
        if (etat == null) throw new IllegalStateException("no such signalement");
        return etat.recu().recuLe();
    }

    /** What a board of the département must count. */
    List<EtatSignalement> in(String departement, LocalDate du, LocalDate au) {
        return signalements.values().stream()
                .filter(etat -> departement(etat).equals(departement) && !etat.retire())
                .filter(etat -> !day(etat).isBefore(du) && !day(etat).isAfter(au))
                .toList();
    }

    OrientationDecidee decision(EtatSignalement etat, String politique) {
        var decision = decisions.get(etat.recu().signalement() + " " + politique);
        if (decision == null) throw new IllegalStateException("every signalement has an answer of every policy");
        return decision;
    }

    String statut(EtatSignalement etat, DestinataireOriente destinataire) {
        if (destinataire.aConfirmer()) return "A_CONFIRMER";
        if (etat.recu().historique()) return "NON_TRANSMIS";
        var suivi = suivis.get(etat.recu().signalement() + " " + destinataire.id());
        return suivi == null ? "ORDONNE" : suivi.statut().name();
    }

    /** In what state the legal delay of a report of the 54 is. */
    Horloge.Etat horloge(EtatSignalement etat, Nature nature, LocalDate today) {
        var avant = JoursOuvres.of("54").after(day(etat), nature == Nature.ENREGISTREMENT ? 1 : 10);
        return fait(etat, nature)
                .map(fait -> fait.isAfter(avant) ? Horloge.Etat.MANQUE : Horloge.Etat.TENU)
                .orElse(today.isAfter(avant) ? Horloge.Etat.DEPASSE : Horloge.Etat.EN_COURS);
    }

    private Optional<LocalDate> fait(EtatSignalement etat, Nature nature) {
        var id = etat.recu().signalement();
        return switch (nature) {
            case ENREGISTREMENT -> Optional.ofNullable(enregistres.get(id));
            case ACCUSE_COMPLET ->
                suivis.entrySet().stream()
                        .filter(suivi -> suivi.getKey().startsWith(id + " "))
                        .flatMap(suivi -> suivi.getValue().accuse().stream())
                        .min(LocalDate::compareTo);
        };
    }

    /** Counts by key, in order, as lines {@code key=count}. */
    static <T> List<String> counts(Stream<T> values, Function<T, String> key) {
        return values.collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(Object::toString)
                .toList();
    }
}

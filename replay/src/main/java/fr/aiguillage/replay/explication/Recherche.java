package fr.aiguillage.replay.explication;

import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.replay.Causes;
import fr.aiguillage.replay.Connu;
import fr.aiguillage.replay.Partition;
import fr.aiguillage.replay.Passe;
import fr.aiguillage.replay.Past;
import fr.aiguillage.schemas.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds all that the log says of one signalement. */
record Recherche(Past past) {
    /** One event that was folded, and what was known after it. */
    record Evenement(String type, Instant quand, Connu connu) {}

    /** Everything about one signalement, in order. */
    record Vie(SignalementRecu recu, List<Evenement> evenements, List<OrientationDecidee> decisions) {}

    Optional<Vie> find(String id) {
        return life(new SignalementId(id)).or(() -> numbered(id).flatMap(this::life));
    }

    private Optional<Vie> life(SignalementId id) {
        var recus = new ArrayList<SignalementRecu>();
        var evenements = evenements(id, recus);
        return recus.stream().findFirst().map(recu -> new Vie(recu, evenements, decisions(id)));
    }

    private List<Evenement> evenements(SignalementId id, List<SignalementRecu> recus) {
        var causes = new Causes();
        var found = new ArrayList<Evenement>();
        try (var cursor = past.read(Topics.SIGNALEMENTS, Partition.of(id))) {
            cursor.forEach(one -> {
                if (!one.event().signalement().equals(id)) return;
                causes.fold(one).ifPresent(connu -> found.add(evenement(one, connu)));
                if (one.event() instanceof SignalementRecu recu) recus.add(recu);
            });
        }
        return found;
    }

    private static Evenement evenement(Passe<SignalementEvent> past, Connu connu) {
        return new Evenement(
                past.event().getClass().getSimpleName(),
                past.message().envelope().time(),
                connu);
    }

    private List<OrientationDecidee> decisions(SignalementId id) {
        var found = new ArrayList<OrientationDecidee>();
        try (var cursor = past.read(Topics.DECISIONS, Partition.of(id))) {
            cursor.forEach(one -> {
                if (one.event() instanceof OrientationDecidee decision
                        && decision.signalement().equals(id)) found.add(decision);
            });
        }
        return found;
    }

    private Optional<SignalementId> numbered(String numero) {
        return IntStream.range(0, Topics.SIGNALEMENTS.partitions())
                .mapToObj(partition -> numbered(numero, partition))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<SignalementId> numbered(String numero, int partition) {
        try (var cursor = past.read(Topics.SIGNALEMENTS, partition)) {
            for (var one = cursor.next(); one.isPresent(); one = cursor.next()) {
                if (one.get().event() instanceof SignalementRecu recu
                        && recu.numero().equals(numero)) return Optional.of(recu.signalement());
            }
        }
        return Optional.empty();
    }
}

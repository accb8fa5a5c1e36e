package fr.aiguillage.projector;

import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.Faits;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.CripInformee;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireConfirme;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireEcarte;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementConstate;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementDemande;
import fr.aiguillage.domain.signalement.SignalementEvent.QualificationCorrigee;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import fr.aiguillage.projector.EvenementRows.Contenu;
import fr.aiguillage.schemas.EventSerde;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.jdbi.v3.core.Handle;

/** What the events of {@code signalements} said, kept in Avro: it folds again to the facts that each decision read. */
final class Contenus {
    private static final String TOPIC = Topics.SIGNALEMENTS.name();
    private static final String OF_SIGNALEMENT = """
            SELECT id, valeur, illisible FROM evenement WHERE topic = :topic AND signalement = :id ORDER BY rang""";

    private final Serde<SignalementEvent> avro;

    Contenus(Registry registry) {
        avro = EventSerde.of(Topics.SIGNALEMENTS, registry);
    }

    Contenu of(Message<SignalementEvent> message) {
        return new Contenu(Octets.of(avro.serializer().serialize(TOPIC, message.event())), message.codeIllisible());
    }

    private record Ligne(String id, SignalementEvent event, boolean illisible) {}

    /** By event, what was known after it. */
    Map<String, Faits> faits(Handle rows, String signalement) {
        var faits = new HashMap<String, Faits>();
        var etat = Optional.<EtatSignalement>empty();
        for (var ligne : lignes(rows, signalement)) {
            etat = after(etat, ligne);
            etat.ifPresent(known -> faits.put(ligne.id(), known.faits()));
        }
        return faits;
    }

    /** By event, the subject of the token of the person who did it. */
    Map<String, String> auteurs(Handle rows, String signalement) {
        var auteurs = new HashMap<String, String>();
        for (var ligne : lignes(rows, signalement)) par(ligne.event()).ifPresent(par -> auteurs.put(ligne.id(), par));
        return auteurs;
    }

    private static Optional<String> par(SignalementEvent event) {
        return switch (event) {
            case SignalementRecu recu -> Optional.empty();
            case ComplementRecu complement -> Optional.of(complement.client());
            case QualificationCorrigee correction -> Optional.of(correction.par());
            case ReorientationDemandee demande -> Optional.of(demande.par());
            case DestinataireConfirme confirmed -> Optional.of(confirmed.par());
            case DestinataireEcarte removed -> Optional.of(removed.par());
            case CripInformee told -> Optional.of(told.par());
            case SignalementRetire withdrawn -> Optional.of(withdrawn.par());
            case EffacementDemande asked -> Optional.of(asked.par());
            case EffacementConstate seen -> Optional.empty();
        };
    }

    private Iterable<Ligne> lignes(Handle rows, String signalement) {
        return rows.createQuery(OF_SIGNALEMENT)
                .bind("topic", TOPIC)
                .bind("id", signalement)
                .map((row, context) -> new Ligne(
                        row.getString("id"),
                        avro.deserializer().deserialize(TOPIC, row.getBytes("valeur")),
                        row.getBoolean("illisible")))
                .list();
    }

    private static Optional<EtatSignalement> after(Optional<EtatSignalement> before, Ligne ligne) {
        if (before.isEmpty() && ligne.event() instanceof SignalementRecu recu)
            return Optional.of(EtatSignalement.of(recu, ligne.illisible()));
        return before.map(etat -> etat.evolve(ligne.event(), ligne.illisible()));
    }
}

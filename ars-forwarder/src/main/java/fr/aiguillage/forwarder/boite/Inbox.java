package fr.aiguillage.forwarder.boite;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.forwarder.courriel.Messagerie;
import fr.aiguillage.forwarder.journal.Outbox;
import fr.aiguillage.forwarder.journal.Publisher;
import fr.aiguillage.forwarder.journal.StoredEvents;
import fr.aiguillage.forwarder.remise.Channels;
import fr.aiguillage.forwarder.remise.RebutsRemise;
import fr.aiguillage.forwarder.remise.Supervision;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.sealing.KeySource;
import fr.aiguillage.sealing.MasterKey;
import fr.aiguillage.sealing.Opener;
import fr.aiguillage.sealing.Sealer;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.OpenApiDocument;
import io.helidon.webserver.http.HttpRouting;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;

/**
 * The HTTP side of the forwarder: the inbox and its supervision.
 *
 * @param isKnown whether the directory has a destinataire
 * @param messagerie the mail server, when there is one
 */
public record Inbox(
        Jdbi jdbi,
        Registry registry,
        Outbox outbox,
        Publisher publisher,
        MasterKey master,
        KeySource keys,
        Auth auth,
        Channels channels,
        Predicate<DestinataireId> isKnown,
        Arrivees arrivees,
        Optional<Messagerie> messagerie,
        Clock clock) {

    public Consumer<HttpRouting.Builder> routes() {
        var agents = new Agents(jdbi, clock);
        var courriel = new AccuseCourriel(pieces(), messagerie);
        var api = new BoiteApi(auth, boite(), pieces(), reponses(), courriel, agents, isKnown);
        var absences = new AbsencesApi(auth, jdbi, agents, clock);
        var evenements = new EvenementsApi(auth, arrivees, clock);
        var supervision = new SupervisionApi(auth, new Supervision(jdbi), clock);
        var rebuts = new RebutsApi(auth, new RebutsRemise(jdbi, channels, outbox), clock);
        return OpenApiDocument.of(Inbox.class, "openapi.yaml")
                .andThen(evenements::routes)
                .andThen(absences::routes)
                .andThen(api::routes)
                .andThen(supervision::routes)
                .andThen(rebuts::routes);
    }

    private Boite boite() {
        return new Boite(
                jdbi,
                new StoredEvents<>(Topics.TRANSMISSIONS, registry),
                new StoredEvents<>(Topics.SUIVI, registry),
                clock);
    }

    private Pieces pieces() {
        var acces = EventWriter.of(Topics.ACCES, registry);
        return new Pieces(boite(), new Opener(master, keys), publisher, acces, clock);
    }

    public Reponses reponses() {
        var cles = EventWriter.of(Topics.CLES, registry);
        return new Reponses(jdbi, outbox, new Sealer(master), publisher, cles, clock);
    }
}

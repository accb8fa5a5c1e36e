package fr.aiguillage.replay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.traitement.Memoire;
import fr.aiguillage.domain.traitement.Traitement;
import fr.aiguillage.domain.traitement.Traitement.Lu;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.ReferentielInitial;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions made by the same function as triage's, stored on a real broker, and proved from the log alone. */
class VerificationIT {
    private static final Politiques POLITIQUES = new Politiques();

    @TempDir
    Path folder;

    private KafkaLog log;
    private final Map<SignalementId, Memoire> memoires = new HashMap<>();
    private Referentiel referentiel = Referentiel.EMPTY;
    private Optional<Decisions> decisions = Optional.empty();

    @BeforeEach
    void load() {
        log = new KafkaLog(folder);
        ReferentielInitial.events().forEach(this::publish);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void every_stored_decision_is_proved_across_complements_and_revisions() {
        for (int i = 0; i < 50; i++) decide("recu-" + i, Signalements.recu("s" + i));
        publish(essai());
        for (int i = 0; i < 50; i++) decide("complement-" + i, Signalements.complement("s" + i));
        assertThat(verify()).isEqualTo(new Rapport(50 * 2 + 50 * 3, 0, List.of()));
    }

    @Test
    void an_event_sent_twice_is_folded_once() {
        decide("e1", Signalements.recu("s1"));
        log.send("e1", Signalements.recu("s1"));
        decide("e2", Signalements.complement("s1"));
        log.send("e2", Signalements.complement("s1"));
        decide("e3", Signalements.complement("s1"));
        assertThat(verify()).isEqualTo(new Rapport(6, 0, List.of()));
    }

    @Test
    void a_decision_that_says_something_else_is_listed_with_what_differs() {
        var stored = decided("e1", Signalements.recu("s1")).getFirst();
        log.send(with(stored, Urgence.BASSE));
        assertThat(verify())
                .isEqualTo(new Rapport(
                        1,
                        1,
                        List.of(new Ecart(
                                stored.signalement(), "e1", stored.politique(), "urgence", "BASSE", "HAUTE"))));
    }

    @Test
    void a_decision_without_its_event_is_listed() {
        var stored = decided("e1", Signalements.recu("s1")).getFirst();
        log.send(caused(stored, "never"));
        assertThat(verify().ecarts()).extracting(Ecart::champ).containsExactly("cause");
    }

    private Rapport verify() {
        log.flush();
        return Verification.run(log.kafka, log.registry);
    }

    private void publish(ReferentielEvent event) {
        var revision = referentiel.revision() + 1;
        log.send(event, revision);
        referentiel = referentiel.evolve(event, revision);
        decisions = Optional.empty();
    }

    private void decide(String id, SignalementEvent event) {
        decided(id, event).forEach(log::send);
    }

    private List<OrientationDecidee> decided(String id, SignalementEvent event) {
        log.send(id, event);
        var before = Optional.ofNullable(memoires.get(event.signalement()));
        var after = Traitement.of(before, new Lu(event, id, false), decisions()).orElseThrow();
        memoires.put(event.signalement(), after.memoire());
        return after.decisions();
    }

    private Decisions decisions() {
        var made = decisions.orElseGet(() -> POLITIQUES.of(referentiel));
        decisions = Optional.of(made);
        return made;
    }

    private PolitiquePubliee essai() {
        var centralise = referentiel.politiques().values().stream()
                .filter(published -> published.politique().nom().equals("centralise"))
                .findFirst()
                .orElseThrow();
        return new PolitiquePubliee(new PolitiqueId("essai", 1), centralise.dmn(), centralise.sha256(), "analyste", "");
    }

    private static OrientationDecidee with(OrientationDecidee decision, Urgence urgence) {
        var said = decision.orientation();
        var other = new Orientation(
                said.statut(), urgence, said.perimetre(), said.destinataires(), said.regles(), said.repli());
        return made(decision, decision.cause(), other);
    }

    private static OrientationDecidee caused(OrientationDecidee decision, String cause) {
        return made(decision, cause, decision.orientation());
    }

    private static OrientationDecidee made(OrientationDecidee decision, String cause, Orientation orientation) {
        return new OrientationDecidee(
                decision.signalement(),
                cause,
                decision.politique(),
                decision.mode(),
                orientation,
                decision.triage(),
                decision.revision(),
                decision.moteur(),
                decision.empreinteFaits(),
                decision.historique());
    }
}

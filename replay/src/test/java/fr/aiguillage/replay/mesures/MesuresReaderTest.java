package fr.aiguillage.replay.mesures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.MotifCloture;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.NatureEchange;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.DestinataireOriente;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseRecu;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierClos;
import fr.aiguillage.domain.suivi.SuiviEvent.EchangeConsigne;
import fr.aiguillage.domain.suivi.SuiviEvent.PriseEnCharge;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.replay.Avancement;
import fr.aiguillage.replay.MemoryPast;
import fr.aiguillage.replay.Signalements;
import fr.aiguillage.replay.synthese.Mesures;
import fr.aiguillage.replay.synthese.Mesures.Delai;
import fr.aiguillage.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports received in Nancy on Monday 2 March 2026 at 10:00, Paris time. */
class MesuresReaderTest {
    private static final SignalementId S1 = new SignalementId("s1");
    private static final DestinataireId CD = new DestinataireId("CD-54D");
    private static final DestinataireId ARS = new DestinataireId("ARS-44");
    private static final String RECU = "2026-03-02T09:00:00Z";

    private final MemoryPast past = new MemoryPast();

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    @Test
    void delays_run_from_receipt_to_the_first_of_each_kind() {
        received("s1", Mode.ACTIVE, "2026-03-02T09:00:10Z");
        follow("f1", delivered(CD), "2026-03-02T09:01:00Z");
        follow("f2", delivered(CD), "2026-03-02T10:00:00Z");
        follow("f3", delivered(ARS), "2026-03-02T09:02:00Z");
        follow("f4", new AccuseRecu(S1, CD, "agent"), "2026-03-04T09:00:00Z");
        follow(
                "f5",
                new EchangeConsigne(S1, CD, "agent", NatureEchange.ECHANGE_EXTERIEUR, Optional.empty()),
                "2026-03-05T09:00:00Z");
        follow("f6", new PriseEnCharge(S1, CD, "agent"), "2026-03-06T09:00:00Z");
        assertThat(delais(measured()))
                .containsExactly(
                        "Premier destinataire saisi centralise@1 1 PT10S PT10S {}",
                        "Remise centralise@1 2 PT1M PT2M {}",
                        "Accusé du destinataire centralise@1 1 P2D {1 jour ouvré=1, 10 jours ouvrés=0}",
                        "Premier contact humain centralise@1 1 P3D {}");
    }

    @Test
    void working_days_are_those_of_the_departement() {
        received("s1", Mode.ACTIVE, RECU);
        follow("f1", new AccuseRecu(S1, CD, "agent"), "2026-03-16T22:59:59Z");
        follow("f2", new AccuseRecu(S1, ARS, "agent"), "2026-03-16T23:00:00Z");
        assertThat(measured().delais().get(1).auDela()).isEqualTo(Map.of("1 jour ouvré", 2L, "10 jours ouvrés", 1L));
    }

    @Test
    void a_shadow_policy_measures_nothing() {
        received("s1", Mode.OMBRE, RECU);
        follow("f1", delivered(CD), "2026-03-02T09:01:00Z");
        assertThat(measured()).isEqualTo(new Mesures(List.of(), new java.util.TreeMap<>(), new java.util.TreeMap<>()));
    }

    @Test
    void imported_history_is_left_out() {
        past.with(Topics.SIGNALEMENTS, "s1", S1, imported(Signalements.recu("s1")), RECU);
        past.with(Topics.DECISIONS, "d1", S1, decision("s1", Mode.ACTIVE), RECU);
        follow("f1", delivered(CD), "2026-03-02T09:01:00Z");
        assertThat(measured().delais()).isEmpty();
    }

    @Test
    void what_is_not_asked_for_is_left_out() {
        received("s1", Mode.ACTIVE, RECU);
        assertThat(MesuresReader.read(past, folder, (recuLe, territoire) -> false, Avancement.SILENT)
                        .delais())
                .isEmpty();
    }

    @Test
    void reroutings_for_incompetence_are_counted_once_and_others_not() {
        received("s1", Mode.ACTIVE, RECU);
        reroute("r1", MotifRefus.INCOMPETENCE_TERRITORIALE);
        reroute("r1", MotifRefus.INCOMPETENCE_TERRITORIALE);
        reroute("r2", MotifRefus.DOUBLON);
        assertThat(measured().reorientations()).isEqualTo(Map.of("centralise@1", 1L));
    }

    @Test
    void each_reason_of_a_closure_counts_once() {
        received("s1", Mode.ACTIVE, RECU);
        var closed = new DossierClos(
                S1,
                CD,
                "agent",
                Set.of(MotifCloture.SANS_SUITE, MotifCloture.ACCES_DROIT),
                Optional.empty(),
                Optional.empty());
        follow("f1", closed, "2026-03-20T09:00:00Z");
        follow("f1", closed, "2026-03-20T09:00:00Z");
        assertThat(measured().motifsCloture()).isEqualTo(Map.of("ACCES_DROIT", 1L, "SANS_SUITE", 1L));
    }

    @Test
    void what_came_since_is_added_to_what_was_kept_as_if_read_at_once() {
        received("s1", Mode.ACTIVE, "2026-03-02T09:00:10Z");
        follow("f1", delivered(CD), "2026-03-02T09:01:00Z");
        measured();
        received("s2", Mode.ACTIVE, "2026-03-02T09:00:20Z");
        follow("f2", delivered(CD), "2026-03-02T10:00:00Z");
        follow("f3", delivered(ARS), "2026-03-02T09:02:00Z");
        follow("f4", new AccuseRecu(S1, CD, "agent"), "2026-03-16T22:59:59Z");
        reroute("r1", MotifRefus.INCOMPETENCE_TERRITORIALE);
        var kept = measured();
        assertThat(kept).isEqualTo(MesuresReader.read(past, other, (recuLe, territoire) -> true, Avancement.SILENT));
        assertThat(kept.delais()).hasSize(3);
        assertThat(kept).isEqualTo(measured());
    }

    @Test
    void what_is_kept_serves_any_period_or_place() {
        received("s1", Mode.ACTIVE, RECU);
        assertThat(MesuresReader.read(past, folder, (recuLe, territoire) -> false, Avancement.SILENT)
                        .delais())
                .isEmpty();
        assertThat(measured().delais()).hasSize(1);
    }

    private Mesures measured() {
        return MesuresReader.read(past, folder, (recuLe, territoire) -> true, Avancement.SILENT);
    }

    private static List<String> delais(Mesures mesures) {
        return mesures.delais().stream().map(MesuresReaderTest::words).toList();
    }

    /** Quantiles to a thousandth: whole days. */
    private static String words(Delai delai) {
        var quantiles = delai.mediane().compareTo(Duration.ofDays(1)) < 0
                ? delai.mediane() + " " + delai.neuvieme()
                : "P" + Math.round(delai.mediane().toMinutes() / 1440.0) + "D";
        return String.join(
                " ",
                delai.libelle(),
                delai.politique(),
                Long.toString(delai.nombre()),
                quantiles,
                delai.auDela().toString());
    }

    private void received(String id, Mode mode, String decided) {
        var signalement = new SignalementId(id);
        past.with(Topics.SIGNALEMENTS, id, signalement, Signalements.recu(id), decided);
        past.with(Topics.DECISIONS, "d-" + id, signalement, decision(id, mode), decided);
    }

    private void follow(String id, SuiviEvent event, String time) {
        past.with(Topics.SUIVI, id, event.signalement(), event, time);
    }

    private void reroute(String id, MotifRefus motif) {
        past.with(
                Topics.SIGNALEMENTS,
                id,
                S1,
                new ReorientationDemandee(S1, "agent", CD, motif, Optional.empty(), Optional.empty()),
                RECU);
    }

    private static TransmissionRemise delivered(DestinataireId destinataire) {
        return new TransmissionRemise(S1, destinataire, "o1", CanalRemise.WEBHOOK, 1, Optional.empty());
    }

    private static OrientationDecidee decision(String id, Mode mode) {
        var cd = new DestinataireOriente(DestinataireType.CD, CD, Set.of(Role.TRAITEMENT), false);
        return new OrientationDecidee(
                new SignalementId(id),
                id,
                new PolitiqueId("centralise", 1),
                mode,
                new Orientation(
                        StatutDecision.DECIDE, Urgence.HAUTE, Perimetre.MALTRAITANCE, List.of(cd), List.of(), false),
                new PolitiqueId("triage", 1),
                1,
                "moteur",
                "empreinte",
                false);
    }

    private static SignalementRecu imported(SignalementRecu recu) {
        return new SignalementRecu(
                recu.signalement(),
                recu.numero(),
                recu.empreinteCode(),
                recu.client(),
                Instant.parse(RECU),
                recu.canal(),
                recu.lieu(),
                recu.victime(),
                recu.misEnCause(),
                recu.declarant(),
                recu.faits(),
                true,
                false);
    }
}

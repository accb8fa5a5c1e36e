package fr.aiguillage.domain.traitement;

import static fr.aiguillage.domain.Exemples.complement;
import static fr.aiguillage.domain.Exemples.confirmation;
import static fr.aiguillage.domain.Exemples.confirme;
import static fr.aiguillage.domain.Exemples.ecarte;
import static fr.aiguillage.domain.Exemples.recu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.aiguillage.domain.Exemples;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.MotifAnnulation;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.referentiel.ReferentielEvent.ActivationDecidee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireDeclare;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.CripInformee;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementDemande;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.domain.traitement.Traitement.Lu;
import fr.aiguillage.domain.traitement.Traitement.OrphanEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From an event to its orders: everything of triage but its log. */
class TraitementTest {
    private static final PolitiqueId OMBRE = new PolitiqueId("autre", 1);
    private static final Decisions DECISIONS = new Decisions(referentiel(), TraitementTest::politique, "moteur");

    private static Referentiel referentiel() {
        var events = Stream.<ReferentielEvent>concat(
                Exemples.ANNUAIRE.destinataires().stream().map(DestinataireDeclare::new),
                Stream.of(
                        new PolitiquePubliee(Exemples.ESSAI, "", "", "", ""),
                        new PolitiquePubliee(OMBRE, "", "", "", ""),
                        new ActivationDecidee(
                                Exemples.ESSAI, Zone.NATIONAL, Optional.empty(), Optional.empty(), "admin")));
        var referentiel = Referentiel.EMPTY;
        for (var event : events.toList()) referentiel = referentiel.evolve(event, referentiel.revision() + 1);
        return referentiel;
    }

    private static Politique politique(PolitiqueId id) {
        var tables = id.equals(OMBRE)
                ? Exemples.tables("CD TRAITEMENT")
                : Exemples.tables("ARS RECUEIL", "PARQUET SIGNALEMENT_JUDICIAIRE");
        return new Politique(id, Exemples.triage("MALTRAITANCE"), tables);
    }

    private static Optional<Traitement> treat(Optional<Memoire> before, SignalementEvent event, String id) {
        return Traitement.of(before, new Lu(event, id, false), DECISIONS);
    }

    private static Traitement first() {
        return treat(Optional.empty(), recu(), "e-1").orElseThrow();
    }

    private static Traitement then(Traitement before, SignalementEvent event, String id) {
        return treat(Optional.of(before.memoire()), event, id).orElseThrow();
    }

    private static List<String> orders(Traitement traitement) {
        return traitement.transmissions().stream()
                .map(TransmissionEvent::destinataire)
                .map(Object::toString)
                .toList();
    }

    @Test
    void every_policy_decides_and_one_is_active() {
        assertThat(first().decisions())
                .extracting(decision -> decision.politique() + " " + decision.mode())
                .containsExactly("autre@1 " + Mode.OMBRE, "essai@1 " + Mode.ACTIVE);
    }

    @Test
    void only_the_active_decision_is_ordered() {
        assertThat(orders(first())).containsExactly("ARS-44");
    }

    @Test
    void an_event_folded_before_changes_nothing() {
        assertThat(treat(Optional.of(first().memoire()), recu(), "e-1")).isEmpty();
        var later = then(first(), complement(OuiNon.OUI), "e-2");
        assertThat(treat(Optional.of(later.memoire()), recu(), "e-1")).isEmpty();
    }

    @Test
    void a_complement_decides_again_and_reaches_current_recipients() {
        var complemented = then(first(), complement(OuiNon.OUI), "e-2");
        assertThat(complemented.decisions())
                .hasSize(2)
                .allMatch(decision -> decision.cause().equals("e-2"));
        assertThat(orders(complemented)).containsExactly("ARS-44");
    }

    @Test
    void a_confirmation_orders_the_parquet_once() {
        var confirmed = then(first(), confirmation("PARQUET-54"), "e-2");
        assertThat(orders(confirmed)).containsExactly("ARS-44", "PARQUET-54");
        assertThat(orders(then(confirmed, recu(), "e-3"))).isEmpty();
    }

    @Test
    void the_tribunal_that_an_agent_chose_is_ordered_alone() {
        assertThat(orders(then(first(), confirme("PARQUET-54", "PARQUET-METZ"), "e-2")))
                .containsExactly("PARQUET-METZ");
    }

    @Test
    void a_declined_proposal_is_never_ordered() {
        var declined = then(first(), ecarte("PARQUET-54"), "e-2");
        assertThat(orders(declined)).isEmpty();
        assertThat(orders(then(declined, complement(OuiNon.OUI), "e-3"))).containsExactly("ARS-44");
    }

    @Test
    void an_order_that_went_to_the_wrong_one_is_annulled_once() {
        var annulled = then(first(), ecarte("ARS-44"), "e-2");
        assertThat(annulled.transmissions())
                .singleElement()
                .isInstanceOfSatisfying(
                        TransmissionAnnulee.class,
                        order -> assertThat(order.motif()).isEqualTo(MotifAnnulation.ECART));
        assertThat(orders(then(annulled, ecarte("ARS-44"), "e-3"))).isEmpty();
    }

    @Test
    void telling_the_crip_decides_nothing() {
        var told = then(first(), new CripInformee(Exemples.ID, "agent", Optional.empty()), "e-2");
        assertThat(told.decisions()).isEmpty();
    }

    @Test
    void history_is_decided_and_never_ordered() {
        var imported = treat(Optional.empty(), recu(Territoire.of(Exemples.NANCY), true), "e-1")
                .orElseThrow();
        assertThat(imported.decisions()).hasSize(2).allMatch(decision -> decision.historique());
        assertThat(imported.transmissions()).isEmpty();
    }

    @Test
    void an_unknown_place_is_decided_in_shadow_alone_and_orders_nobody() {
        var unknown =
                treat(Optional.empty(), recu(Territoire.INCONNU, false), "e-1").orElseThrow();
        assertThat(unknown.decisions()).hasSize(2).allMatch(decision -> decision.mode() == Mode.OMBRE);
        assertThat(unknown.transmissions()).isEmpty();
    }

    @Test
    void erasure_is_remembered_and_decides_nothing() {
        var erased = then(first(), new EffacementDemande(Exemples.ID, "agent", Set.of(Sujet.VICTIME)), "e-2");
        assertThat(erased.decisions()).isEmpty();
        assertThat(erased.transmissions()).isEmpty();
        assertThat(erased.memoire().evenements()).containsExactly("e-1", "e-2");
    }

    @Test
    void an_event_about_nothing_is_an_orphan() {
        assertThatExceptionOfType(OrphanEvent.class)
                .isThrownBy(() -> treat(Optional.empty(), complement(OuiNon.OUI), "e-1"))
                .withMessage("ComplementRecu about a signalement that never came in");
    }

    @Test
    void the_same_events_give_the_same_orders_for_ever() {
        assertThat(first().transmissions()).isEqualTo(first().transmissions());
        assertThat(first().transmissions().getFirst().ordre()).isEqualTo("7b8ba7c9-334d-321b-a6cb-5ae1aa30cc90");
    }
}

package fr.aiguillage.domain.transmission;

import static fr.aiguillage.domain.Exemples.complement;
import static fr.aiguillage.domain.Exemples.confirmation;
import static fr.aiguillage.domain.Exemples.recu;
import static fr.aiguillage.domain.Exemples.reorientation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.Exemples;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.DestinataireOriente;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import fr.aiguillage.domain.transmission.TransmissionEvent.Contenu;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DispatchTest {
    private static final DestinataireOriente ARS = oriented("ARS-44", DestinataireType.ARS, false, Role.RECUEIL);
    private static final DestinataireOriente ARS_TREATS =
            oriented("ARS-44", DestinataireType.ARS, false, Role.RECUEIL, Role.TRAITEMENT);
    private static final DestinataireOriente CD = oriented("CD-54D", DestinataireType.CD, false, Role.TRAITEMENT);
    private static final DestinataireOriente PARQUET =
            oriented("PARQUET-54", DestinataireType.PARQUET, true, Role.SIGNALEMENT_JUDICIAIRE);

    private static DestinataireOriente oriented(String id, DestinataireType type, boolean proposed, Role... roles) {
        return new DestinataireOriente(type, new DestinataireId(id), Set.of(roles), proposed);
    }

    private static OrientationDecidee decision(DestinataireOriente... destinataires) {
        return new OrientationDecidee(
                Exemples.ID,
                "cause-1",
                Exemples.ESSAI,
                Mode.ACTIVE,
                new Orientation(
                        StatutDecision.DECIDE,
                        Urgence.HAUTE,
                        Perimetre.MALTRAITANCE,
                        List.of(destinataires),
                        List.of(),
                        false),
                new PolitiqueId("triage", 1),
                7,
                "moteur",
                "empreinte",
                false);
    }

    private static List<TransmissionEvent> orders(
            SignalementEvent event, OrientationDecidee decision, DestinataireOriente... before) {
        var etat = EtatSignalement.of(recu(), false);
        return Dispatch.orders(event, etat, decision, List.of(before));
    }

    /** Each order as {@code ARS-44 NOUVELLE [RECUEIL]}, each annulment as {@code CD-54D RETRAIT}. */
    private static List<String> brief(List<TransmissionEvent> orders) {
        return orders.stream().map(DispatchTest::brief).toList();
    }

    private static String brief(TransmissionEvent order) {
        return switch (order) {
            case TransmissionOrdonnee ordered ->
                ordered.destinataire() + " " + ordered.nature() + " " + ordered.roles();
            case TransmissionAnnulee annulled -> annulled.destinataire() + " " + annulled.motif();
        };
    }

    @Test
    void a_first_decision_orders_each_destinataire() {
        assertThat(brief(orders(recu(), decision(ARS, CD))))
                .containsExactly("ARS-44 NOUVELLE [RECUEIL]", "CD-54D NOUVELLE [TRAITEMENT]");
    }

    @Test
    void a_contact_that_a_complement_leaves_goes_out_with_it_even_of_who_was_anonymous() {
        var contact = Optional.of(new Scelle(Sujet.DECLARANT, "k-contact", Octets.of(new byte[] {1})));
        var ajout = complement(OuiNon.INCONNU);
        var event = new ComplementRecu(ajout.signalement(), "suivi", ajout.canal(), ajout.faits(), contact);
        var order = (TransmissionOrdonnee) orders(event, decision(CD), CD).getFirst();
        assertThat(order.contenu().declarant())
                .isEqualTo(new Declarant(recu().declarant().lien(), false, contact));
        var informed = oriented("CD-54D", DestinataireType.CD, false, Role.INFORMATION);
        assertThat(((TransmissionOrdonnee)
                                orders(event, decision(informed), informed).getFirst())
                        .contenu()
                        .declarant()
                        .scelle())
                .isEmpty();
    }

    @Test
    void a_destinataire_to_be_confirmed_is_ordered_nothing() {
        assertThat(brief(orders(recu(), decision(ARS, PARQUET)))).containsExactly("ARS-44 NOUVELLE [RECUEIL]");
    }

    @Test
    void the_same_decision_again_orders_nothing() {
        assertThat(orders(recu(), decision(ARS, CD), ARS, CD)).isEmpty();
    }

    @Test
    void raised_roles_are_ordered() {
        assertThat(brief(orders(recu(), decision(ARS_TREATS), ARS)))
                .containsExactly("ARS-44 ROLES_AJOUTES [RECUEIL, TRAITEMENT]");
    }

    @Test
    void lowered_roles_are_not() {
        assertThat(orders(recu(), decision(ARS), ARS_TREATS)).isEmpty();
    }

    @Test
    void a_complement_goes_to_all_that_remain_and_as_new_to_who_comes() {
        assertThat(brief(orders(complement(OuiNon.OUI), decision(ARS, CD), ARS)))
                .containsExactly("ARS-44 COMPLEMENT [RECUEIL]", "CD-54D NOUVELLE [TRAITEMENT]");
    }

    @Test
    void a_correction_goes_to_all_that_remain_and_annuls_who_is_lost() {
        assertThat(brief(orders(confirmation(), decision(ARS), ARS, CD)))
                .containsExactly("ARS-44 CORRECTION [RECUEIL]", "CD-54D CORRECTION");
    }

    @Test
    void a_confirmed_parquet_is_ordered() {
        var confirmed = oriented("PARQUET-54", DestinataireType.PARQUET, false, Role.SIGNALEMENT_JUDICIAIRE);
        assertThat(brief(orders(confirmation("PARQUET-54"), decision(ARS, confirmed), ARS)))
                .containsExactly("ARS-44 CORRECTION [RECUEIL]", "PARQUET-54 NOUVELLE [SIGNALEMENT_JUDICIAIRE]");
    }

    @Test
    void a_rerouting_tells_only_those_whom_it_concerns() {
        assertThat(brief(orders(reorientation("CD-54D", "ARS-44"), decision(ARS_TREATS), ARS, CD)))
                .containsExactly("ARS-44 ROLES_AJOUTES [RECUEIL, TRAITEMENT]", "CD-54D REORIENTATION");
    }

    @Test
    void a_withdrawal_annuls_every_order() {
        var withdrawn = new SignalementRetire(Exemples.ID, "agent", Optional.empty());
        assertThat(brief(orders(withdrawn, decision(), ARS, CD))).containsExactly("ARS-44 RETRAIT", "CD-54D RETRAIT");
    }

    @Test
    void an_order_s_id_derives_from_its_cause_policy_and_destinataire() {
        var ids = orders(recu(), decision(ARS, CD)).stream()
                .map(TransmissionEvent::ordre)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(orders(recu(), decision(CD, ARS)).stream().map(TransmissionEvent::ordre))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void a_destinataire_that_treats_reads_all_but_an_anonymous_reporter() {
        assertThat(subjects(contenu(orders(recu(), decision(CD)))))
                .containsExactly(Sujet.VICTIME, Sujet.MIS_EN_CAUSE, Sujet.LIEU, Sujet.FAITS);
    }

    @Test
    void a_destinataire_that_is_informed_reads_the_place_alone() {
        var informed = oriented("ARS-44", DestinataireType.ARS, false, Role.INFORMATION);
        assertThat(subjects(contenu(orders(recu(), decision(informed))))).containsExactly(Sujet.LIEU);
    }

    @Test
    void a_complement_sends_its_own_narrative() {
        assertThat(contenu(orders(complement(OuiNon.OUI), decision(CD), CD))
                        .faits()
                        .scelle())
                .isEqualTo(Exemples.sealed(Sujet.FAITS, "k-complement"));
    }

    private static Contenu contenu(List<TransmissionEvent> orders) {
        return ((TransmissionOrdonnee) orders.getFirst()).contenu();
    }

    private static List<Sujet> subjects(Contenu contenu) {
        return Stream.of(
                        contenu.victime().scelle(),
                        contenu.declarant().scelle(),
                        contenu.misEnCause().scelle(),
                        contenu.lieu().scelle(),
                        contenu.faits().scelle())
                .flatMap(Optional::stream)
                .map(Scelle::sujet)
                .toList();
    }
}

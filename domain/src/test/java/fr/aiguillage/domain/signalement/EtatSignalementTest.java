package fr.aiguillage.domain.signalement;

import static fr.aiguillage.domain.Exemples.ID;
import static fr.aiguillage.domain.Exemples.complement;
import static fr.aiguillage.domain.Exemples.confirmation;
import static fr.aiguillage.domain.Exemples.recu;
import static fr.aiguillage.domain.Exemples.reorientation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.Exemples;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.Faits.Reorientation;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementConstate;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementDemande;
import fr.aiguillage.domain.signalement.SignalementEvent.QualificationCorrigee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EtatSignalementTest {
    private static final EtatSignalement START = EtatSignalement.of(recu(), false);

    private static final QualificationCorrigee CORRECTION = new QualificationCorrigee(
            ID,
            "agent",
            Optional.of(Urgence.BASSE),
            Optional.of(Perimetre.RECLAMATION),
            Optional.of(Set.of(TypeMaltraitance.PSYCHOLOGIQUE)),
            Optional.of(Exemples.lieu(Territoire.of(Exemples.METZ))),
            Optional.of(new MisEnCause(MisEnCauseType.ETABLISSEMENT, MisEnCausePrecision.HAD, Optional.empty())),
            List.of(),
            Optional.empty());

    private static final List<SignalementEvent> EVENTS = List.of(
            recu(),
            complement(OuiNon.OUI, TypeMaltraitance.PHYSIQUE),
            complement(OuiNon.NON, TypeMaltraitance.SEXUELLE),
            CORRECTION,
            confirmation("PARQUET-54"),
            reorientation("CD-54D", "DD-54"),
            new SignalementRetire(ID, "agent", Optional.empty()),
            new EffacementDemande(ID, "agent", Set.of(Sujet.VICTIME)),
            new EffacementConstate(ID, Set.of(Sujet.VICTIME)));

    private static EtatSignalement fold(EtatSignalement start, List<SignalementEvent> events) {
        var etat = start;
        for (var event : events) etat = etat.evolve(event, false);
        return etat;
    }

    private static Faits after(SignalementEvent... events) {
        return fold(START, List.of(events)).faits();
    }

    @RepeatedTest(200)
    void folding_a_prefix_then_a_suffix_is_folding_all(RepetitionInfo repetition) {
        var random = random(repetition);
        var events = IntStream.range(0, 8)
                .mapToObj(index -> EVENTS.get(random.nextInt(EVENTS.size())))
                .toList();
        var cut = random.nextInt(events.size());
        assertThat(fold(fold(START, events.subList(0, cut)), events.subList(cut, events.size())))
                .as("seed %d", repetition.getCurrentRepetition())
                .isEqualTo(fold(START, events));
    }

    private static RandomGenerator random(RepetitionInfo repetition) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(repetition.getCurrentRepetition());
    }

    @Test
    void a_signalement_that_comes_in_again_changes_nothing() {
        assertThat(START.evolve(recu(Territoire.INCONNU, true), false)).isEqualTo(START);
    }

    @Test
    void a_complement_adds_and_never_takes_away() {
        assertThat(after(complement(OuiNon.INCONNU, TypeMaltraitance.PHYSIQUE))
                        .rapportes()
                        .types())
                .containsExactly(TypeMaltraitance.PHYSIQUE, TypeMaltraitance.NEGLIGENCES);
    }

    @Test
    void danger_once_said_is_never_taken_back_by_a_complement() {
        assertThat(after(complement(OuiNon.OUI), complement(OuiNon.NON))
                        .rapportes()
                        .dangerImmediat())
                .isEqualTo(OuiNon.OUI);
    }

    @Test
    void an_answer_replaces_what_was_unknown() {
        assertThat(after(complement(OuiNon.NON)).rapportes().dangerImmediat()).isEqualTo(OuiNon.NON);
    }

    @Test
    void a_correction_replaces_what_it_says() {
        var faits = after(CORRECTION);
        assertThat(faits.urgence()).contains(Urgence.BASSE);
        assertThat(faits.perimetre()).contains(Perimetre.RECLAMATION);
        assertThat(faits.rapportes().types()).containsExactly(TypeMaltraitance.PSYCHOLOGIQUE);
        assertThat(faits.territoire()).isEqualTo(Territoire.of(Exemples.METZ));
        assertThat(faits.precision()).isEqualTo(MisEnCausePrecision.HAD);
    }

    @Test
    void a_correction_leaves_what_it_does_not_say() {
        assertThat(after(CORRECTION, confirmation("PARQUET-54")))
                .isEqualTo(after(confirmation("PARQUET-54"), CORRECTION));
    }

    @Test
    void confirmations_add_up() {
        assertThat(after(confirmation("PARQUET-54"), confirmation("PARQUET-57")).confirmes())
                .containsExactly(new DestinataireId("PARQUET-54"), new DestinataireId("PARQUET-57"));
    }

    @Test
    void reroutings_are_kept_in_their_order() {
        assertThat(after(reorientation("CD-54D", "DD-54"), reorientation("DD-54"))
                        .reorientations())
                .containsExactly(
                        new Reorientation(
                                new DestinataireId("CD-54D"), Optional.of(new DestinataireId("DD-54")), false),
                        new Reorientation(new DestinataireId("DD-54"), Optional.empty(), false));
    }

    @Test
    void an_unreadable_code_stays_unreadable() {
        assertThat(START.evolve(complement(OuiNon.OUI), true)
                        .evolve(CORRECTION, false)
                        .faits()
                        .codeIllisible())
                .isTrue();
    }

    @Test
    void erasure_changes_no_fact() {
        assertThat(after(
                        new EffacementDemande(ID, "agent", Set.of(Sujet.VICTIME)),
                        new EffacementConstate(ID, Set.of(Sujet.VICTIME))))
                .isEqualTo(START.faits());
    }

    @Test
    void facts_hold_nothing_sealed() {
        assertThat(START.faits().rapportes().scelle()).isEmpty();
    }

    @Test
    void equal_facts_have_one_fingerprint_for_ever() {
        assertThat(START.faits().empreinte())
                .isEqualTo(EtatSignalement.of(recu(), false).faits().empreinte())
                .isEqualTo("fe48d6cb7a29c07e90c22aa263bf6a77432df2d3dc23abb059509d4ca08b94f1");
    }

    @Test
    void what_a_decision_may_read_changes_the_fingerprint() {
        assertThat(EVENTS.stream()
                        .map(event -> START.evolve(event, false).faits())
                        .distinct()
                        .map(Faits::empreinte)
                        .distinct())
                .hasSize(7);
    }
}

package fr.aiguillage.replay.explication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.policies.explication.Justification;
import fr.aiguillage.policies.explication.Justification.Fait;
import fr.aiguillage.policies.explication.Justification.Recipient;
import fr.aiguillage.policies.explication.Justification.Regle;
import fr.aiguillage.replay.Golden;
import fr.aiguillage.replay.Past;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Over the golden history, whose reports are numbered N-0, N-1… */
class ExplicationTest {
    private static final Past PAST = Golden.past();
    private static final Narrateur NARRATEUR = new Narrateur(PAST.referentiel());

    @Test
    void a_rule_is_told_with_its_words_its_source_and_what_it_read() {
        assertThat(answer(2, 1).regles())
                .contains(new Regle(
                        "centralise-3-mandataire-dd",
                        "Hors du domicile, mandataire à la protection des majeurs, quel que soit le type : direction"
                                + " départementale",
                        "CASF L119-2",
                        List.of(
                                new Fait("lieu", "ETABLISSEMENT_PERSONNES_AGEES", "not(\"DOMICILE\")"),
                                new Fait("abusDeclare", "true", "true"),
                                new Fait("natureAuteur", "MANDATAIRE", "\"MANDATAIRE\""),
                                new Fait("precision", "MJPM", "\"MJPM\", \"MANDATAIRE\""))));
    }

    @Test
    void what_one_triage_table_takes_from_another_is_what_that_one_said() {
        assertThat(answer(4, 0).regles().getLast().faits())
                .contains(new Fait("physique", "true", "true"), new Fait("typePhysique", "true", "true"));
    }

    @Test
    void a_destinataire_is_told_with_its_rules_and_its_coverage_on_the_day_of_receipt() {
        assertThat(answer(2, 1).destinataires())
                .contains(new Recipient(
                        new DestinataireId("CD-62D"),
                        DestinataireType.CD,
                        "Conseil départemental Pas-de-Calais",
                        Set.of(Role.TRAITEMENT),
                        false,
                        List.of(
                                "la règle centralise-4-motif-finess-cd désigne CD pour TRAITEMENT",
                                "l’annuaire lui donne « collectivite:62D » depuis le 2015-04-02, à la date de réception"
                                        + " (2025-12-02)")));
    }

    @Test
    void whom_it_does_not_concern_is_told() {
        assertThat(answer(0, 1).remarques())
                .containsExactly(
                        "ombre : rien n’est envoyé ; associatif@1 est active pour ce lieu à la date de réception",
                        "repli non utilisé (centralise-6-repli) : une autre règle désigne qui traite",
                        "aucune règle ne désigne : DD, ALMA, PLATEFORME, PARQUET, CRIP");
    }

    @Test
    void a_place_over_several_authorities_and_a_minor_say_why_nobody_is_named() {
        assertThat(answer(4, 0).remarques())
                .endsWith("lieu inconnu ou hors des 101 départements : une personne doit le dire");
        assertThat(answer(5, 0).remarques())
                .containsExactly(
                        "mineur : nul n’est saisi d’ici, le 119 est indiqué et un agent avertit la CRIP (CASF L226-3)");
    }

    @Test
    void every_event_has_its_decisions_and_every_rule_its_words() {
        var explications =
                IntStream.range(0, 60).mapToObj(ExplicationTest::explained).toList();
        assertThat(explications)
                .flatExtracting(Explication::etapes)
                .extracting(etape -> etape.type())
                .contains("SignalementRecu", "ComplementRecu", "QualificationCorrigee", "ReorientationDemandee");
        assertThat(explications.stream().flatMap(ExplicationTest::answers))
                .flatExtracting(Justification::regles)
                .allMatch(regle -> !regle.libelle().isEmpty());
        assertThat(explications.stream()
                        .flatMap(ExplicationTest::answers)
                        .filter(answer -> answer.mode() == Mode.ACTIVE))
                .flatExtracting(Justification::destinataires)
                .allMatch(recipient -> recipient.raisons().size() > 1);
    }

    @Test
    void a_number_and_an_id_find_the_same_one_and_an_unknown_one_finds_none() {
        var explained = explained(7);
        assertThat(Explication.of(PAST, explained.signalement().value())).contains(explained);
        assertThat(Explication.of(PAST, "jamais")).isEmpty();
    }

    private static Stream<Justification> answers(Explication explication) {
        return explication.etapes().stream().flatMap(etape -> etape.reponses().stream());
    }

    /** @param rank among the policies, at the first event */
    private static Justification answer(int number, int rank) {
        return explained(number).etapes().getFirst().reponses().get(rank);
    }

    private static Explication explained(int number) {
        return new Recherche(PAST).find("N-" + number).map(NARRATEUR::tell).orElseThrow();
    }
}

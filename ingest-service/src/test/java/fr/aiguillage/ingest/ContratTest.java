package fr.aiguillage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.Origine;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.code.VictimeCategorie;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContratTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                Canal.class,
                Consequence.class,
                DeclarantLien.class,
                LieuType.class,
                MesureProtection.class,
                MisEnCausePrecision.class,
                MisEnCauseType.class,
                Motif.class,
                MotifRefus.class,
                Origine.class,
                Perimetre.class,
                Temporalite.class,
                TrancheAge.class,
                TypeDeclare.class,
                TypeMaltraitance.class,
                Urgence.class,
                VictimeCategorie.class,
            })
    void the_contract_lists_the_codes_of_the_domain(Class<? extends Enum<?>> codes) {
        var listed = Contrat.document().at("/components/schemas/" + codes.getSimpleName() + "/enum");
        assertThat(listed.valueStream().map(node -> node.asText()).toList()).isEqualTo(names(codes));
    }

    @Test
    void every_example_obeys_its_schema() {
        var examples = Contrat.requestExamples().toList();
        assertThat(examples).hasSize(10);
        examples.forEach(example ->
                Contrat.checkBody(example.getKey(), example.getValue().toString()));
    }

    @Test
    void every_operation_is_in_french_and_says_who_may() {
        assertThat(Contrat.document().at("/paths").findValues("post"))
                .allSatisfy(operation ->
                        assertThat(operation.path("description").asText()).containsIgnoringCase("rôle"));
    }

    private static List<String> names(Class<? extends Enum<?>> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
    }
}

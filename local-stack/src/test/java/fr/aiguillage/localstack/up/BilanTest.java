package fr.aiguillage.localstack.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.DestinataireType;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BilanTest {
    @Test
    void equal_counts_agree() {
        assertThat(bilan(10, 14, 0).agrees()).isTrue();
    }

    @Test
    void a_report_that_one_policy_has_not_decided_does_not_agree_and_is_named() {
        var missing = bilan(9, 14, 0);
        assertThat(missing.agrees()).isFalse();
        assertThat(Table.differences(missing)).isEqualTo("  décidés par centralise : 10 attendus, 9 constatés");
    }

    @Test
    void an_order_that_was_not_delivered_does_not_agree() {
        assertThat(Table.differences(bilan(10, 13, 0))).contains("transmissions remises : 14 attendus, 13 constatés");
    }

    @Test
    void a_rebut_does_not_agree() {
        assertThat(bilan(10, 14, 1).agrees()).isFalse();
    }

    @Test
    void the_table_says_every_count() {
        assertThat(Table.of(bilan(10, 14, 0), Duration.ofSeconds(42)).lines())
                .containsExactly(
                        "Signalements envoyés                         10",
                        "Inscrits au journal                          10",
                        "Décidés par « associatif »                   10",
                        "Décidés par « centralise »                   10",
                        "Transmissions ordonnées                      14",
                        "  dont ARS                                    4",
                        "  dont CD                                    10",
                        "Transmissions remises                        14",
                        "  dont par WEBHOOK                            4",
                        "  dont par BOITE                             10",
                        "Signalements projetés                        10",
                        "Décisions projetées                          20",
                        "Rebuts                                        0",
                        "Durée                                      42.0 s");
    }

    @Test
    void the_projectors_answer_is_added_up_over_policies_and_modes() throws Exception {
        var etat = """
                {"signalements": 10, "decisions": {"associatif": {"ACTIVE": 7, "OMBRE": 3},
                 "centralise": {"OMBRE": 10}}, "remis": 14}""";
        assertThat(Projected.of(new ObjectMapper().readTree(etat))).isEqualTo(new Projected(10, 20, 14));
    }

    private static Bilan bilan(long centralise, long remises, long rebuts) {
        var projete = new Projected(10, 20, 14);
        return new Bilan(
                10,
                10,
                new TreeMap<>(Map.of("associatif", 10L, "centralise", centralise)),
                new TreeMap<>(Map.of(DestinataireType.ARS, 4L, DestinataireType.CD, 10L)),
                new TreeMap<>(Map.of(CanalRemise.WEBHOOK, 4L, CanalRemise.BOITE, remises - 4)),
                4,
                rebuts,
                projete,
                projete);
    }
}

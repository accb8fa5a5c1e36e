package fr.aiguillage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.policies.explication.Justification;
import fr.aiguillage.policies.explication.Justification.Fait;
import fr.aiguillage.policies.explication.Justification.Recipient;
import fr.aiguillage.policies.explication.Justification.Regle;
import fr.aiguillage.replay.explication.Explication;
import fr.aiguillage.replay.explication.Explication.Etape;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplicationTextTest {
    private static final Instant RECU = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void an_explanation_reads_from_the_event_to_the_reasons() {
        assertThat(printed(explication())).isEqualTo("""
                        Signalement s1, numéro N-1
                        Reçu le 02/03/2026 à 10:00:00 (heure de Paris), département 54 (collectivité 54D, région 44)

                        02/03/2026 à 10:00:00  SignalementRecu  (e1)

                          centralise@1 · ACTIVE · décidé · urgence HAUTE · MALTRAITANCE
                            révision 449, triage triage@1, moteur kie-dmn 10.2.0
                            règle r1 : À domicile [CASF L119-2]
                                lieu = DOMICILE  (attendu : "DOMICILE")
                            → CD-54D, Conseil départemental : TRAITEMENT
                                la règle r1 désigne CD
                            · aucune règle ne désigne : DD
                        """);
    }

    @Test
    void as_json_it_holds_ids_and_instants_as_text() throws JsonProcessingException {
        assertThat(Expliquer.json(explication()))
                .contains(
                        "\"signalement\" : \"s1\"",
                        "\"recuLe\" : \"2026-03-02T09:00:00Z\"",
                        "\"politique\" : \"centralise@1\"",
                        "\"id\" : \"CD-54D\"");
    }

    private static Explication explication() {
        return new Explication(
                new SignalementId("s1"),
                "N-1",
                RECU,
                Territoire.of(new Ressort("54", "54D", "44")),
                List.of(new Etape("e1", "SignalementRecu", RECU, List.of(answer()))));
    }

    private static String printed(Explication explication) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        new ExplicationText(out).print(explication);
        out.flush();
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static Justification answer() {
        return new Justification(
                PolitiqueId.parse("centralise@1"),
                Mode.ACTIVE,
                StatutDecision.DECIDE,
                Urgence.HAUTE,
                Perimetre.MALTRAITANCE,
                false,
                PolitiqueId.parse("triage@1"),
                449,
                "kie-dmn 10.2.0",
                false,
                List.of(new Regle(
                        "r1", "À domicile", "CASF L119-2", List.of(new Fait("lieu", "DOMICILE", "\"DOMICILE\"")))),
                List.of(new Recipient(
                        new DestinataireId("CD-54D"),
                        DestinataireType.CD,
                        "Conseil départemental",
                        Set.of(Role.TRAITEMENT),
                        false,
                        List.of("la règle r1 désigne CD"))),
                List.of("aucune règle ne désigne : DD"));
    }
}

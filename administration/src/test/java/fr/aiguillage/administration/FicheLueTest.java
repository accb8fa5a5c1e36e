package fr.aiguillage.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.aiguillage.administration.Fiche.CanalEcrit;
import fr.aiguillage.administration.Fiche.CouvertureEcrite;
import fr.aiguillage.administration.FicheLue.FicheIllisible;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FicheLueTest {
    private static final Fiche FICHE = new Fiche(
            "ALMA-88",
            Optional.of("ALMA"),
            Optional.of("ALMA Vosges"),
            Optional.of("https://exemple.invalid"),
            List.of(new CouvertureEcrite("departement:88", Optional.of("2026-06-01"), Optional.empty())),
            List.of(new CanalEcrit("BOITE", "")),
            Optional.of("astreinte@exemple.invalid"));

    @Test
    void an_entry_is_yaml() {
        assertThat(FicheLue.lire("""
                id: ALMA-88
                type: ALMA
                nom: ALMA Vosges
                source: https://exemple.invalid
                couvertures:
                  - territoire: departement:88
                    du: 2026-06-01
                    au:
                canaux:
                  - canal: BOITE
                astreinte: astreinte@exemple.invalid
                """)).isEqualTo(FICHE);
    }

    @Test
    void an_entry_is_json() {
        assertThat(FicheLue.lire("""
                {"id":"ALMA-88","type":"ALMA","nom":"ALMA Vosges","source":"https://exemple.invalid",
                 "couvertures":[{"territoire":"departement:88","du":"2026-06-01"}],
                 "canaux":[{"canal":"BOITE"}],"astreinte":"astreinte@exemple.invalid"}""")).isEqualTo(FICHE);
    }

    @Test
    void every_fault_is_named_with_its_place() {
        assertThat(fautes("{id: 12, naum: x, couvertures: [{zone: 88}], canaux: BOITE}"))
                .containsExactly(
                        "naum : champ inconnu ; admis : astreinte, canaux, couvertures, id, nom, source, type",
                        "id : un texte est attendu (entre guillemets)",
                        "couvertures[0].zone : champ inconnu ; admis : au, du, territoire",
                        "canaux : une liste est attendue");
    }

    @Test
    void what_is_no_entry_is_refused() {
        assertThat(fautes("[1")).singleElement().asString().startsWith("ni YAML ni JSON");
        assertThat(fautes("bonjour")).containsExactly("fiche : un objet est attendu");
        assertThat(fautes("")).containsExactly("fiche : un objet est attendu");
        assertThat(fautes("x".repeat(70_000))).containsExactly("fiche trop longue : 64 Kio au plus");
    }

    private static List<String> fautes(String texte) {
        return catchThrowableOfType(FicheIllisible.class, () -> FicheLue.lire(texte))
                .fautes();
    }
}

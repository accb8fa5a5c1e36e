package fr.aiguillage.policies;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireDeclare;
import fr.aiguillage.domain.signalement.Ressort;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class ReferentielInitialTest {
    @Test
    void the_whole_of_france_is_published() {
        var departements = Reference.REFERENTIEL.geographie().departements().values();
        assertThat(departements).hasSize(101);
        assertThat(departements.stream()
                        .mapToInt(departement -> departement.communes().size()))
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(34_920));
    }

    @Test
    void the_directory_holds_the_authorities_of_france() {
        assertThat(Reference.REFERENTIEL.annuaire().destinataires().stream()
                        .collect(Collectors.groupingBy(Destinataire::type, Collectors.counting())))
                .containsAllEntriesOf(Map.of(
                        DestinataireType.ARS, 18L,
                        DestinataireType.CD, 100L,
                        DestinataireType.DD, 101L,
                        DestinataireType.PARQUET, 101L,
                        DestinataireType.PLATEFORME, 2L));
    }

    /** Every commune has exactly one authority of each type, whatever the date. */
    @ParameterizedTest
    @EnumSource(names = {"ARS", "CD", "DD", "PARQUET", "PLATEFORME"})
    void every_commune_has_exactly_one(DestinataireType type) {
        var annuaire = Reference.REFERENTIEL.annuaire();
        var dates = List.of(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1));
        assertThat(ressorts())
                .allSatisfy(ressort -> assertThat(dates)
                        .allSatisfy(date -> assertThat(annuaire.competents(type, ressort, date))
                                .hasSize(1)));
    }

    private static Stream<Ressort> ressorts() {
        return Reference.REFERENTIEL.geographie().departements().values().stream()
                .flatMap(departement -> departement.communes().stream())
                .map(commune -> new Ressort(commune.departement(), commune.collectivite(), commune.region()))
                .distinct();
    }

    @Test
    void a_demonstration_declares_channels_of_its_own() {
        var canal = new CanalDeclare(CanalRemise.WEBHOOK, "http://localhost:9/");
        var ars = new DestinataireId("ARS-44");
        assertThat(ReferentielInitial.events(Map.of(ars, List.of(canal))).stream()
                        .filter(DestinataireDeclare.class::isInstance)
                        .map(DestinataireDeclare.class::cast)
                        .map(DestinataireDeclare::destinataire)
                        .filter(destinataire -> !destinataire.canaux().isEmpty())
                        .map(destinataire -> destinataire.id() + " " + destinataire.canaux()))
                .containsExactly(ars + " " + List.of(canal));
    }

    @Test
    void every_rule_that_ships_says_what_it_is_and_where_it_comes_from() {
        for (var name : List.of("triage", "associatif", "centralise")) {
            assertThat(Libelles.of(Donnees.text("dmn/" + name + ".dmn")))
                    .isNotEmpty()
                    .allSatisfy((id, libelle) -> {
                        assertThat(id).startsWith(name + "-");
                        assertThat(libelle.libelle()).isNotBlank();
                        assertThat(libelle.source()).isNotBlank();
                    });
        }
    }

    /** The schema of OMG, so that any DMN modeler opens the files. */
    @ParameterizedTest
    @ValueSource(strings = {"triage", "associatif", "centralise"})
    void what_ships_is_valid_dmn_1_3_with_a_diagram(String name) throws SAXException, IOException {
        var dmn = Donnees.text("dmn/" + name + ".dmn");
        var xsd = Objects.requireNonNull(DmnTables.class.getResource("/org/omg/spec/DMN/20191111/DMN13.xsd"));
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd);
        schema.newValidator().validate(new StreamSource(new StringReader(dmn)));
        assertThat(dmn).contains("<dmndi:DMNDiagram");
    }
}

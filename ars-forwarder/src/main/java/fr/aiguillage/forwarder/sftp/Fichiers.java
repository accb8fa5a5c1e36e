package fr.aiguillage.forwarder.sftp;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.forwarder.dossier.Fiche;
import fr.aiguillage.forwarder.remise.Lien;
import fr.aiguillage.forwarder.remise.Pli;
import fr.aiguillage.servicekit.Json;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The two files of a transmission: all of it in JSON, its codes alone in CSV for a spreadsheet. */
final class Fichiers {
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    /** Spreadsheets in French read UTF-8 with its mark, and cells between semicolons. */
    private static final String MARQUE = "\ufeff";

    private Fichiers() {}

    /** @param parties what was sealed, by subject, in the names of the intake format */
    private record Transmission(
            String envoi, Instant ordonneeLe, String lien, Fiche transmission, Map<Sujet, JsonNode> parties) {}

    static byte[] json(Pli pli, Map<Sujet, JsonNode> parties, URI boite) {
        var fiche = Fiche.of(pli.order());
        return Json.bytes(new Transmission(pli.envoi(), pli.ordonneeLe(), Lien.of(pli.order(), boite), fiche, parties));
    }

    @JsonPropertyOrder({
        "envoi",
        "numero",
        "destinataire",
        "nature",
        "roles",
        "urgence",
        "perimetre",
        "recuLe",
        "lieu",
        "departements",
        "finessCategorie",
        "victime",
        "trancheAge",
        "misEnCause",
        "typesDeclares",
        "types",
        "motifs",
        "consequences",
        "dangerImmediat",
        "lien"
    })
    private record Ligne(
            String envoi,
            String numero,
            String destinataire,
            String nature,
            String roles,
            String urgence,
            String perimetre,
            String recuLe,
            String lieu,
            String departements,
            String finessCategorie,
            String victime,
            String trancheAge,
            String misEnCause,
            String typesDeclares,
            String types,
            String motifs,
            String consequences,
            String dangerImmediat,
            String lien) {}

    static byte[] csv(Pli pli, URI boite) {
        try {
            var schema = CSV.schemaFor(Ligne.class).withHeader().withColumnSeparator(';');
            var lines = CSV.writer(schema).writeValueAsString(ligne(pli, boite));
            return (MARQUE + lines).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ligne ligne(Pli pli, URI boite) {
        var order = pli.order();
        var contenu = order.contenu();
        return new Ligne(
                pli.envoi(),
                order.numero(),
                order.destinataire().value(),
                order.nature().name(),
                list(order.roles()),
                order.urgence().name(),
                order.perimetre().name(),
                contenu.recuLe().toString(),
                contenu.lieu().type().name(),
                contenu.lieu().territoire().candidats().stream()
                        .map(Ressort::departement)
                        .distinct()
                        .collect(Collectors.joining(",")),
                contenu.lieu().finessCategorie().orElse(""),
                contenu.victime().categorie().name(),
                contenu.victime().trancheAge().name(),
                contenu.misEnCause().type().name(),
                list(contenu.faits().typesDeclares()),
                list(contenu.faits().types()),
                list(contenu.faits().motifs()),
                list(contenu.faits().consequences()),
                contenu.faits().dangerImmediat().name(),
                Lien.of(order, boite));
    }

    private static String list(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}

package fr.aiguillage.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which dead letters; what is not said does not narrow. */
final class RebutsChoix {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "ORDRE", arity = "0..*", description = "Identifiants d'ordres.")
    private List<String> ordres = List.of();

    @Option(names = "--destinataire", paramLabel = "ID", description = "Ceux d'un destinataire, comme ARS-44.")
    private @Nullable String destinataire;

    @Option(names = "--cause", paramLabel = "CODE", description = "Ceux d'une cause, comme HTTP_404 ou DELAI.")
    private @Nullable String cause;

    @Option(names = "--du", paramLabel = "QUAND", description = "Ordonnés à partir de là : 2026-03-01, ou un instant.")
    private @Nullable String du;

    @Option(names = "--au", paramLabel = "QUAND", description = "Ordonnés avant cela, exclu.")
    private @Nullable String au;

    /** @throws ParameterException when nothing narrows */
    void requis() {
        if (ordres.isEmpty() && destinataire == null && cause == null && du == null && au == null)
            throw new ParameterException(
                    spec.commandLine(), "Dire lesquels : ORDRE, --destinataire, --cause, --du ou --au.");
    }

    /** All of them, oldest first, page after page. */
    List<JsonNode> lus(Api boite) {
        var lus = new ArrayList<JsonNode>();
        var suite = "0";
        while (!suite.isEmpty()) {
            var query = new LinkedHashMap<>(filtres());
            query.put("suite", suite);
            var page = boite.get("/v1/rebuts", query);
            page.path("rebuts").forEach(lus::add);
            suite = page.path("suite").asText("").replace("null", "");
        }
        return ordres.isEmpty()
                ? lus
                : lus.stream()
                        .filter(rebut -> ordres.contains(rebut.path("ordre").asText()))
                        .toList();
    }

    /** As the API takes it. */
    Map<String, Object> demande() {
        var demande = new LinkedHashMap<String, Object>(filtres());
        demande.values().removeIf(""::equals);
        if (!ordres.isEmpty()) demande.put("ordres", ordres);
        return demande;
    }

    private Map<String, String> filtres() {
        var filtres = new LinkedHashMap<String, String>();
        filtres.put("destinataire", destinataire == null ? "" : destinataire);
        filtres.put("issue", cause == null ? "" : cause);
        filtres.put("du", du == null ? "" : instant("--du", du));
        filtres.put("au", au == null ? "" : instant("--au", au));
        return filtres;
    }

    private String instant(String option, String text) {
        try {
            return parsed(text).toString();
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " : « " + text + " » n’est ni un jour, comme 2026-03-01, ni un instant, comme"
                            + " 2026-03-01T08:00:00+01:00.");
        }
    }

    private static Instant parsed(String text) {
        return text.contains("T")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDate.parse(text).atStartOfDay(PARIS).toInstant();
    }
}

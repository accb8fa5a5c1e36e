package fr.aiguillage.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists dead letters, oldest first. */
@Command(
        name = "lister",
        description = "Lister les rebuts, du plus ancien au plus récent.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage rebuts lister",
            "  aiguillage rebuts lister --destinataire ARS-44 --cause HTTP_404",
            "  aiguillage rebuts lister --du 2026-03-01 --au 2026-03-08 --json"
        })
final class RebutsLister implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Acces acces = new Acces();

    @Mixin
    private RebutsChoix choix = new RebutsChoix();

    @Option(names = "--json", description = "Pour un programme.")
    private boolean json;

    @Override
    public Integer call() {
        var rebuts = choix.lus(acces.boite());
        var out = spec.commandLine().getOut();
        if (json) out.println(Sortie.json(rebuts));
        else {
            rebuts.forEach(rebut -> out.println(ligne(rebut)));
            out.println(nombre(rebuts.size()) + ".");
        }
        return 0;
    }

    static String ligne(JsonNode rebut) {
        return "%s  %s  %s  %s  %s (%d tentatives)"
                .formatted(
                        rebut.path("ordre").asText(),
                        rebut.path("ordonneeLe").asText(),
                        rebut.path("destinataire").asText(),
                        rebut.path("canal").asText(),
                        rebut.path("issue").asText(),
                        rebut.path("tentatives").asInt());
    }

    static String nombre(int rebuts) {
        return switch (rebuts) {
            case 0 -> "Aucun rebut";
            case 1 -> "1 rebut";
            default -> rebuts + " rebuts";
        };
    }
}

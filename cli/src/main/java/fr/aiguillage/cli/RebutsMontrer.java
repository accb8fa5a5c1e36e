package fr.aiguillage.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one dead letter: its cause, where its content is, and what was tried. */
@Command(
        name = "montrer",
        description = "Montrer un rebut : sa cause, où est son contenu, et chaque tentative.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {"  aiguillage rebuts montrer 3f6c…", "  aiguillage rebuts montrer 3f6c… --json"})
final class RebutsMontrer implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Acces acces = new Acces();

    @Parameters(paramLabel = "ORDRE", description = "Identifiant de l'ordre.")
    private String ordre = "";

    @Option(names = "--json", description = "Pour un programme.")
    private boolean json;

    @Override
    public Integer call() {
        var detail = acces.boite().get("/v1/rebuts/" + Api.encoded(ordre), Map.of());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Sortie.json(detail));
            return 0;
        }
        var rebut = detail.path("rebut");
        out.println(RebutsLister.ligne(rebut));
        out.println("Signalement " + rebut.path("signalement").asText() + " ; contenu : topic "
                + detail.path("topic").asText() + ", clé "
                + rebut.path("destinataire").asText() + ", et la boîte du destinataire.");
        for (var tentative : detail.path("tentatives"))
            out.println("  %s  passage %d  %s n° %d : %s"
                    .formatted(
                            tentative.path("fin").asText("en cours"),
                            tentative.path("passage").asInt(),
                            tentative.path("canal").asText(),
                            tentative.path("numero").asInt(),
                            tentative.path("issue").asText("?")));
        return 0;
    }
}

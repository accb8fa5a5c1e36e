package fr.aiguillage.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has dead letters delivered again; says which unless told to do it. */
@Command(
        name = "redelivrer",
        description = {
            "Remettre de nouveau des rebuts : la même décision, comme un nouvel envoi.",
            "Sans --faire, dit seulement lesquels."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage rebuts redelivrer 3f6c…",
            "  aiguillage rebuts redelivrer --destinataire ARS-44 --cause HTTP_404 --du 2026-03-01 --faire"
        })
final class RebutsRedelivrer implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Acces acces = new Acces();

    @Mixin
    private RebutsChoix choix = new RebutsChoix();

    @Option(names = "--faire", description = "Le faire.")
    private boolean faire;

    @Override
    public Integer call() {
        choix.requis();
        var demande = choix.demande();
        demande.put("essai", !faire);
        var reponse = acces.boite().post("/v1/rebuts/redelivrer", demande, "");
        var out = spec.commandLine().getOut();
        reponse.path("ordres").forEach(ordre -> out.println(ordre.asText()));
        var nombre = RebutsLister.nombre(reponse.path("nombre").asInt());
        out.println(faire ? nombre + " en cours de remise." : nombre + " à remettre de nouveau : ajouter --faire.");
        return 0;
    }
}

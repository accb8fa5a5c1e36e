package fr.aiguillage.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.code.MotifRefus;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has signalements of dead letters decided anew, without the destinataire that could not be reached. */
@Command(
        name = "reorienter",
        description = {
            "Demander que le signalement d'un rebut aille ailleurs : un événement, à votre nom, auquel le tri répond",
            "par une nouvelle décision. Sans --faire, dit seulement ce qui serait demandé."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage rebuts reorienter 3f6c… --motif ERREUR --raison \"boîte fermée\"",
            "  aiguillage rebuts reorienter 3f6c… --motif INCOMPETENCE_TERRITORIALE --propose CD-54D \\",
            "      --raison \"la personne a déménagé\" --faire"
        })
final class RebutsReorienter implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Acces acces = new Acces();

    @Mixin
    private RebutsChoix choix = new RebutsChoix();

    @Option(
            names = "--motif",
            required = true,
            paramLabel = "MOTIF",
            description = "INCOMPETENCE_TERRITORIALE, INCOMPETENCE_MATERIELLE, DOUBLON, ERREUR ou AUTRE.")
    private MotifRefus motif;

    @Option(names = "--propose", paramLabel = "ID", description = "Le destinataire compétent, s'il est connu.")
    private @Nullable String propose;

    @Option(
            names = "--raison",
            required = true,
            paramLabel = "TEXTE",
            description = "Pourquoi ; conservée scellée, comme tout texte libre.")
    private String raison;

    @Option(names = "--faire", description = "Le faire.")
    private boolean faire;

    @Override
    public Integer call() {
        choix.requis();
        if (motif == MotifRefus.INCONNU || raison.isBlank())
            throw new ParameterException(spec.commandLine(), "Un motif de la liste et une raison sont attendus.");
        var rebuts = choix.lus(acces.boite());
        rebuts.forEach(this::reorienter);
        var nombre = RebutsLister.nombre(rebuts.size());
        spec.commandLine()
                .getOut()
                .println(faire ? nombre + " à réorienter : demandé." : nombre + " à réorienter : ajouter --faire.");
        return rebuts.isEmpty() ? 1 : 0;
    }

    private void reorienter(JsonNode rebut) {
        var signalement = rebut.path("signalement").asText();
        var de = rebut.path("destinataire").asText();
        var vers = propose == null ? "qui le tri désignera" : propose;
        spec.commandLine()
                .getOut()
                .println("%s  %s : de %s à %s (%s)"
                        .formatted(rebut.path("ordre").asText(), signalement, de, vers, motif));
        if (!faire) return;
        var demande = new LinkedHashMap<String, String>();
        demande.put("refusePar", de);
        demande.put("motif", motif.name());
        if (propose != null) demande.put("propose", propose);
        demande.put("commentaire", raison);
        var unused = acces.reception()
                .post(
                        "/v1/signalements/" + Api.encoded(signalement) + "/reorientations",
                        demande,
                        "rebut/" + rebut.path("ordre").asText());
    }
}

package fr.aiguillage.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.replay.explication.Explication;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why one signalement went where it went. */
@Command(
        name = "expliquer",
        description = {
            "Expliquer chaque décision d’un signalement : les règles qui ont joué, leur libellé et leur source, les faits"
                    + " qu’elles ont lus, et pourquoi chaque destinataire.",
            "Un signalement inconnu donne le code de sortie 1."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage expliquer 7d5f3f0e-3c55-3b5b-9d51-2f6d1c2e9a10",
            "  aiguillage expliquer AIG-2026-ABCD --json | jq .etapes"
        })
final class Expliquer implements Callable<Integer> {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(SignalementId.class, ToStringSerializer.instance)
                    .addSerializer(DestinataireId.class, ToStringSerializer.instance)
                    .addSerializer(PolitiqueId.class, ToStringSerializer.instance))
            .build()
            .writer();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<id>", description = "Identifiant du signalement, ou son numéro (plus lent à trouver).")
    private String id = "";

    @Mixin
    private final Connexion connexion = new Connexion();

    @Option(names = "--json", description = "En JSON, pour un programme.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        var found = Explication.of(connexion.kafka(), connexion.registry(), id);
        if (found.isEmpty()) return unknown();
        print(found.get(), spec.commandLine().getOut());
        return 0;
    }

    private int unknown() {
        spec.commandLine().getErr().println("Aucun signalement « " + id + " » n’est dans le journal.");
        return 1;
    }

    private void print(Explication explication, PrintWriter out) throws JsonProcessingException {
        if (json) out.println(json(explication));
        else new ExplicationText(out).print(explication);
        out.flush();
    }

    static String json(Explication explication) throws JsonProcessingException {
        return JSON.writeValueAsString(explication);
    }
}

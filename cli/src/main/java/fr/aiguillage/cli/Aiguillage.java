package fr.aiguillage.cli;

import fr.aiguillage.replay.Selection;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The {@code aiguillage} command: a thin shell over the library modules. */
@Command(
        name = "aiguillage",
        description = "Décider, rejouer et expliquer des signalements ; écrire, publier et activer des politiques.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            Decider.class,
            Generer.class,
            Rejouer.class,
            Expliquer.class,
            PolitiqueCommand.class,
            Activer.class,
            Activations.class,
            AnnuaireCommand.class,
            RebutsCommand.class
        },
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage generer --du 2025-07-01 --au 2026-06-30 --nombre 1000 --graine 42 > rapports.ndjson",
            "  aiguillage decider --politique centralise < rapports.ndjson",
            "  aiguillage rejouer --reference associatif --variante centralise --depuis rapports.ndjson --sortie rapport/"
        })
public final class Aiguillage {
    /** Of help: a whole example on one line. */
    private static final int WIDTH = 120;

    private Aiguillage() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Aiguillage())
                .registerConverter(LocalDate.class, Aiguillage::jour)
                .setUsageHelpWidth(WIDTH)
                .setResourceBundle(ResourceBundle.getBundle("fr.aiguillage.cli.aide"))
                .setParameterExceptionHandler(new MauvaisUsage())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return failure instanceof Selection.PolitiqueInconnue
                            ? command.getCommandSpec().exitCodeOnInvalidInput()
                            : command.getCommandSpec().exitCodeOnExecutionException();
                });
    }

    private static LocalDate jour(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("« " + text + " » n’est pas un jour, comme 2026-03-01.");
        }
    }
}

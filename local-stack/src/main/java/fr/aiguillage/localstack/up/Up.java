package fr.aiguillage.localstack.up;

import fr.aiguillage.localstack.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the whole system on this machine, sends it invented reports, says what became of each, and stays up. */
@Command(
        name = "bin/up",
        synopsisHeading = "Usage : ",
        description =
                "Démarre tout le système sur cette machine, lui envoie des signalements inventés, attend que chacun soit"
                        + " décidé par toutes les politiques, remis et projeté, affiche le bilan, puis reste en marche (Ctrl-C arrête tout).",
        footer = {"", "Exemples :", "  bin/up", "  bin/up --once --fresh", "  bin/up --ports-from 9080 --reports 5000"})
public final class Up implements Callable<Integer> {
    private final Progress progress = Progress.onStandardError();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Affiche cette aide.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(
            names = "--once",
            description = "S'arrête après le bilan ; code 0 seulement si tous les comptes concordent.")
    private boolean once;

    @Option(names = "--fresh", description = "Vide d'abord le dossier des données.")
    private boolean fresh;

    @Option(names = "--ports-from", paramLabel = "N", description = "Premier des 13 ports utilisés (défaut : 8080).")
    private int portsFrom = 8080;

    @Option(names = "--reports", paramLabel = "N", description = "Nombre de signalements à envoyer (défaut : 1000).")
    private int reports = 1_000;

    @Option(names = "--data", paramLabel = "DOSSIER", description = "Où tout est conservé (défaut : ./data).")
    private Path data = Path.of("data");

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "fr/aiguillage/localstack/logback.xml");
        System.exit(new CommandLine(new Up()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return run();
        } catch (UpFailure e) {
            progress.say(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            progress.say("Échec : " + e);
        }
        return 1;
    }

    private int run() throws InterruptedException {
        var began = System.nanoTime();
        checkNumbers();
        var addresses = new Addresses(portsFrom);
        var folder = DataFolder.open(data);
        checkFree(addresses);
        if (fresh) {
            folder.empty();
        }
        var stack = new Stack(addresses, folder, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));

        var started = stack.start();
        progress.say("Prêt en %.1f s.".formatted(seconds(began)));
        var bilan = new Run(started, progress, reports).go();
        print(bilan, Duration.ofNanos(System.nanoTime() - began));
        if (!once) {
            System.out.println(Guide.of(addresses, folder));
            new CountDownLatch(1).await();
        }
        return bilan.agrees() ? 0 : 1;
    }

    private void checkNumbers() {
        if (reports < 0) {
            throw new UpFailure("--reports : " + reports + " n'est pas un nombre de signalements.");
        }
        if (portsFrom < 1_024 || portsFrom > 65_000) {
            throw new UpFailure("--ports-from : " + portsFrom + " n'est pas entre 1024 et 65000.");
        }
    }

    private static void checkFree(Addresses addresses) {
        addresses.all().stream().filter(port -> !Ports.isFree(port)).findFirst().ifPresent(port -> {
            throw new UpFailure("Le port " + port + " est pris : choisissez-en d'autres avec --ports-from.");
        });
    }

    private void stop(Stack stack) {
        progress.say("Arrêt…");
        stack.close();
    }

    private void print(Bilan bilan, Duration duration) {
        System.out.println(Table.of(bilan, duration));
        if (!bilan.agrees()) {
            System.out.println("Les comptes ne concordent pas :\n" + Table.differences(bilan));
        }
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }
}

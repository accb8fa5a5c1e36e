package fr.aiguillage.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every measure: how the measured service runs. */
final class Measured {
    @Option(
            names = "--jfr",
            paramLabel = "FICHIER",
            description = "Enregistre le profil du service mesuré (JDK Flight Recorder) dans ce fichier.")
    private @Nullable Path jfr;

    @Option(
            names = "--memoire",
            paramLabel = "TAILLE",
            description = "Tas du service mesuré (défaut : ${DEFAULT-VALUE}).")
    private String heap;

    @Option(
            names = "--jvm",
            paramLabel = "OPTION",
            description = "Option de plus de la commande java du service mesuré ; peut être répétée.")
    private List<String> more = new ArrayList<>();

    Measured() {
        this("1g");
    }

    Measured(String heap) {
        this.heap = heap;
    }

    /** Options of the java command; the JVM chooses the rest. */
    List<String> jvm() {
        var options = new ArrayList<String>();
        options.add("-Xmx" + heap);
        if (jfr != null) {
            options.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + jfr.toAbsolutePath());
        }
        options.addAll(more);
        return options;
    }
}

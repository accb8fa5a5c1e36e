package fr.aiguillage.cli;

import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.replay.Avancement;
import fr.aiguillage.replay.Past;
import fr.aiguillage.replay.cube.Filtre;
import fr.aiguillage.replay.mesures.MesuresReader;
import fr.aiguillage.replay.synthese.Mesures;
import fr.aiguillage.schemas.ReferentielLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where history is: the log, or a file of reports. */
final class Source {
    private static final String KAFKA = "kafka";

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Mixin
    private final Connexion connexion = new Connexion();

    @Option(
            names = "--depuis",
            paramLabel = "SOURCE",
            description = "« kafka » ou un fichier de signalements, un par ligne (NDJSON).")
    private @Nullable String depuis;

    @Option(
            names = "--memoire",
            paramLabel = "DOSSIER",
            description = "Où garder l’historique déjà lu, pour ne lire que la suite (défaut : data/rejeu).")
    private Path memoire = Path.of(System.getProperty("root", "."), "data", "rejeu");

    Connexion connexion() {
        return connexion;
    }

    /** Whether somebody named one. */
    boolean isNamed() {
        return depuis != null;
    }

    private boolean isLog() {
        return depuis == null || depuis.equals(KAFKA);
    }

    /** What is published; beside a file, what the software ships with. */
    Referentiel referentiel() {
        return isLog()
                ? new ReferentielLog(connexion.kafka(), connexion.registry()).read()
                : ReferentielInitial.referentiel();
    }

    Historique open(Referentiel referentiel, Avancement avancement) {
        return isLog()
                ? Historique.ofLog(connexion.kafka(), connexion.registry(), memoire, avancement)
                : Historique.ofFile(file(), referentiel.geographie(), avancement);
    }

    /** What really happened, of the reports that count; a file of reports says nothing of it. */
    Optional<Mesures> mesures(Historique historique, Filtre filtre, Avancement avancement) {
        if (!isLog()) return Optional.empty();
        var past = Past.of(connexion.kafka(), connexion.registry());
        return Optional.of(MesuresReader.read(past, historique.cube().folder(), filtre::holds, avancement));
    }

    private Path file() {
        var file = Path.of(nom());
        if (!Files.isReadable(file))
            throw new ParameterException(
                    spec.commandLine(), "--depuis : « " + depuis + " » n’est ni « kafka » ni un fichier lisible.");
        return file;
    }

    /** For people. */
    String nom() {
        return isLog() ? "journal « signalements »" : String.valueOf(depuis);
    }
}

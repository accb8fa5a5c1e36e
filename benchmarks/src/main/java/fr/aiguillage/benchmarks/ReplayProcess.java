package fr.aiguillage.benchmarks;

import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.replay.Avancement;
import fr.aiguillage.replay.Choix;
import fr.aiguillage.replay.Rejeu;
import fr.aiguillage.replay.Rejeu.Demande;
import fr.aiguillage.replay.cube.Cube;
import fr.aiguillage.replay.cube.Filtre;
import fr.aiguillage.replay.cube.Journal;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A whole replay in a fresh process: an empty folder, all of the log, two policies. Arguments: Kafka, registry, folder. */
final class ReplayProcess {
    static final String FIGURES = "figures.properties";

    private ReplayProcess() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[2]));
        var demande = demande();
        var rejeu = new Rejeu(ReferentielInitial.referentiel(), new Politiques());
        var watch = new Watch();
        var unused = rejeu.select(demande.politiques());
        watch.lap("compilation");
        var journal = new Journal(KafkaSettings.of(arguments[0]), Registry.at(arguments[1]));
        try (var cube = Cube.open(folder.resolve("cube"), journal.log(), Topics.SIGNALEMENTS.partitions())
                .orElseThrow()) {
            journal.update(cube, Avancement.SILENT);
            watch.lap("lecture");
            var resultat = rejeu.over(cube, demande, Avancement.SILENT);
            watch.lap("decision");
            watch.put("signalements", resultat.synthese().etendue().signalements());
            watch.put("evenements", cube.evenements());
        }
        watch.putMemory();
        watch.store(folder.resolve(FIGURES));
    }

    private static Demande demande() {
        List<Choix> choix = List.of(new Choix.Publiee("associatif@1"), new Choix.Publiee("centralise@1"));
        return new Demande(choix, Filtre.TOUT, "Kafka", "bench", Instant.EPOCH);
    }
}

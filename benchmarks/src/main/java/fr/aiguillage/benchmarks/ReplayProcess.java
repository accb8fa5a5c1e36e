package fr.aiguillage.benchmarks;

import fr.aiguillage.domain.politique.PolitiqueId;
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
import java.util.Objects;

/** A whole replay in a fresh process: an empty folder, all of the log, two policies. Arguments: Kafka, registry, folder. */
final class ReplayProcess {
    static final String FIGURES = "figures.properties";
    /** Each variant is asked once, as an analyst does: its rules are compiled and every answer worked out anew. */
    static final List<String> VARIANTES = List.of("AMBULANCIER", "PHARMACIEN", "CADRE_SANTE");

    private static final String REFERENCE = "associatif@1";

    private ReplayProcess() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[2]));
        var demande = demande(new Choix.Publiee(REFERENCE), new Choix.Publiee("centralise@1"));
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
            watch.putMemory();
            for (var variante : VARIANTES) {
                rejeu.over(cube, demande(new Choix.Publiee(REFERENCE), edited(variante)), Avancement.SILENT);
                watch.lap(variante);
            }
            watch.put("signalements", resultat.synthese().etendue().signalements());
            watch.put("evenements", cube.evenements());
        }
        watch.store(folder.resolve(FIGURES));
    }

    private static Demande demande(Choix... choix) {
        return new Demande(List.of(choix), Filtre.TOUT, "Kafka", "bench", Instant.EPOCH);
    }

    /** The reference with one rule changed: a profession is no longer one of health. */
    private static Choix edited(String profession) {
        var politiques = ReferentielInitial.referentiel().politiques();
        var shipped = Objects.requireNonNull(politiques.get(PolitiqueId.parse(REFERENCE)));
        return new Choix.Brouillon(profession, shipped.dmn().replace(", \"" + profession + '"', ""));
    }
}

package fr.aiguillage.replay.service;

import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.replay.Avancement;
import fr.aiguillage.replay.Choix;
import fr.aiguillage.replay.Past;
import fr.aiguillage.replay.Rejeu;
import fr.aiguillage.replay.Rejeu.Resultat;
import fr.aiguillage.replay.mesures.MesuresReader;
import fr.aiguillage.replay.rapport.Diffusion;
import fr.aiguillage.replay.rapport.RapportDossier;
import fr.aiguillage.replay.synthese.PolitiqueRejouee;
import fr.aiguillage.replay.synthese.Synthese;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Does one replay, from the log to the files of its report. */
final class Compteur {
    private static final String SOURCE = "Kafka, sujet « signalements »";

    private final Archives archives;
    private final Histoire histoire;
    private final Supplier<Referentiel> referentiel;
    private final Politiques politiques;
    private final Past past;

    Compteur(
            Archives archives, Histoire histoire, Past past, Supplier<Referentiel> referentiel, Politiques politiques) {
        this.past = past;
        this.archives = archives;
        this.histoire = histoire;
        this.referentiel = referentiel;
        this.politiques = politiques;
    }

    /**
     * Reading the log is of use to every replay: the end of this one stops its counting alone.
     *
     * @return the folder of its report, to be published
     */
    Path rapport(Cours cours) throws Exception {
        var cube = histoire.update(cours.chrono());
        return cours.counting(() -> {
            var rejeu = new Rejeu(referentiel.get(), politiques);
            var demande = demande(cours.travail());
            var resultat = rejeu.over(cube, demande, cours.chrono());
            var mesures = MesuresReader.read(past, cube.folder(), demande.filtre()::holds, cours.chrono());
            return written(cours, resultat, resultat.synthese().measured(mesures));
        });
    }

    private Path written(Cours cours, Resultat resultat, Synthese synthese) throws IOException {
        var folder = archives.workshop();
        try (var dossier = RapportDossier.open(folder)) {
            if (cours.travail().demande().ecarts()) writeEcarts(resultat, dossier, cours.chrono());
            dossier.write(synthese, resultat.lexique(), Diffusion.INTERNE);
            dossier.publish();
        }
        return folder;
    }

    private static void writeEcarts(Resultat resultat, RapportDossier dossier, Avancement avancement)
            throws IOException {
        try (var out = dossier.ecarts()) {
            resultat.writeEcarts(out, avancement);
        }
    }

    private Rejeu.Demande demande(Travail travail) {
        var asked = travail.demande();
        return new Rejeu.Demande(choix(travail), asked.filtre(), SOURCE, travail.par(), travail.demandeLe());
    }

    private List<Choix> choix(Travail travail) {
        var asked = travail.demande().politiques();
        return IntStream.range(0, asked.size())
                .mapToObj(place -> choix(travail.id(), asked.get(place), place))
                .toList();
    }

    private Choix choix(String id, PolitiqueRejouee politique, int place) {
        return politique.publiee()
                ? new Choix.Publiee(politique.nom())
                : new Choix.Brouillon(politique.nom(), archives.draft(id, place));
    }
}

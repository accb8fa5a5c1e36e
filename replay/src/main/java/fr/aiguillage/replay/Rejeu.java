package fr.aiguillage.replay;

import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.Moteur;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.replay.Selection.Choisie;
import fr.aiguillage.replay.cube.Cube;
import fr.aiguillage.replay.cube.Decompte;
import fr.aiguillage.replay.cube.Filtre;
import fr.aiguillage.replay.cube.Replis;
import fr.aiguillage.replay.rapport.Lexique;
import fr.aiguillage.replay.simulation.ModeleService;
import fr.aiguillage.replay.synthese.Etendue;
import fr.aiguillage.replay.synthese.Simulation;
import fr.aiguillage.replay.synthese.Synthese;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All of history under several policies: what each answers, and what differs. It can write nothing to the log. */
public final class Rejeu {
    /**
     * @param politiques the reference first
     * @param source where history was read, for people
     * @param par who asks
     */
    public record Demande(List<Choix> politiques, Filtre filtre, String source, String par, Instant faitLe) {}

    /** What was counted, and what it was counted over. */
    public static final class Resultat {
        private final Cube cube;
        private final Filtre filtre;
        private final List<Choisie> politiques;
        private final Decompte decompte;
        private final Synthese synthese;
        private final Lexique lexique;

        private Resultat(
                Cube cube,
                Filtre filtre,
                List<Choisie> politiques,
                Decompte decompte,
                Synthese synthese,
                Lexique lexique) {
            this.lexique = lexique;
            this.cube = cube;
            this.filtre = filtre;
            this.politiques = politiques;
            this.decompte = decompte;
            this.synthese = synthese;
        }

        public Synthese synthese() {
            return synthese;
        }

        /** Facts that really came in and for which the reference falls back, the most frequent first. */
        public List<Replis> replis() {
            return decompte.replis();
        }

        /** What a service model gives for each policy: simulated, never measured. */
        public List<Simulation> simulations(ModeleService modele, Avancement avancement) {
            return decompte.simulations(cube, filtre, modele, avancement);
        }

        /** The policies, in the order of the volets. */
        public List<Choisie> politiques() {
            return politiques;
        }

        /** The words for what a report names by ids. */
        public Lexique lexique() {
            return lexique;
        }

        /** One line for each report whose recipients differ; it stays inside. */
        public void writeEcarts(Writer out, Avancement avancement) throws IOException {
            decompte.writeEcarts(cube, filtre, out, avancement);
        }
    }

    private final Referentiel referentiel;
    private final Selection selection;

    public Rejeu(Referentiel referentiel, Politiques politiques) {
        this.referentiel = referentiel;
        this.selection = new Selection(referentiel, politiques);
    }

    /**
     * Finds the policies, before anything long begins.
     *
     * @throws Selection.PolitiqueInconnue when one is not published
     * @throws fr.aiguillage.policies.PolitiqueInvalide when a draft is outside the bounded subset
     */
    public List<Choisie> select(List<Choix> choix) {
        return choix.stream().map(selection::of).toList();
    }

    /** @throws java.util.concurrent.CancellationException when the thread is interrupted */
    public Resultat over(Cube cube, Demande demande, Avancement avancement) {
        var choisies = select(demande.politiques());
        var decompte = decompte(cube, choisies, demande.filtre(), avancement);
        return new Resultat(
                cube,
                demande.filtre(),
                choisies,
                decompte,
                synthese(cube, demande, decompte),
                Vocabulaire.of(referentiel, choisies));
    }

    private Decompte decompte(Cube cube, List<Choisie> choisies, Filtre filtre, Avancement avancement) {
        return Decompte.of(
                cube,
                choisies.stream().map(Choisie::nommee).toList(),
                choisies.stream().map(Choisie::politique).toList(),
                referentiel.annuaire(),
                filtre,
                avancement);
    }

    private Synthese synthese(Cube cube, Demande demande, Decompte decompte) {
        var volets = decompte.volets();
        return new Synthese(
                etendue(cube, demande, volets.getFirst().total().signalements()),
                volets,
                decompte.comparaisons(),
                Optional.empty(),
                List.of());
    }

    private Etendue etendue(Cube cube, Demande demande, long signalements) {
        return new Etendue(
                demande.filtre().du(),
                demande.filtre().au(),
                demande.filtre().zone(),
                demande.source(),
                signalements,
                cube.evenements(),
                cube.illisibles(),
                referentiel.revision(),
                Moteur.VERSION,
                demande.par(),
                demande.faitLe());
    }
}

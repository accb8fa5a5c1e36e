package fr.aiguillage.cli;

import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.replay.Choix;
import fr.aiguillage.replay.Rejeu;
import fr.aiguillage.replay.Rejeu.Demande;
import fr.aiguillage.replay.Rejeu.Resultat;
import fr.aiguillage.replay.cube.Filtre;
import fr.aiguillage.replay.rapport.Diffusion;
import fr.aiguillage.replay.rapport.RapportDossier;
import fr.aiguillage.replay.simulation.ModeleInvalide;
import fr.aiguillage.replay.simulation.ModeleService;
import fr.aiguillage.replay.synthese.Synthese;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Replays history under several policies, and writes what differs. */
@Command(
        name = "rejouer",
        description = {
            "Rejouer tout l’historique sous d’autres règles : qui gagne et qui perd quels signalements.",
            "Rien n’est publié ni remis : le rejeu lit, compte, et écrit un rapport dans un dossier."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage rejouer --reference associatif --variante centralise --sortie rapport/",
            "  aiguillage rejouer --reference centralise@1 --variante ma-variante.dmn --territoire region:44 \\",
            "      --du 2026-03-01 --au 2026-06-30 --sortie rapport-grand-est/",
            "  aiguillage rejouer --reference associatif --variante centralise --depuis 2025.ndjson --sortie rapport/",
            "  aiguillage rejouer --verifier"
        })
final class Rejouer implements Callable<Integer> {
    private static final int CANCELLED = 130;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final Source source = new Source();

    @Option(
            names = "--reference",
            paramLabel = "POLITIQUE",
            description =
                    "Politique publiée (nom ou nom@version) ou fichier .dmn, à laquelle les autres sont comparées.")
    private @Nullable String reference;

    @Option(
            names = "--variante",
            paramLabel = "POLITIQUE",
            description = "Politique publiée ou fichier .dmn à comparer ; plusieurs fois si besoin.")
    private List<String> variantes = List.of();

    @Option(names = "--du", paramLabel = "JOUR", description = "Premier jour de réception, par exemple 2025-07-01.")
    private @Nullable LocalDate du;

    @Option(names = "--au", paramLabel = "JOUR", description = "Dernier jour de réception, compris.")
    private @Nullable LocalDate au;

    @Option(
            names = "--territoire",
            paramLabel = "TERRITOIRE",
            defaultValue = "national",
            description = "national, region:44, departement:54 ou collectivite:69M (défaut : ${DEFAULT-VALUE}).")
    private String territoire;

    @Option(names = "--sortie", paramLabel = "DOSSIER", description = "Où écrire le rapport.")
    private @Nullable Path sortie;

    @Option(
            names = "--diffusion",
            defaultValue = "INTERNE",
            description = "INTERNE : tous les nombres et ecarts.csv ; EXTERNE : nombres sous 11 masqués, sans lignes."
                    + " (défaut : ${DEFAULT-VALUE})")
    private Diffusion diffusion;

    @Option(
            names = "--service",
            paramLabel = "FICHIER",
            description = "Modèle de service (YAML) : ajoute attentes et files simulées, par destinataire et semaine.")
    private @Nullable Path service;

    @Option(
            names = "--verifier",
            description =
                    "Dériver à nouveau chaque décision enregistrée, et lister ce qui diffère (code 1 s’il y en a).")
    private boolean verifier;

    private final Barre barre = Barre.onStandardError();

    @Override
    public Integer call() {
        return Interruption.during(this::run);
    }

    /** Says so itself when it is cancelled: once {@link Interruption} is over, the process may end at any moment. */
    private int run() {
        try {
            return verifier ? new Verifier(source.connexion(), barre).call() : replay();
        } catch (CancellationException e) {
            barre.end();
            System.err.println("Annulé : aucun rapport n’a été écrit.");
            return CANCELLED;
        }
    }

    private int replay() {
        var politiques = choix();
        var modele = modele();
        var filtre = filtre();
        var referentiel = source.referentiel();
        var rejeu = new Rejeu(referentiel, new Politiques());
        rejeu.select(politiques);
        try (var dossier = RapportDossier.open(required(sortie, "--sortie"));
                var past = source.open(referentiel, barre)) {
            var demande = new Demande(politiques, filtre, source.nom(), System.getProperty("user.name"), Instant.now());
            var resultat = rejeu.over(past.cube(), demande, barre);
            write(resultat, synthese(resultat, past, filtre, modele), dossier);
        }
        return 0;
    }

    private Optional<ModeleService> modele() {
        return Optional.ofNullable(service).map(file -> {
            try {
                return ModeleService.parse(new Documents(spec).read(file));
            } catch (ModeleInvalide e) {
                throw new ParameterException(spec.commandLine(), "--service : " + e.getMessage(), e);
            }
        });
    }

    private void write(Resultat resultat, Synthese synthese, RapportDossier dossier) {
        if (diffusion == Diffusion.INTERNE) writeEcarts(resultat, dossier);
        dossier.write(synthese, resultat.lexique(), diffusion);
        dossier.publish();
        barre.end();
        System.out.println(new EnBref(resultat.synthese()).text());
        System.out.println("Rapport : " + sortie + "/index.html");
    }

    private Synthese synthese(Resultat resultat, Historique past, Filtre filtre, Optional<ModeleService> modele) {
        var counted = resultat.synthese();
        var measured =
                source.mesures(past, filtre, barre).map(counted::measured).orElse(counted);
        return modele.map(one -> measured.simulated(resultat.simulations(one, barre)))
                .orElse(measured);
    }

    private void writeEcarts(Resultat resultat, RapportDossier dossier) {
        try (var out = dossier.ecarts()) {
            resultat.writeEcarts(out, barre);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Choix> choix() {
        var all = new ArrayList<Choix>();
        var documents = new Documents(spec);
        all.add(documents.choix(required(reference, "--reference")));
        if (variantes.isEmpty()) throw new ParameterException(spec.commandLine(), "Il manque au moins une --variante.");
        variantes.forEach(variante -> all.add(documents.choix(variante)));
        return all;
    }

    private <T> T required(@Nullable T value, String option) {
        if (value == null) throw new ParameterException(spec.commandLine(), "Il manque " + option + ".");
        return value;
    }

    private Filtre filtre() {
        if (du != null && au != null && au.isBefore(du))
            throw new ParameterException(spec.commandLine(), "--au " + au + " est avant --du " + du + ".");
        try {
            return new Filtre(Optional.ofNullable(du), Optional.ofNullable(au), Zone.parse(territoire));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--territoire : " + e.getMessage(), e);
        }
    }
}

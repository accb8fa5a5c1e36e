package fr.aiguillage.cli;

import fr.aiguillage.administration.DeclarerDestinataire;
import fr.aiguillage.administration.Fiche;
import fr.aiguillage.administration.Fiche.CanalEcrit;
import fr.aiguillage.administration.FicheLue;
import fr.aiguillage.administration.FicheLue.FicheIllisible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Declares a destinataire, or describes it anew. */
@Command(
        name = "declarer",
        description = {
            "Déclarer un destinataire, ou le décrire de nouveau.",
            "Un fichier dit tout. Des options complètent ce qui est connu : --couvre ajoute une couverture.",
            "Une couverture commence au plus tôt demain : ce qui est déjà reçu ne change pas."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage annuaire declarer alma-88.yaml",
            "  aiguillage annuaire declarer --id ALMA-54-57 --couvre departement:55@2026-06-01",
            "  aiguillage annuaire declarer --id ALMA-88 --type ALMA --nom \"ALMA Vosges\" --source https://… \\",
            "      --couvre departement:88@2026-06-01..2027-05-31 --canal COURRIEL=contact@…",
            "",
            "alma-88.yaml :",
            "  id: ALMA-88",
            "  type: ALMA",
            "  nom: ALMA Vosges",
            "  source: https://…",
            "  couvertures:",
            "    - {territoire: 'departement:88', du: 2026-06-01}",
            "  canaux:",
            "    - {canal: COURRIEL, adresse: contact@…}",
            "  astreinte: astreinte@…"
        })
final class AnnuaireDeclarer implements Callable<Integer> {
    /** Exactly one of the two. */
    static final class Choix {
        @Parameters(paramLabel = "FICHIER", arity = "1", description = "Fiche en YAML ou JSON.")
        private @Nullable Path fichier;

        @ArgGroup(exclusive = false)
        private @Nullable Options options;
    }

    /** An entry that completes what is known. */
    static final class Options {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Identifiant, comme ALMA-54-57.")
        private String id;

        @Option(names = "--type", paramLabel = "TYPE", description = "ARS, CD, DD, ALMA, PLATEFORME, PARQUET ou CRIP.")
        private @Nullable String type;

        @Option(names = "--nom", paramLabel = "TEXTE", description = "Nom.")
        private @Nullable String nom;

        @Option(names = "--source", paramLabel = "TEXTE", description = "D'où vient cette fiche : article, page.")
        private @Nullable String source;

        @Option(
                names = "--couvre",
                paramLabel = "ZONE@DU[..AU]",
                description = "Couverture à ajouter ; les deux jours sont compris. Répétable.")
        private List<String> couvertures = List.of();

        @Option(names = "--canal", paramLabel = "CANAL=ADRESSE", description = "Canal, par préférence. Répétable.")
        private Map<String, String> canaux = Map.of();

        @Option(
                names = "--astreinte",
                paramLabel = "COURRIEL",
                description = "Qui prévenir quand personne n'accuse réception d'un danger immédiat.")
        private @Nullable String astreinte;

        Fiche fiche() {
            return new Fiche(
                    id,
                    Optional.ofNullable(type),
                    Optional.ofNullable(nom),
                    Optional.ofNullable(source),
                    couvertures.stream().map(Couvertures::lire).toList(),
                    canaux.entrySet().stream()
                            .map(canal -> new CanalEcrit(canal.getKey(), canal.getValue()))
                            .toList(),
                    Optional.ofNullable(astreinte));
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private Connexion connexion = new Connexion();

    @Mixin
    private Signature signature = new Signature();

    @ArgGroup(multiplicity = "1")
    private Choix choix;

    @Override
    public Integer call() {
        try {
            var demande = new DeclarerDestinataire(fiche(), choix.fichier != null, signature.auteur());
            return new Issue(spec, connexion.administration())
                    .demander(
                            demande,
                            "aiguillage annuaire lister --id " + demande.fiche().id());
        } catch (FicheIllisible e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private Fiche fiche() {
        if (choix.options != null) return choix.options.fiche();
        if (choix.fichier == null) throw new ParameterException(spec.commandLine(), "Un fichier ou --id est attendu.");
        try {
            return FicheLue.lire(Files.readString(choix.fichier));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "Fichier « " + choix.fichier + " » illisible.", e);
        }
    }
}

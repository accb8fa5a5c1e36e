package fr.aiguillage.projector;

import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.servicekit.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The command {@code projeter reconstruire}: what it does as it goes, for the person at the terminal. */
final class Reconstruire {
    private static final String ANYWAY = "--malgre-ecarts";

    private Reconstruire() {}

    /** 0 when the new tables took the place of the old, 1 when they did not. */
    static int run(String[] args) throws InterruptedException {
        var settings = Settings.fromEnvironment();
        var kafka = KafkaSettings.of(settings.text("AIGUILLAGE_KAFKA"));
        var registry = Registry.at(settings.text("AIGUILLAGE_REGISTRY"));
        try (var live = new ReadModel(settings.text("AIGUILLAGE_DATABASE"));
                var rebuts = new Rebuts(kafka, registry)) {
            var sources = Main.sources(registry, new Contenus(registry));
            var rebuilding = new Reconstruction(live, sources, rebuts, kafka, Reconstruire::say);
            return told(rebuilding.run(List.of(args).contains(ANYWAY)));
        } catch (Monopole.DejaEnCours e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static void say(Chantier chantier, Instant now) {
        switch (chantier.etat()) {
            case EN_COURS ->
                System.err.printf(
                        "%,d / %,d enregistrements, reste %s%n", chantier.lus(), chantier.total(), left(chantier, now));
            case VERIFICATION -> System.err.println("Comptes et index, puis comparaison avec les tables en service…");
            case TERMINEE -> System.err.println("Les nouvelles tables sont en service.");
            case ABANDONNEE -> System.err.println("Les tables en service restent en place.");
        }
    }

    private static String left(Chantier chantier, Instant now) {
        return chantier.finPrevue()
                .map(end -> Math.max(0, Duration.between(now, end).toSeconds()) + " s")
                .orElse("inconnu");
    }

    private static int told(List<String> ecarts) {
        if (ecarts.isEmpty()) return 0;
        System.err.println("Écarts avec les tables en service :");
        ecarts.forEach(ecart -> System.err.println("  " + ecart));
        System.err.println("Pour remplacer quand même (la lecture du journal a été corrigée) : " + ANYWAY);
        return 1;
    }
}

package fr.aiguillage.cli;

import fr.aiguillage.replay.Ecart;
import fr.aiguillage.replay.Past;
import fr.aiguillage.replay.Rapport;
import fr.aiguillage.replay.Verification;
import java.util.Locale;

/** {@code rejouer --verifier}: every stored decision derived again. */
record Verifier(Connexion connexion, Barre barre) {
    int call() {
        var rapport = Verification.run(Past.of(connexion.kafka(), connexion.registry()), barre);
        barre.end();
        rapport.ecarts().forEach(ecart -> System.out.println(line(ecart)));
        System.out.println(verdict(rapport));
        return rapport.divergentes() == 0 ? 0 : 1;
    }

    private static String line(Ecart ecart) {
        return "%s, %s, %s : %s enregistré « %s », rejoué « %s »"
                .formatted(
                        ecart.signalement(),
                        ecart.cause(),
                        ecart.politique(),
                        ecart.champ(),
                        ecart.enregistre(),
                        ecart.rejoue());
    }

    private static String verdict(Rapport rapport) {
        return rapport.divergentes() == 0
                ? "%s décisions dérivées à nouveau : aucune différence.".formatted(nombre(rapport.verifiees()))
                : "%s décisions sur %s diffèrent%s"
                        .formatted(
                                nombre(rapport.divergentes()),
                                nombre(rapport.verifiees()),
                                rapport.ecarts().size() < rapport.divergentes()
                                        ? " ; les premières sont listées."
                                        : ".");
    }

    private static String nombre(long nombre) {
        return String.format(Locale.FRANCE, "%,d", nombre);
    }
}

package fr.aiguillage.administration.service;

import fr.aiguillage.policies.Faute;
import fr.aiguillage.policies.analyse.Analyse;
import fr.aiguillage.policies.analyse.Constat;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a document, else what its analysis found.
 *
 * @param acceptee whether it could be published; then there are no faults, and the remarks refuse nothing
 * @param regles how many rules it has; 0 when it is refused
 */
record Validation(boolean acceptee, int regles, List<String> criteres, List<Faute> fautes, List<Remarque> remarques) {

    /**
     * Something to think about.
     *
     * @param genre LACUNE, REPLI, JAMAIS, REDONDANTE or INCOMPLETE
     * @param decision and {@code ligne}: as in a fault
     * @param exemple criteria and their values for which it holds
     */
    record Remarque(
            String genre,
            String decision,
            int ligne,
            String regle,
            String libelle,
            String message,
            Map<String, Object> exemple) {
        static Remarque of(Constat constat) {
            return new Remarque(
                    constat.genre().name(),
                    constat.decision(),
                    constat.ligne(),
                    constat.regle(),
                    constat.libelle(),
                    constat.message(),
                    constat.exemple());
        }
    }

    static Validation refused(List<Faute> fautes) {
        return new Validation(false, 0, List.of(), fautes, List.of());
    }

    static Validation accepted(Analyse analyse) {
        return new Validation(
                true,
                analyse.regles(),
                analyse.criteres(),
                List.of(),
                analyse.constats().stream().map(Remarque::of).toList());
    }
}

package fr.aiguillage.replay;

import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.policies.ReferentielInitial;
import java.util.Optional;
import java.util.regex.Pattern;

/** A shipped table with one rule changed. */
final class Variante {
    private Variante() {}

    static String of(String politique, String regle, String text, String other) {
        var dmn = Optional.ofNullable(
                        ReferentielInitial.referentiel().politiques().get(new PolitiqueId(politique, 1)))
                .orElseThrow()
                .dmn();
        return changed(dmn, regle, text, other);
    }

    private static String changed(String dmn, String regle, String text, String other) {
        var rule = Pattern.compile("<rule id=\"" + regle + "\">.*?</rule>", Pattern.DOTALL);
        var changed = rule.matcher(dmn).replaceFirst(found -> found.group().replace(text, other));
        if (changed.equals(dmn)) throw new IllegalArgumentException(regle + " does not say " + text);
        return changed;
    }
}

package fr.aiguillage.forwarder.remise;

import fr.aiguillage.forwarder.remise.Disjoncteur.Seuil;
import fr.aiguillage.servicekit.BadSetting;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** One thing that may be set of a channel: its name in the file, what is allowed, and what it changes. */
enum Champ {
    TENTATIVES(
            "AIGUILLAGE_REPRISE_MAXIMUM",
            "an integer from 1 to 1000",
            (reglage, value) -> reglage.with(reglage.reprises().maximum(Integer.parseInt(value)))),
    BASE(
            "AIGUILLAGE_REPRISE_BASE",
            "a duration such as PT2M",
            (reglage, value) -> reglage.with(reglage.reprises().base(Duration.parse(value)))),
    PLAFOND(
            "AIGUILLAGE_REPRISE_PLAFOND",
            "a duration such as PT24H",
            (reglage, value) -> reglage.with(reglage.reprises().plafond(Duration.parse(value)))),
    SEUIL(
            "AIGUILLAGE_DISJONCTEUR_SEUIL",
            "an integer from 1 to 1000",
            (reglage, value) -> reglage.with(
                    new Seuil(Integer.parseInt(value), reglage.seuil().sonde()))),
    SONDE(
            "AIGUILLAGE_DISJONCTEUR_SONDE",
            "a duration up to PT1H such as PT30S",
            (reglage, value) -> reglage.with(new Seuil(reglage.seuil().echecs(), Duration.parse(value)))),
    PLACES(
            "AIGUILLAGE_REMISE_PLACES",
            "an integer from 1 to 256",
            (reglage, value) -> reglage.places(Integer.parseInt(value))),
    DEBIT(
            "AIGUILLAGE_REMISE_DEBIT",
            "an integer from 1 to 10000, attempts a second",
            (reglage, value) -> reglage.debit(Integer.parseInt(value))),
    ETALEMENT(
            "AIGUILLAGE_REMISE_ETALEMENT",
            "a duration up to PT24H such as PT3M",
            (reglage, value) -> reglage.etalement(Duration.parse(value)));

    private final String variable;
    private final String allowed;
    private final BiFunction<Reglage, String, Reglage> change;

    Champ(String variable, String allowed, BiFunction<Reglage, String, Reglage> change) {
        this.variable = variable;
        this.allowed = allowed;
        this.change = change;
    }

    static Optional<Champ> named(String name) {
        return Arrays.stream(values()).filter(champ -> champ.nom().equals(name)).findFirst();
    }

    String nom() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the environment: what it says holds for all. */
    String variable() {
        return variable;
    }

    /**
     * @param key where the value was said
     * @throws BadSetting when the value is none of the allowed ones
     */
    Reglage set(Reglage reglage, String key, String value) {
        try {
            return change.apply(reglage, value);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new BadSetting(key, value, allowed);
        }
    }
}

package fr.aiguillage.policies;

/** The engine that evaluates decision tables; its version is recorded in every decision. */
public final class Moteur {
    public static final String VERSION = "kie-dmn 10.2.0";

    private Moteur() {}
}

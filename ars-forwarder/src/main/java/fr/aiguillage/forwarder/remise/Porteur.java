package fr.aiguillage.forwarder.remise;

/** Carries orders to destinataires by one channel. Safe for several threads at once. */
@FunctionalInterface
public interface Porteur {
    /** One attempt; what goes wrong is an outcome, not an exception. */
    Remise deliver(Pli pli);
}

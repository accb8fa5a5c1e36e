package fr.aiguillage.forwarder.remise;

/** Carries orders to destinataires by one channel. Safe for several threads at once. */
@FunctionalInterface
public interface Porteur {
    /** One attempt; what goes wrong is an outcome, not an exception. */
    Remise deliver(Pli pli);

    /** One attempt to tell an annulment, by a channel that tells them ({@link Channels#annulments}). */
    default Remise annul(Avis avis) {
        return new Remise.Refusee("ANNULEE");
    }
}

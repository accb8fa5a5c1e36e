package fr.aiguillage.forwarder.remise;

/** Carries orders to destinataires by one channel. Safe for several threads at once. */
public interface Porteur {
    /** One attempt; what goes wrong is an outcome, not an exception. */
    Remise deliver(Pli pli);

    /** One attempt to say that a case was taken back, by a channel that can. */
    default Remise recall(Rappel rappel) {
        return new Remise.Refusee("RAPPEL_NON_PORTE");
    }
}

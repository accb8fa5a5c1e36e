package fr.aiguillage.forwarder.remise;

/** Carries orders to destinataires by one channel. Safe for several threads at once. */
public interface Porteur {
    /** One attempt; what goes wrong is an outcome, not an exception. */
    Remise deliver(Pli pli);

    /** Whether this channel can say that a case was taken back; the inbox says it in any case. */
    default boolean recalls() {
        return false;
    }

    /** One attempt to say that a case was taken back. */
    default Remise recall(Rappel rappel) {
        return new Remise.Refusee("RAPPEL_NON_PORTE");
    }
}

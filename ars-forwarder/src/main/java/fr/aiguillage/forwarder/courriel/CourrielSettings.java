package fr.aiguillage.forwarder.courriel;

import java.time.Duration;
import java.util.Optional;

/**
 * The mail server that takes our notices.
 *
 * @param de sender, as an address
 * @param compte who we are to the server, when it asks
 * @param delai for each step of the exchange
 */
public record CourrielSettings(
        String hote, int port, Chiffrement chiffrement, String de, Optional<Compte> compte, Duration delai) {

    /** STARTTLS and TLS refuse a server that offers neither; AUCUN is for one machine. */
    public enum Chiffrement {
        STARTTLS,
        TLS,
        AUCUN
    }

    public record Compte(String utilisateur, String motDePasse) {
        @Override
        public String toString() {
            return "account " + utilisateur;
        }
    }
}

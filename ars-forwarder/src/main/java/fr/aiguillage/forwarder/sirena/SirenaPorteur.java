package fr.aiguillage.forwarder.sirena;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.remise.Appel;
import fr.aiguillage.forwarder.remise.Descellement;
import fr.aiguillage.forwarder.remise.Descellement.Parties;
import fr.aiguillage.forwarder.remise.Pli;
import fr.aiguillage.forwarder.remise.Porteur;
import fr.aiguillage.forwarder.remise.Remise;
import fr.aiguillage.servicekit.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files an order in SIRENA, the State's tool for ARS cells, through its third-party API (DNUM-SocialGouv/sirena,
 * apps/backend/src/features/third-party). SIRENA knows no idempotency key: one that it took and whose answer was lost is
 * filed again, under the same number and sending id in its comment.
 */
public final class SirenaPorteur implements Porteur {
    static final String CHEMIN = "/third-party/v1/requetes";

    /** A key that is wrong (401), or revoked, suspended, expired (403): every call more brings our ban nearer (5 in a row). */
    private static final Set<String> CLE_REFUSEE = Set.of("HTTP_401", "HTTP_403");

    private final SirenaCles cles;
    private final Appel appel;
    private final Descellement descellement;

    public SirenaPorteur(SirenaCles cles, Appel appel, Descellement descellement) {
        this.cles = cles;
        this.appel = appel;
        this.descellement = descellement;
    }

    @Override
    public Remise deliver(Pli pli) {
        var cle = cles.of(pli.order().destinataire());
        if (cle.isEmpty()) return Remise.indisponible("CLE_ABSENTE");
        try {
            return deliver(pli, new URI(pli.adresse().replaceFirst("/+$", "") + CHEMIN), cle.get());
        } catch (URISyntaxException e) {
            return new Remise.Refusee("ADRESSE_INVALIDE");
        }
    }

    private Remise deliver(Pli pli, URI address, String cle) {
        return switch (descellement.open(pli.order(), CanalRemise.SIRENA)) {
            case Parties.Fermees closed -> Remise.indisponible(closed.issue());
            case Parties.Ouvertes open -> judged(post(pli, address, cle, open));
        };
    }

    private Remise post(Pli pli, URI address, String cle, Parties.Ouvertes open) {
        var body = Json.bytes(Requete.of(pli.order(), pli.envoi(), open.contenus()));
        var headers = Map.of("content-type", "application/json; charset=utf-8", "x-api-key", cle);
        return appel.post(address, headers, body, SirenaPorteur::requeteId);
    }

    /** With the key refused, the channel is disabled and its alert raised, for a person to put the key right. */
    private static Remise judged(Remise remise) {
        return remise instanceof Remise.Refusee refused && CLE_REFUSEE.contains(refused.issue())
                ? new Remise.Fermee(refused.issue())
                : remise;
    }

    /** Such as {@code 2026-02-RT1}; none when the answer is not what it should be: it was taken all the same. */
    private static Optional<String> requeteId(byte[] answer) {
        try {
            return Optional.ofNullable(Json.lenient().readValue(answer, JsonNode.class))
                    .map(body -> body.path("requeteId").textValue())
                    .filter(id -> id.matches("[A-Za-z0-9._-]{1,64}"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

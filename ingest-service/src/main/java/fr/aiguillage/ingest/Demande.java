package fr.aiguillage.ingest;

import java.util.Optional;

/**
 * Who sends something, under which key of their own.
 *
 * @param client the intake application, or the subject of the person's token
 * @param cle the client's Idempotency-Key
 * @param traceparent W3C trace context of the request
 */
record Demande(String client, Optional<String> cle, Optional<String> traceparent) {}

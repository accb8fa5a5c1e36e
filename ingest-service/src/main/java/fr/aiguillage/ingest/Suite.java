package fr.aiguillage.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.servicekit.Principal;
import java.time.Instant;

/** What a person or an application says about a signalement that came in before. */
record Suite(SignalementId signalement, Principal par, JsonNode body, Instant now, Sceaux sceaux) {}

package fr.aiguillage.domain.referentiel;

import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.politique.PolitiqueId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What administration publishes; topic {@code referentiel}, one partition, whose offset is the revision. */
public sealed interface ReferentielEvent {

    /**
     * A policy version, or triage tables, were published; a policy is in shadow everywhere at once.
     *
     * @param dmn the DMN document
     * @param sha256 SHA-256 of the document in UTF-8, hexadecimal
     */
    record PolitiquePubliee(PolitiqueId politique, String dmn, String sha256, String auteur, String note)
            implements ReferentielEvent {}

    /** A policy version is no longer decided in shadow. */
    record PolitiqueRetiree(PolitiqueId politique, String auteur, String note) implements ReferentielEvent {}

    /**
     * A policy version acts on a territory, for what is received from an instant, included, to another, excluded.
     *
     * @param aPartirDu empty: since ever, which only the initial load may say
     */
    record ActivationDecidee(
            PolitiqueId politique, Zone zone, Optional<Instant> aPartirDu, Optional<Instant> jusque, String auteur)
            implements ReferentielEvent {}

    /** A destinataire exists, or is described anew. */
    record DestinataireDeclare(Destinataire destinataire) implements ReferentielEvent {}

    /** A destinataire takes nothing more after its last day (Europe/Paris). */
    record DestinataireClos(DestinataireId destinataire, LocalDate dernierJour) implements ReferentielEvent {}

    /** A person got a role, where the issuer's tokens carry none. */
    record HabilitationAccordee(String personne, String role, String auteur) implements ReferentielEvent {}

    /** A person lost a role. */
    record HabilitationRetiree(String personne, String role, String auteur) implements ReferentielEvent {}

    /** The communes of one département, in one edition of the official geography. */
    record GeographiePubliee(String edition, String departement, String nom, List<CommunePubliee> communes)
            implements ReferentielEvent {}

    /** One commune: INSEE code, name, authorities, postal codes and inhabitants. */
    record CommunePubliee(
            String code,
            String nom,
            String departement,
            String collectivite,
            String region,
            List<String> codesPostaux,
            int population) {}
}

package fr.aiguillage.forwarder.echeance;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.forwarder.courriel.Lettre;
import fr.aiguillage.forwarder.courriel.Messagerie;
import fr.aiguillage.forwarder.echeance.EscaladeRows.Avis;
import fr.aiguillage.forwarder.journal.Wakeup;
import fr.aiguillage.forwarder.journal.Worker;
import fr.aiguillage.forwarder.remise.Lien;
import fr.aiguillage.forwarder.remise.Remise;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to whoever is on call that nobody acknowledged an immediate danger, until the mail server takes it or somebody acts. */
public final class Astreinte implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Astreinte.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 10;

    private static final String TEXTE = """
            Bonjour,

            Le signalement %s, en DANGER IMMÉDIAT, est adressé à %s et personne n’en a accusé réception.

            Pour le lire et en accuser réception, après connexion :
            %s

            Les secours se demandent au 15, 17, 18 ou 112 (114 pour les personnes sourdes ou malentendantes).
            Ce message ne contient aucune donnée personnelle. Il est envoyé par un automate : n’y répondez pas.
            """;

    private final Jdbi jdbi;
    private final Messagerie messagerie;
    private final Supplier<Annuaire> annuaire;
    private final EcheanceSettings settings;
    private final URI boite;
    private final Clock clock;
    private final Wakeup pause = new Wakeup();
    private final Worker worker;

    private Astreinte(
            Jdbi jdbi,
            Messagerie messagerie,
            Supplier<Annuaire> annuaire,
            EcheanceSettings settings,
            URI boite,
            Clock clock) {
        this.jdbi = jdbi;
        this.messagerie = messagerie;
        this.annuaire = annuaire;
        this.settings = settings;
        this.boite = boite;
        this.clock = clock;
        this.worker = Worker.start("astreinte", pause, this::work);
    }

    /** @param boite where the inbox is */
    public static Astreinte start(
            Jdbi jdbi,
            Messagerie messagerie,
            Supplier<Annuaire> annuaire,
            EcheanceSettings settings,
            URI boite,
            Clock clock) {
        return new Astreinte(jdbi, messagerie, annuaire, settings, boite, clock);
    }

    public boolean isWell() {
        return worker.isWell();
    }

    private void work(BooleanSupplier open) throws InterruptedException {
        while (open.getAsBoolean()) {
            var now = clock.instant();
            var claimed = jdbi.inTransaction(handle -> EscaladeRows.claim(handle, now, now.plus(LEASE)));
            claimed.ifPresent(this::send);
            if (claimed.isEmpty()) pause.await(settings.pause());
        }
    }

    private void send(Avis avis) {
        var remise = annuaire.get()
                .find(avis.escalade().destinataire())
                .flatMap(Destinataire::astreinte)
                .map(adresse -> messagerie.send(lettre(avis, adresse)))
                .orElseGet(() -> new Remise.Refusee("ADRESSE_RETIREE"));
        jdbi.useHandle(handle ->
                EscaladeRows.told(handle, avis, remise, clock.instant().plus(delay(avis.tentative()))));
        LOG.info("on-call notice for {}, attempt {}: {}", avis.escalade().sujet(), avis.tentative(), remise);
    }

    private Duration delay(int tentative) {
        var doubled = settings.reprise().multipliedBy(1L << Math.min(tentative - 1, DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private Lettre lettre(Avis avis, String adresse) {
        var escalade = avis.escalade();
        return new Lettre(
                "astreinte." + escalade.signalement() + "." + escalade.destinataire(),
                adresse,
                "DANGER IMMÉDIAT sans accusé de réception : signalement " + avis.numero(),
                TEXTE.formatted(
                        avis.numero(),
                        escalade.destinataire(),
                        Lien.of(escalade.signalement(), escalade.destinataire(), boite)));
    }

    @Override
    public void close() {
        worker.close();
    }
}

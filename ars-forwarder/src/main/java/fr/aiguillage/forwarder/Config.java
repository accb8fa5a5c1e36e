package fr.aiguillage.forwarder;

import fr.aiguillage.forwarder.cellule.CelluleCles;
import fr.aiguillage.forwarder.courriel.CourrielSettings;
import fr.aiguillage.forwarder.courriel.CourrielSettings.Chiffrement;
import fr.aiguillage.forwarder.courriel.CourrielSettings.Compte;
import fr.aiguillage.forwarder.remise.DeliverySettings;
import fr.aiguillage.forwarder.remise.Disjoncteur;
import fr.aiguillage.forwarder.remise.Reprises;
import fr.aiguillage.forwarder.remise.WebhookSecrets;
import fr.aiguillage.forwarder.remise.WebhookSettings;
import fr.aiguillage.forwarder.sftp.SftpSecrets;
import fr.aiguillage.forwarder.sftp.SftpSettings;
import fr.aiguillage.forwarder.sirena.SirenaCles;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.servicekit.BadSetting;
import fr.aiguillage.servicekit.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What the forwarder is told by its environment: AIGUILLAGE_KAFKA, _REGISTRY, _DATABASE, _OIDC_ISSUER, _PORT and
 * _MASTER_KEY; AIGUILLAGE_BOITE, where people find the inbox; AIGUILLAGE_WEBHOOK_SECRETS (a properties file),
 * _WEBHOOK_ALLOW_PRIVATE and _WEBHOOK_DELAI; AIGUILLAGE_CELLULE_CLES ({@link CelluleCles}; without it nothing goes to
 * {@code cellule.<destinataire>}); AIGUILLAGE_SMTP (host of the mail server; without it no e-mail is sent),
 * _SMTP_PORT, _SMTP_TLS, _SMTP_DE, _SMTP_UTILISATEUR, _SMTP_MOT_DE_PASSE and _SMTP_DELAI; AIGUILLAGE_SIRENA_CLES (a
 * properties file); AIGUILLAGE_SFTP_SECRETS (a properties file), _SFTP_ALLOW_PRIVATE, _SFTP_DELAI and _SFTP_RELEVE; AIGUILLAGE_REMISE_PLACES, _REMISE_BAIL and _REMISE_PAUSE
 * ({@link DeliverySettings}); AIGUILLAGE_REPRISE_MAXIMUM, _REPRISE_BASE and _REPRISE_PLAFOND ({@link Reprises});
 * AIGUILLAGE_DISJONCTEUR_SEUIL and _DISJONCTEUR_SONDE ({@link Disjoncteur.Reglage}).
 */
record Config(
        KafkaSettings kafka,
        String registry,
        String database,
        URI issuer,
        int port,
        String masterKey,
        Optional<CelluleCles> celluleCles,
        DeliverySettings delivery) {
    private static final String CELLULE = "AIGUILLAGE_CELLULE_CLES";
    private static final String SECRETS = "AIGUILLAGE_WEBHOOK_SECRETS";
    private static final String SIRENA = "AIGUILLAGE_SIRENA_CLES";
    private static final String SFTP = "AIGUILLAGE_SFTP_SECRETS";
    private static final String SMTP = "AIGUILLAGE_SMTP";
    private static final String SMTP_TLS = "AIGUILLAGE_SMTP_TLS";
    private static final int SUBMISSION = 587;
    private static final String DEFAULT_PORT = "8084";

    static Config of(Settings settings) {
        return new Config(
                KafkaSettings.of(settings.text("AIGUILLAGE_KAFKA")),
                settings.text("AIGUILLAGE_REGISTRY"),
                settings.text("AIGUILLAGE_DATABASE"),
                settings.uri("AIGUILLAGE_OIDC_ISSUER"),
                settings.integer("AIGUILLAGE_PORT", Integer.parseInt(DEFAULT_PORT)),
                settings.text("AIGUILLAGE_MASTER_KEY"),
                settings.optional(CELLULE).map(Config::cles),
                delivery(settings));
    }

    private static DeliverySettings delivery(Settings settings) {
        return new DeliverySettings(
                webhook(settings),
                courriel(settings),
                sirena(settings),
                sftp(settings),
                reprises(settings),
                new Disjoncteur.Reglage(
                        settings.integer("AIGUILLAGE_DISJONCTEUR_SEUIL", 10),
                        settings.duration("AIGUILLAGE_DISJONCTEUR_SONDE", Duration.ofSeconds(30))),
                settings.integer("AIGUILLAGE_REMISE_PLACES", 8),
                settings.duration("AIGUILLAGE_REMISE_BAIL", Duration.ofMinutes(1)),
                settings.duration("AIGUILLAGE_REMISE_PAUSE", Duration.ofMillis(250)),
                URI.create(settings.text("AIGUILLAGE_BOITE", "http://localhost:" + DEFAULT_PORT)));
    }

    private static WebhookSettings webhook(Settings settings) {
        var secrets = settings.optional(SECRETS)
                .map(file -> secrets(SECRETS, file, WebhookSecrets::read, "<destinataire>=whsec_<Base64>"))
                .orElse(WebhookSecrets.NONE);
        var allowPrivate = Boolean.parseBoolean(settings.text("AIGUILLAGE_WEBHOOK_ALLOW_PRIVATE", "false"));
        return new WebhookSettings(
                secrets, allowPrivate, settings.duration("AIGUILLAGE_WEBHOOK_DELAI", Duration.ofSeconds(15)));
    }

    private static Optional<CourrielSettings> courriel(Settings settings) {
        return settings.optional(SMTP)
                .map(hote -> new CourrielSettings(
                        hote,
                        settings.integer("AIGUILLAGE_SMTP_PORT", SUBMISSION),
                        chiffrement(settings),
                        settings.text("AIGUILLAGE_SMTP_DE"),
                        settings.optional("AIGUILLAGE_SMTP_UTILISATEUR")
                                .map(name -> new Compte(name, settings.text("AIGUILLAGE_SMTP_MOT_DE_PASSE"))),
                        settings.duration("AIGUILLAGE_SMTP_DELAI", Duration.ofSeconds(20))));
    }

    private static SirenaCles sirena(Settings settings) {
        return settings.optional(SIRENA)
                .map(file -> secrets(SIRENA, file, SirenaCles::read, "<destinataire>=sk_<64 hexadecimal digits>"))
                .orElse(SirenaCles.NONE);
    }

    private static SftpSettings sftp(Settings settings) {
        return new SftpSettings(
                settings.optional(SFTP)
                        .map(file -> secrets(
                                SFTP, file, SftpSecrets::read, "<destinataire>.empreinte=…, .cle=… or .motDePasse=…"))
                        .orElse(SftpSecrets.NONE),
                Boolean.parseBoolean(settings.text("AIGUILLAGE_SFTP_ALLOW_PRIVATE", "false")),
                settings.duration("AIGUILLAGE_SFTP_DELAI", Duration.ofSeconds(30)),
                settings.duration("AIGUILLAGE_SFTP_RELEVE", Duration.ofMinutes(1)));
    }

    private static Chiffrement chiffrement(Settings settings) {
        var name = settings.text(SMTP_TLS, Chiffrement.STARTTLS.name());
        return Stream.of(Chiffrement.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadSetting(SMTP_TLS, name, "STARTTLS, TLS or AUCUN"));
    }

    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    private static <T> T secrets(String name, String file, Reader<T> reader, String line) {
        try {
            return reader.read(Path.of(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new BadSetting(name, file, "a properties file of lines " + line);
        }
    }

    private static CelluleCles cles(String folder) {
        try {
            return CelluleCles.read(Path.of(folder));
        } catch (IOException | IllegalArgumentException e) {
            throw new BadSetting(
                    CELLULE, folder, "a folder of public keys, *.json, each one JWK (EC, P-256); " + e.getMessage());
        }
    }

    private static Reprises reprises(Settings settings) {
        var standard = Reprises.standard(new SplittableRandom());
        return new Reprises(
                settings.integer("AIGUILLAGE_REPRISE_MAXIMUM", standard.maximum()),
                settings.duration("AIGUILLAGE_REPRISE_BASE", standard.base()),
                settings.duration("AIGUILLAGE_REPRISE_PLAFOND", standard.plafond()),
                standard.patience(),
                standard.random());
    }
}

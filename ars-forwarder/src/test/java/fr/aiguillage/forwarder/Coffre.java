package fr.aiguillage.forwarder;

import fr.aiguillage.domain.administration.AccesConsigne;
import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Victime;
import fr.aiguillage.domain.transmission.TransmissionEvent.Contenu;
import fr.aiguillage.forwarder.remise.Descellement;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.sealing.MasterKey;
import fr.aiguillage.sealing.Opener;
import fr.aiguillage.sealing.Sealer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Seals as ingest does, with keys that may be destroyed, and hears who opens. */
public final class Coffre {
    public static final String NOM = "Quatrepommes";
    public static final String DECLARANT = "Troisrivières";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-14T10:00:00Z"), ZoneOffset.UTC);

    private final Registry registry = Registry.inMemory();
    private final MasterKey master;
    private final Map<String, CleScellee> keys = new HashMap<>();
    private final List<ProducerRecord<byte[], byte[]>> acces = new ArrayList<>();

    public Coffre(Path folder) {
        master = MasterKey.create(folder.resolve("master.json"));
    }

    public Scelle seal(SignalementId signalement, Sujet sujet, String json) {
        var sealing = new Sealer(master).seal(signalement, sujet, json.getBytes(StandardCharsets.UTF_8));
        keys.put(sealing.scelle().cle(), sealing.cle());
        return sealing.scelle();
    }

    public void destroy(Scelle scelle) {
        keys.remove(scelle.cle());
    }

    /** All five parts sealed, in the names of the intake format. */
    public Contenu contenu(SignalementId signalement, boolean anonyme) {
        var codes = Examples.contenu();
        var victime = codes.victime();
        var declarant = codes.declarant();
        return new Contenu(
                codes.recuLe(),
                lieu(signalement, codes.lieu()),
                new Victime(
                        victime.categorie(),
                        victime.trancheAge(),
                        victime.mesureProtection(),
                        victime.informee(),
                        anonyme,
                        sealed(signalement, Sujet.VICTIME, """
                                {"identite": {"nom": "%s", "prenom": "Odette", "adresse": "3 rue des Lilas"}}
                                """.formatted(NOM))),
                new MisEnCause(
                        codes.misEnCause().type(),
                        codes.misEnCause().precision(),
                        sealed(signalement, Sujet.MIS_EN_CAUSE, """
                        {"identite": {"nom": "%s", "prenom": "Jean"}}
                        """.formatted(NOM))),
                new Declarant(
                        declarant.lien(), anonyme, sealed(signalement, Sujet.DECLARANT, """
                        {"identite": {"nom": "%s", "prenom": "Paul", "courriel": "paul@exemple.invalid", "telephone": "0102030405"}}
                        """.formatted(DECLARANT))),
                codes.faits().sealedBy(sealed(signalement, Sujet.FAITS, """
                        {"recit": "Des coups, depuis l’hiver.", "debut": "2026-01", "fin": "2026-03-10"}
                        """)));
    }

    private Lieu lieu(SignalementId signalement, Lieu codes) {
        return new Lieu(
                codes.type(),
                codes.territoire(),
                codes.finessCategorie(),
                codes.etablissement(),
                sealed(signalement, Sujet.LIEU, """
                        {"commune": "54395", "codePostal": "54000", "adresse": "3 rue des Lilas"}
                        """));
    }

    private Optional<Scelle> sealed(SignalementId signalement, Sujet sujet, String json) {
        return Optional.of(seal(signalement, sujet, json));
    }

    public Descellement descellement() {
        return descellement(acces::add);
    }

    public Descellement descellement(Consumer<ProducerRecord<byte[], byte[]>> publisher) {
        var opener = new Opener(master, (signalement, sujet, cle) -> Optional.ofNullable(keys.get(cle)));
        return new Descellement(opener, publisher, EventWriter.of(Topics.ACCES, registry), CLOCK);
    }

    public List<AccesConsigne> acces() {
        var reader = EventReader.of(Topics.ACCES, registry);
        return acces.stream()
                .map(sent -> {
                    var read = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
                    sent.headers().forEach(read.headers()::add);
                    return reader.read(read).event();
                })
                .toList();
    }
}

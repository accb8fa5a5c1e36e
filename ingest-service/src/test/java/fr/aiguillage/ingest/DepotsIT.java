package fr.aiguillage.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import fr.aiguillage.domain.administration.Rebut;
import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Origine;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.signalement.DepotSignalement;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DepotsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PERSONAL = """
            {"lieu":{"commune":"54395","adresse":"3 rue Zorglubine"},
             "victime":{"identite":{"nom":"Quidamovitch"}},"faits":{"recit":"Abracadabrantes"}}
            """;

    private static Porte porte;
    private static ECKey publicKey;
    private static EventWriter<String, DepotSignalement> writer;

    private final String client = "tiers-" + UUID.randomUUID();

    @BeforeAll
    static void open() throws Exception {
        porte = Porte.open(Decor.shared());
        publicKey = JWKSet.parse(porte.get("/v1/cles/depots").body())
                .getKeys()
                .getFirst()
                .toECKey();
        writer = EventWriter.of(Topics.DEPOTS, Decor.shared().registry());
    }

    @AfterAll
    static void close() {
        porte.close();
    }

    @Test
    void a_depot_is_a_report_like_any_other() throws Exception {
        send(depot("k", Canal.PARTENAIRE, encrypted(PERSONAL)));
        var event = awaitReports(1).getFirst();
        assertThat(event.canal()).isEqualTo(Canal.PARTENAIRE);
        assertThat(event.faits().types()).containsExactly(TypeMaltraitance.PHYSIQUE);
        assertThat(event.faits().dangerImmediat()).isEqualTo(OuiNon.OUI);
        assertThat(event.lieu().territoire().isResolu()).isTrue();
        var coffre = new Coffre(Decor.shared());
        assertThat(coffre.json(event.signalement(), event.victime().scelle())
                        .at("/identite/nom")
                        .asText())
                .isEqualTo("Quidamovitch");
        assertThat(coffre.json(event.signalement(), event.faits().scelle())
                        .at("/recit")
                        .asText())
                .isEqualTo("Abracadabrantes");
    }

    @Test
    void the_same_depot_sent_twice_is_one_report() throws Exception {
        send(depot("k", Canal.PARTENAIRE, encrypted(PERSONAL)), depot("k", Canal.PARTENAIRE, encrypted(PERSONAL)));
        send(depot("fin", Canal.EMAIL, encrypted(PERSONAL)));
        Await.until(
                "the last depot", PATIENCE, () -> reports().stream().anyMatch(event -> event.canal() == Canal.EMAIL));
        assertThat(reports().stream().map(SignalementRecu::signalement).distinct())
                .hasSize(2);
    }

    @Test
    void bad_depots_are_rebuts_that_say_why_and_the_good_ones_go_on() throws Exception {
        var garbage = new ProducerRecord<>(Topics.DEPOTS.name(), 0, bytes(client), bytes("Zorglubine"));
        var sent = List.of(
                garbage,
                record(depot("a", Canal.PARTENAIRE, "pas.un.jwe")),
                record(depot("b", Canal.PARTENAIRE, encrypted("{\"lieu\":{\"commune\":\"99999\"}}"))),
                record(depot("c", Canal.PARTENAIRE, encrypted("{\"canal\":\"EMAIL\"}"))),
                record(depot("d", Canal.PARTENAIRE, encrypted("Zorglubine"))));
        Decor.shared().send(sent);
        send(depot("e", Canal.EMAIL, encrypted(PERSONAL)));

        Await.until("all rebuts", PATIENCE, () -> rebuts().size() == 5);
        assertThat(rebuts())
                .extracting(Rebut::cause)
                .containsExactlyInAnyOrder(
                        CauseRebut.ILLISIBLE,
                        CauseRebut.CHIFFREMENT_INVALIDE,
                        CauseRebut.CONTENU_INVALIDE,
                        CauseRebut.CONTENU_INVALIDE,
                        CauseRebut.CONTENU_INVALIDE);
        assertThat(awaitReports(1))
                .singleElement()
                .satisfies(event -> assertThat(event.canal()).isEqualTo(Canal.EMAIL));
    }

    @Test
    void a_rebut_names_its_origin_and_seals_the_bytes() throws Exception {
        Decor.shared().send(List.of(new ProducerRecord<>(Topics.DEPOTS.name(), 0, bytes(client), bytes("Zorglubine"))));
        Await.until("the rebut", PATIENCE, () -> rebuts().size() == 1);
        var rebut = rebuts().getFirst();
        assertThat(rebut.topic()).isEqualTo("depots");
        var id = Decor.shared().read(Topics.REBUTS).stream()
                .filter(message -> message.event().equals(rebut))
                .findFirst()
                .orElseThrow()
                .envelope()
                .id();
        assertThat(new Coffre(Decor.shared()).bytes(new SignalementId(id), rebut.original()))
                .isEqualTo(bytes("Zorglubine"));
    }

    @Test
    void the_private_key_is_not_published() throws Exception {
        assertThat(JWKSet.parse(porte.get("/v1/cles/depots").body()).containsNonPublicKeys())
                .isFalse();
    }

    private DepotSignalement depot(String key, Canal canal, String jwe) {
        return new DepotSignalement(
                client,
                key,
                canal,
                Optional.of(Instant.parse("2026-03-14T09:22:00Z")),
                LieuType.DOMICILE,
                Optional.empty(),
                VictimeCategorie.PERSONNE_AGEE,
                TrancheAge.PLUS_80,
                MesureProtection.NON,
                OuiNon.INCONNU,
                false,
                MisEnCauseType.MEMBRE_FAMILLE,
                MisEnCausePrecision.ENFANT,
                DeclarantLien.PROCHE,
                false,
                Set.of(),
                Set.of(TypeMaltraitance.PHYSIQUE),
                Set.of(),
                Set.of(),
                Temporalite.REPETEE,
                Origine.INDIVIDUELLE,
                OuiNon.OUI,
                OuiNon.OUI,
                jwe);
    }

    private static String encrypted(String personal) throws Exception {
        var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                .keyID(publicKey.getKeyID())
                .build();
        var jwe = new JWEObject(header, new Payload(personal));
        jwe.encrypt(new ECDHEncrypter(publicKey));
        return jwe.serialize();
    }

    private void send(DepotSignalement... depots) {
        Decor.shared().send(List.of(depots).stream().map(this::record).toList());
    }

    private ProducerRecord<byte[], byte[]> record(DepotSignalement depot) {
        return writer.record(client, depot, CloudEvent.of(UUID.randomUUID().toString(), "/tiers", Instant.EPOCH));
    }

    private List<SignalementRecu> awaitReports(int count) {
        Await.until(count + " reports", PATIENCE, () -> reports().size() >= count);
        return reports();
    }

    private List<SignalementRecu> reports() {
        return Decor.shared().read(Topics.SIGNALEMENTS).stream()
                .filter(message -> message.event() instanceof SignalementRecu recu
                        && recu.client().equals(client))
                .map(message -> (SignalementRecu) message.event())
                .toList();
    }

    /** Those of the records that this test keyed with its client. */
    private List<Rebut> rebuts() {
        return Decor.shared().records(Topics.REBUTS).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(client))
                .map(record -> Decor.shared().read(Topics.REBUTS, record))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}

package fr.aiguillage.sealing;

import static fr.aiguillage.domain.code.Sujet.DECLARANT;
import static fr.aiguillage.domain.code.Sujet.VICTIME;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.sealing.Ouverture.Cause;
import fr.aiguillage.sealing.Ouverture.Efface;
import fr.aiguillage.sealing.Ouverture.Illisible;
import fr.aiguillage.sealing.Ouverture.Ouvert;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealingTest {
    private static final SignalementId ID = new SignalementId("s-1");
    private static final String NOM = "Planchemouille";
    private static final byte[] JSON = "{\"nom\":\"%s\"}".formatted(NOM).getBytes(UTF_8);
    private static final String CLE = "k";

    private final MemoryKeySource keys = new MemoryKeySource();
    private MasterKey master;
    private Sealer sealer;
    private Opener opener;

    @BeforeEach
    void make_a_master_key(@TempDir Path folder) {
        master = MasterKey.create(folder.resolve("master.json"));
        sealer = new Sealer(master);
        opener = new Opener(master, keys);
    }

    @Test
    void what_is_sealed_opens_again() {
        assertThat(opener.open(ID, sealed(VICTIME))).isEqualTo(new Ouvert(Octets.of(JSON)));
    }

    @Test
    void two_sealings_of_the_same_text_have_nothing_in_common() {
        Sealing one = sealer.seal(ID, VICTIME, JSON);
        Sealing other = sealer.seal(ID, VICTIME, JSON);

        assertThat(one.scelle().cle()).isNotEqualTo(other.scelle().cle());
        assertThat(one.scelle().chiffre()).isNotEqualTo(other.scelle().chiffre());
        assertThat(one.cle().enveloppe()).isNotEqualTo(other.cle().enveloppe());
    }

    @Test
    void a_sealing_names_its_key_and_its_master_key() {
        Sealing sealing = sealer.seal(ID, VICTIME, JSON);

        assertThat(CleId.of(sealing.cle())).isEqualTo(CleId.of(ID, sealing.scelle()));
        assertThat(sealing.cle().cleMaitre()).isEqualTo(master.id());
    }

    @Test
    void a_sealing_costs_28_bytes_and_its_wrapped_key_65() {
        Sealing sealing = sealer.seal(ID, VICTIME, JSON);

        assertThat(sealing.scelle().chiffre().toByteArray()).hasSize(JSON.length + 28);
        assertThat(sealing.cle().enveloppe().toByteArray()).hasSize(65);
    }

    @Test
    void a_destroyed_key_erases_its_subject_and_no_other() {
        Scelle victime = sealed(VICTIME);
        Scelle declarant = sealed(DECLARANT);

        keys.fold(CleId.of(ID, victime).toString(), null);

        assertThat(opener.open(ID, victime)).isEqualTo(new Efface());
        assertThat(opener.open(ID, declarant)).isEqualTo(new Ouvert(Octets.of(JSON)));
    }

    @Test
    void a_complement_takes_no_key_from_the_first_sealing() {
        Scelle first = sealed(VICTIME);
        Scelle complement = sealed(VICTIME);

        keys.fold(CleId.of(ID, complement).toString(), null);

        assertThat(opener.open(ID, first)).isEqualTo(new Ouvert(Octets.of(JSON)));
    }

    static Stream<CleId> one_step_aside() {
        return Stream.of(
                new CleId(new SignalementId("s-2"), VICTIME, CLE),
                new CleId(ID, DECLARANT, CLE),
                new CleId(ID, VICTIME, "other"));
    }

    @ParameterizedTest
    @MethodSource("one_step_aside")
    void a_wrapped_key_serves_no_other_signalement_subject_or_id(CleId aside) throws GeneralSecurityException {
        byte[] key = new byte[32];
        byte[] wrapped = master.wrap(key, new CleId(ID, VICTIME, CLE));

        assertThat(open(aside, wrapped, new byte[40])).isEqualTo(new Illisible(Cause.ENVELOPPE_REFUSEE));
    }

    @ParameterizedTest
    @MethodSource("one_step_aside")
    void sealed_data_open_under_no_other_signalement_subject_or_id_even_with_their_key(CleId aside)
            throws GeneralSecurityException {
        Sealing sealing = sealer.seal(ID, VICTIME, JSON);
        byte[] key = master.unwrap(sealing.cle().enveloppe().toByteArray(), CleId.of(sealing.cle()));

        assertThat(open(
                        aside,
                        master.wrap(key, aside),
                        sealing.scelle().chiffre().toByteArray()))
                .isEqualTo(new Illisible(Cause.CHIFFRE_REFUSE));
    }

    @Test
    void no_byte_of_the_sealed_data_can_change() {
        Sealing sealing = sealer.seal(ID, VICTIME, JSON);
        byte[] chiffre = sealing.scelle().chiffre().toByteArray();
        byte[] enveloppe = sealing.cle().enveloppe().toByteArray();

        assertThat(IntStream.range(0, chiffre.length)
                        .mapToObj(i -> open(CleId.of(sealing.cle()), enveloppe, changed(chiffre, i))))
                .containsOnly(new Illisible(Cause.CHIFFRE_REFUSE));
    }

    @Test
    void no_byte_of_the_wrapped_key_can_change() {
        Sealing sealing = sealer.seal(ID, VICTIME, JSON);
        byte[] chiffre = sealing.scelle().chiffre().toByteArray();
        byte[] enveloppe = sealing.cle().enveloppe().toByteArray();

        assertThat(IntStream.range(0, enveloppe.length)
                        .mapToObj(i -> open(CleId.of(sealing.cle()), changed(enveloppe, i), chiffre)))
                .containsOnly(new Illisible(Cause.ENVELOPPE_REFUSEE));
    }

    @Test
    void bytes_that_were_never_sealed_are_unreadable_and_no_failure() {
        Sealing sealing = sealer.seal(ID, VICTIME, JSON);
        byte[] enveloppe = sealing.cle().enveloppe().toByteArray();

        assertThat(open(CleId.of(sealing.cle()), enveloppe, new byte[0]))
                .isEqualTo(new Illisible(Cause.CHIFFRE_REFUSE));
        assertThat(open(CleId.of(sealing.cle()), new byte[0], JSON)).isEqualTo(new Illisible(Cause.ENVELOPPE_REFUSEE));
    }

    @Test
    void another_master_key_opens_nothing(@TempDir Path folder) {
        Scelle scelle = sealed(VICTIME);
        var stranger = new Opener(MasterKey.create(folder.resolve("other.json")), keys);

        assertThat(stranger.open(ID, scelle)).isEqualTo(new Illisible(Cause.CLE_MAITRE_INCONNUE));
    }

    @Test
    void nothing_that_is_written_or_printed_holds_a_name() {
        Sealing sealing = sealer.seal(ID, VICTIME, JSON);
        keys.fold(CleId.of(sealing.cle()).toString(), sealing.cle());

        assertThat(Stream.of(
                        sealing.toString(),
                        opener.open(ID, sealing.scelle()).toString(),
                        text(sealing.scelle().chiffre()),
                        text(sealing.cle().enveloppe())))
                .noneMatch(printed -> printed.contains(NOM));
    }

    @Test
    void one_sealer_serves_many_threads() {
        Set<Ouverture> opened = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 2_000).forEach(i -> threads.execute(() -> opened.add(opener.open(ID, sealed(VICTIME)))));
        }

        assertThat(opened).containsExactly(new Ouvert(Octets.of(JSON)));
    }

    private Scelle sealed(Sujet sujet) {
        Sealing sealing = sealer.seal(ID, sujet, JSON);
        keys.fold(CleId.of(sealing.cle()).toString(), sealing.cle());
        return sealing.scelle();
    }

    private Ouverture open(CleId id, byte[] enveloppe, byte[] chiffre) {
        var cle = new CleScellee(id.signalement(), id.sujet(), id.cle(), master.id(), Octets.of(enveloppe));
        return new Opener(master, (signalement, sujet, name) -> Optional.of(cle))
                .open(id.signalement(), new Scelle(id.sujet(), id.cle(), Octets.of(chiffre)));
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }

    private static String text(Octets octets) {
        return new String(octets.toByteArray(), ISO_8859_1);
    }
}

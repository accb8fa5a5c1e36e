package fr.aiguillage.policies;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.Origine;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.referentiel.ReferentielEvent.CommunePubliee;
import fr.aiguillage.domain.signalement.Faits;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Territoire;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/** Facts drawn at random over all of France and both circuits; the same seed draws the same facts. */
public final class Hasard {
    private static final List<String> FINESS = List.of(
            "", "500", "501", "207", "202", "502", "252", "382", "449", "446", "253", "255", "437", "448", "354", "246",
            "445", "355", "101", "106", "340", "344", "443", "214", "999");
    private static final List<Ressort> RESSORTS = Reference.REFERENTIEL.geographie().departements().values().stream()
            .flatMap(departement -> departement.communes().stream())
            .map(Hasard::ressort)
            .distinct()
            .toList();
    private static final long FROM = Instant.parse("2017-06-01T00:00:00Z").getEpochSecond();
    private static final long TO = Instant.parse("2027-01-01T00:00:00Z").getEpochSecond();

    private final RandomGenerator random;

    private Hasard(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public static Stream<Faits> faits(long seed, int count) {
        var hasard = new Hasard(seed);
        return Stream.generate(hasard::next).limit(count);
    }

    private static Ressort ressort(CommunePubliee commune) {
        return new Ressort(commune.departement(), commune.collectivite(), commune.region());
    }

    private Faits next() {
        return new Faits(
                Territoire.of(one(RESSORTS)),
                Instant.ofEpochSecond(random.nextLong(FROM, TO)),
                one(Canal.class),
                one(LieuType.class),
                one(FINESS),
                one(VictimeCategorie.class),
                one(TrancheAge.class),
                one(MesureProtection.class),
                one(MisEnCauseType.class),
                one(MisEnCausePrecision.class),
                one(DeclarantLien.class),
                rapportes(),
                rarely(Urgence.class),
                rarely(Perimetre.class),
                Set.of(),
                List.of(),
                false,
                false);
    }

    private FaitsRapportes rapportes() {
        return new FaitsRapportes(
                some(TypeDeclare.class),
                some(TypeMaltraitance.class),
                some(Motif.class),
                some(Consequence.class),
                one(Temporalite.class),
                one(Origine.class),
                one(OuiNon.class),
                one(OuiNon.class),
                Optional.empty());
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <E extends Enum<E>> E one(Class<E> codes) {
        return one(List.of(codes.getEnumConstants()));
    }

    /** None, one or two of them. */
    private <E extends Enum<E>> Set<E> some(Class<E> codes) {
        var set = EnumSet.noneOf(codes);
        for (var left = random.nextInt(3); left > 0; left--) set.add(one(codes));
        return set;
    }

    private <E extends Enum<E>> Optional<E> rarely(Class<E> codes) {
        return random.nextInt(10) == 0 ? Optional.of(one(codes)) : Optional.empty();
    }
}

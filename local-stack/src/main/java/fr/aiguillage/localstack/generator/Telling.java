package fr.aiguillage.localstack.generator;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.Origine;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What is reported: a main type of abuse, or none for a mere complaint, and what goes with it. */
final class Telling {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");
    private static final int MONTHS_BACK = 24;
    private static final Set<Canal> WRITTEN_BY_LAY_PEOPLE = Set.of(Canal.FORMULAIRE, Canal.EMAIL, Canal.COURRIER);

    private final ZonedDateTime time;
    private final Setting setting;
    private final Author author;
    private final Canal channel;
    private final RandomGenerator random;
    private final Optional<TypeMaltraitance> type;

    Telling(ZonedDateTime time, Setting setting, Author author, Canal channel, RandomGenerator random) {
        this.time = time;
        this.setting = setting;
        this.author = author;
        this.channel = channel;
        this.random = random;
        this.type = Figures.MAIN_TYPES.draw(random);
    }

    Report.Faits faits() {
        return new Report.Faits(
                isQualified() ? List.of() : List.of(type.map(Telling::asTicked).orElse(TypeDeclare.NON)),
                isQualified() ? type.stream().toList() : List.of(),
                motifs(),
                List.of(consequences().draw(random)),
                Guesses.TEMPORALITIES.draw(random),
                author.type() == MisEnCauseType.ETABLISSEMENT ? Origine.INSTITUTIONNELLE : Origine.INDIVIDUELLE,
                isDangerous() && chance(Guesses.IMMEDIATE_DANGER),
                chance(Guesses.STILL_GOING_ON),
                time.minusMonths(random.nextInt(MONTHS_BACK)).format(MONTH),
                Narratives.draw(type, random));
    }

    /** A listener or a professional names the type; a person who writes alone only ticks what the form offers. */
    private boolean isQualified() {
        return !WRITTEN_BY_LAY_PEOPLE.contains(channel);
    }

    private static TypeDeclare asTicked(TypeMaltraitance type) {
        return switch (type) {
            case PHYSIQUE, PSYCHOLOGIQUE, DISCRIMINATION, EXPOSITION_ENVIRONNEMENT_VIOLENT -> TypeDeclare.VIOLENCES;
            case SEXUELLE -> TypeDeclare.SEXUELLE;
            case MATERIELLE_FINANCIERE -> TypeDeclare.MATERIELLE_FINANCIERE;
            case NEGLIGENCES, AUTRE -> TypeDeclare.NEGLIGENCES;
            case NE_SAIS_PAS, INCONNU -> TypeDeclare.INCONNU;
        };
    }

    private List<Motif> motifs() {
        if (type.isEmpty()) {
            return List.of(Guesses.MOTIFS_OF_COMPLAINTS.draw(random));
        }
        var usual = setting.atHome() ? Guesses.MOTIFS_AT_HOME : Guesses.MOTIFS_ELSEWHERE;
        return chance(Guesses.ABUSE_WITHOUT_MOTIF) ? List.of() : List.of(usual.draw(random));
    }

    private Weights<Consequence> consequences() {
        return type.map(named -> Guesses.CONSEQUENCES.getOrDefault(named, Guesses.OTHER_CONSEQUENCES))
                .orElse(Guesses.OTHER_CONSEQUENCES);
    }

    private boolean isDangerous() {
        return type.map(named -> switch (named) {
                    case PHYSIQUE, SEXUELLE, NEGLIGENCES -> true;
                    default -> false;
                })
                .orElse(false);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}

package fr.aiguillage.localstack.generator;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.VictimeCategorie;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One invented situation: what is drawn first (time, place, author, reporter) constrains the rest. */
final class Situation {
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final ZonedDateTime time;
    private final double anonymousShare;
    private final RandomGenerator random;
    private final Places.Place place;
    private final Setting setting;
    private final Author author;
    private final Canal channel;

    Situation(ZonedDateTime time, double anonymousShare, RandomGenerator random) {
        this.time = time;
        this.anonymousShare = anonymousShare;
        this.random = random;
        this.place = Places.draw(random);
        this.setting = Figures.SETTINGS.draw(random);
        this.author = (setting.atHome() ? Guesses.AUTHORS_AT_HOME : Guesses.AUTHORS_ELSEWHERE).draw(random);
        this.channel = (Rhythm.isOpen(time) ? Figures.CHANNELS_WHEN_OPEN : Figures.CHANNELS_WHEN_CLOSED).draw(random);
    }

    Report report() {
        var victim = Persons.draw(random);
        return new Report(
                channel,
                time.format(WITH_OFFSET),
                lieu(),
                victime(victim),
                new Report.MisEnCause(
                        author.type(), author.precision(), sometimes(Guesses.AUTHOR_NAMED, Persons.draw(random))),
                declarant(victim),
                new Telling(time, setting, author, channel, random).faits());
    }

    private Report.Lieu lieu() {
        return new Report.Lieu(
                setting.type(),
                place.commune(),
                place.codePostal(random),
                setting.isRegistered() ? finess() : null,
                setting.isRegistered() ? setting.finessCategorie() : null,
                Persons.address(random));
    }

    /** An invented number, one of few per commune so that an establishment comes back: département, 9, five digits of the commune and category, rank. */
    private String finess() {
        var rank = random.nextInt(1 + Math.min(9, place.population() / 20_000));
        var mix = Math.floorMod((place.commune() + setting.finessCategorie()).hashCode(), 100_000);
        return place.commune().substring(0, 2) + "9%05d%d".formatted(mix, rank);
    }

    private Report.Victime victime(Report.Identite identity) {
        var age = ages().draw(random);
        var hidden = !chance(Guesses.VICTIM_NAMED);
        return new Report.Victime(
                category(age), age, protection(), chance(Guesses.VICTIM_INFORMED), hidden, hidden ? null : identity);
    }

    private Weights<TrancheAge> ages() {
        if (setting.type() == LieuType.ETABLISSEMENT_PERSONNES_AGEES) {
            return Guesses.AGES_IN_HOMES_FOR_THE_OLD;
        }
        return setting.type() == LieuType.ETABLISSEMENT_HANDICAP ? Guesses.AGES_IN_HANDICAP : Figures.AGES_AT_HOME;
    }

    private VictimeCategorie category(TrancheAge age) {
        return switch (age) {
            case MOINS_18 -> VictimeCategorie.MINEUR;
            case DE_18_A_29, DE_30_A_59 -> VictimeCategorie.ADULTE_HANDICAP;
            case DE_60_A_79, PLUS_80 ->
                chance(0.9) ? VictimeCategorie.PERSONNE_AGEE : VictimeCategorie.AGEE_ET_HANDICAP;
            case INCONNU -> VictimeCategorie.INCONNU;
        };
    }

    private MesureProtection protection() {
        var byGuardian = author.precision() == MisEnCausePrecision.MJPM;
        return byGuardian ? MesureProtection.MANDATAIRE_JUDICIAIRE : Guesses.PROTECTION.draw(random);
    }

    private Report.Declarant declarant(Report.Identite victim) {
        var lien = Figures.REPORTERS.draw(random);
        var anonymous = chance(anonymousShare);
        var person = lien == DeclarantLien.VICTIME ? victim : Persons.draw(random);
        return new Report.Declarant(lien, anonymous, anonymous ? null : person);
    }

    private Report.@Nullable Identite sometimes(double share, Report.Identite identity) {
        return chance(share) ? identity : null;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}

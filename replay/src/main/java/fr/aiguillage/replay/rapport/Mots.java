package fr.aiguillage.replay.rapport;

import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Role;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Numbers, dates and codes as French readers expect them. */
final class Mots {
    static final String MASQUE = "masqué";
    static final String NONE = "–";
    private static final char NBSP = '\u00a0';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'à' H:mm", Locale.FRANCE).withZone(ZoneId.of("Europe/Paris"));

    private Mots() {}

    static String nombre(long nombre) {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(nombre);
    }

    static String nombre(OptionalLong nombre) {
        return nombre.isEmpty() ? MASQUE : nombre(nombre.getAsLong());
    }

    static String ecart(OptionalLong ecart) {
        return ecart.isEmpty() ? MASQUE : signed(ecart.getAsLong() < 0, nombre(Math.abs(ecart.getAsLong())));
    }

    static String part(double part) {
        return decimal(part * 100, 1) + NBSP + "%";
    }

    static String part(OptionalDouble part) {
        return part.isEmpty() ? NONE : part(part.getAsDouble());
    }

    static String decimal(double nombre, int digits) {
        var format = NumberFormat.getNumberInstance(Locale.FRANCE);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(nombre);
    }

    /** A share or a mean, as its {@link Grandeur} asks. */
    static String rapport(Grandeur grandeur, OptionalDouble rapport) {
        if (rapport.isEmpty()) return NONE;
        return grandeur.isMean() ? decimal(rapport.getAsDouble(), 2) : part(rapport.getAsDouble());
    }

    /** The difference of two of them; shares differ by points. */
    static String ecart(Grandeur grandeur, OptionalDouble ecart) {
        if (ecart.isEmpty()) return NONE;
        var size = Math.abs(ecart.getAsDouble());
        return grandeur.isMean()
                ? signed(ecart.getAsDouble() < 0, decimal(size, 2))
                : signed(ecart.getAsDouble() < 0, decimal(size * 100, 1)) + NBSP + "pt";
    }

    private static String signed(boolean isLess, String size) {
        if (size.chars().noneMatch(c -> c >= '1' && c <= '9')) return size;
        return (isLess ? "−" : "+") + size;
    }

    static String jour(LocalDate jour) {
        return jour.format(DAY);
    }

    static String semaine(LocalDate lundi) {
        return lundi.format(WEEK);
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    static String duree(Duration duree) {
        if (duree.toHours() >= 48) return decimal(duree.toMinutes() / 1440.0, 1) + NBSP + "j";
        if (duree.toMinutes() >= 120) return decimal(duree.toMinutes() / 60.0, 1) + NBSP + "h";
        return duree.toMinutes() >= 1 ? unit(duree.toMinutes(), "min") : unit(duree.toSeconds(), "s");
    }

    private static String unit(long nombre, String unite) {
        return nombre(nombre) + NBSP + unite;
    }

    static String territoire(Zone zone, Lexique lexique) {
        return switch (zone.niveau()) {
            case NATIONAL -> "France entière";
            case REGION -> "région " + zone.code();
            case DEPARTEMENT -> lexique.departement(zone.code()) + " (" + zone.code() + ")";
            case COLLECTIVITE -> "collectivité " + zone.code();
            case INCONNU -> zone.code();
        };
    }

    static String type(DestinataireType type) {
        return switch (type) {
            case ARS -> "ARS";
            case CD -> "CD";
            case DD -> "DD";
            case ALMA -> "ALMA";
            case PLATEFORME -> "Plateforme";
            case PARQUET -> "Parquet";
            case CRIP -> "CRIP";
            case INCONNU -> "Autre";
        };
    }

    static String typeLong(DestinataireType type) {
        return switch (type) {
            case ARS -> "agence régionale de santé";
            case CD -> "conseil départemental, ou la collectivité qui en tient lieu";
            case DD -> "direction départementale de l’État, sous l’autorité du préfet";
            case ALMA -> "centre ALMA local";
            case PLATEFORME -> "plateforme nationale (3977 ou 3133)";
            case PARQUET -> "parquet";
            case CRIP -> "cellule départementale de recueil des informations préoccupantes (mineurs)";
            case INCONNU -> "type inconnu";
        };
    }

    /** « ARS + CD »; nobody is said in words. */
    static String types(Set<DestinataireType> types) {
        if (types.isEmpty()) return "Personne";
        return types.stream().sorted(Comparator.naturalOrder()).map(Mots::type).collect(Collectors.joining(" + "));
    }

    static String role(Role role) {
        return switch (role) {
            case RECUEIL -> "Recueil";
            case TRAITEMENT -> "Traitement";
            case ACCOMPAGNEMENT -> "Accompagnement";
            case INFORMATION -> "Information";
            case SIGNALEMENT_JUDICIAIRE -> "Signalement judiciaire";
            case INCONNU -> "Autre rôle";
        };
    }

    static String roleLong(Role role) {
        return switch (role) {
            case RECUEIL -> "recueille la parole et ouvre la fiche";
            case TRAITEMENT -> "autorité compétente qui traite";
            case ACCOMPAGNEMENT -> "accompagne la personne";
            case INFORMATION -> "est informé";
            case SIGNALEMENT_JUDICIAIRE -> "reçoit le signalement judiciaire, qu’un agent confirme";
            case INCONNU -> "rôle inconnu";
        };
    }
}

package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.replay.synthese.Comptes;
import fr.aiguillage.replay.synthese.Indicateur;
import java.util.EnumMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** All counts about reports in one array, so that a million answers are added up in no time. */
@SuppressWarnings("EnumOrdinal") // Lives as long as one count.
final class Vecteur {
    private static final Indicateur[] INDICATEURS = Indicateur.values();
    private static final DestinataireType[] TYPES = DestinataireType.values();
    private static final Role[] ROLES = Role.values();
    private static final int TYPE = 1 + INDICATEURS.length;
    private static final int ROLE = TYPE + TYPES.length;

    private final long[] counts = new long[ROLE + ROLES.length];

    /** What one report with that answer adds. */
    static Vecteur of(Orientation orientation) {
        var one = new Vecteur();
        one.counts[0] = 1;
        for (var destinataire : orientation.destinataires()) {
            one.counts[TYPE + destinataire.type().ordinal()] = 1;
            for (var role : destinataire.roles()) one.counts[ROLE + role.ordinal()] = 1;
        }
        one.indicate(orientation);
        return one;
    }

    private void indicate(Orientation orientation) {
        var recipients = orientation.destinataires().size();
        add(Indicateur.DESTINATAIRES, recipients);
        add(Indicateur.PLUSIEURS, recipients > 1 ? 1 : 0);
        add(Indicateur.SANS_DESTINATAIRE, recipients == 0 ? 1 : 0);
        add(Indicateur.CONTACT_ALMA, counts[TYPE + DestinataireType.ALMA.ordinal()]);
        add(Indicateur.PARQUET, counts[TYPE + DestinataireType.PARQUET.ordinal()]);
        add(Indicateur.REPLI, orientation.repli() ? 1 : 0);
        add(Indicateur.A_QUALIFIER, orientation.statut() == StatutDecision.A_QUALIFIER ? 1 : 0);
    }

    void add(Indicateur indicateur, long count) {
        counts[1 + indicateur.ordinal()] += count;
    }

    void add(Vecteur one, long times) {
        for (var i = 0; i < counts.length; i++) counts[i] += one.counts[i] * times;
    }

    Comptes comptes() {
        var nombres = new EnumMap<Indicateur, Long>(Indicateur.class);
        for (var indicateur : INDICATEURS) nombres.put(indicateur, counts[1 + indicateur.ordinal()]);
        return new Comptes(counts[0], nombres, present(TYPES, TYPE), present(ROLES, ROLE));
    }

    private <E extends Enum<E>> SortedMap<E, Long> present(E[] codes, int from) {
        var present = new TreeMap<E, Long>();
        for (var code : codes) if (counts[from + code.ordinal()] > 0) present.put(code, counts[from + code.ordinal()]);
        return present;
    }
}

package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.domain.decision.Placement;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.decision.Reponse;
import fr.aiguillage.domain.politique.Situation;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * One policy's answers, each worked out once by the decision function: by what the policy reads, then by place and epoch.
 * Safe for several threads.
 */
final class Avis {
    private static final int MISSING = -1;
    private static final int CORRECTIONS_SHIFT = Long.SIZE - Reste.CORRECTIONS_WIDTH;

    private final Politique politique;
    private final Annuaire annuaire;
    private final Epoques epoques;
    private final Etats etats;
    private final Numbers<Orientation> orientations;
    private final Numbers<Reponse> reponses = new Numbers<>();
    private final Long2IntOpenHashMap byTuple = memory();
    private final Long2IntOpenHashMap byPlace = memory();

    Avis(Politique politique, Annuaire annuaire, Epoques epoques, Lexique lexique, Numbers<Orientation> orientations) {
        this.politique = politique;
        this.annuaire = annuaire;
        this.epoques = epoques;
        this.etats = new Etats(lexique);
        this.orientations = orientations;
    }

    static Long2IntOpenHashMap memory() {
        var memory = new Long2IntOpenHashMap();
        memory.defaultReturnValue(MISSING);
        return memory;
    }

    /** What of a row an answer depends on, but for the place: the criteria read, and the corrections above them. */
    static long tuple(long situation, long reste, long criteres) {
        return (situation & criteres) | (reste << CORRECTIONS_SHIFT);
    }

    long criteres() {
        return politique.criteres();
    }

    /** The number of the answer for a report that nobody confirmed nor rerouted anything of. */
    synchronized int of(long tuple, int territoire, int epoque) {
        var reponse = reponse(tuple(tuple, tuple >>> CORRECTIONS_SHIFT, criteres()));
        var place = ((long) reponse << 32) | ((long) territoire << 12) | epoque;
        var known = byPlace.get(place);
        if (known != MISSING) return known;
        var orientation = orientations.of(placement(territoire, epoque).orient(reponses.get(reponse)));
        byPlace.put(place, orientation);
        return orientation;
    }

    private int reponse(long tuple) {
        var known = byTuple.get(tuple);
        if (known != MISSING) return known;
        var reponse = reponses.of(
                politique.answer(new Situation(tuple & criteres()), Reste.corrections(tuple >>> CORRECTIONS_SHIFT)));
        byTuple.put(tuple, reponse);
        return reponse;
    }

    private Placement placement(int territoire, int epoque) {
        return new Placement(etats.lexique().territoires.get(territoire), epoques.day(epoque), annuaire);
    }

    /** The number of the answer for a report that people confirmed or rerouted something of. */
    synchronized int of(Fiche fiche) {
        return orientations.of(Decisions.orient(politique, etats.state(fiche).faits(), annuaire));
    }
}

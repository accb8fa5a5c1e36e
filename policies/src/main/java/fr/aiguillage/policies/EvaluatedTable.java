package fr.aiguillage.policies;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.aiguillage.domain.politique.Critere;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.Situation;
import java.util.List;
import java.util.Set;

/**
 * One table of a document, asked once for each distinct tuple of what it rests on: far fewer than those of all tables.
 *
 * @param criteres the bits of a situation that it rests on
 */
record EvaluatedTable(String name, List<Critere> read, long criteres, Cache<Long, List<Ligne>> answers) {
    private static final int REMEMBERED = 50_000;

    static EvaluatedTable of(String name, Set<Critere> read) {
        var criteres = read.stream().mapToLong(Critere::mask).reduce(0, (some, more) -> some | more);
        return new EvaluatedTable(
                name,
                List.copyOf(read),
                criteres,
                Caffeine.newBuilder().maximumSize(REMEMBERED).build());
    }

    List<Ligne> fire(Situation situation, KieEngine engine) {
        return answers.get(situation.bits() & criteres, bits -> engine.evaluate(this, new Situation(bits)));
    }
}

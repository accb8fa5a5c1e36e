package fr.aiguillage.benchmarks;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.decision.Reponse;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.Situation;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.Faits;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.policies.DmnTables;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.replay.Choix;
import fr.aiguillage.replay.Selection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision under one policy, on one thread: with the memory of earlier answers, and with the rule engine each time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecisionBenchmark {
    private static final String POLITIQUE = "centralise@1";

    private List<Faits> faits = List.of();
    private Politique politique;
    private DmnTables tables;
    private Annuaire annuaire;
    private int next;

    public DecisionBenchmark() {
        var referentiel = ReferentielInitial.referentiel();
        annuaire = referentiel.annuaire();
        politique = new Selection(referentiel, new Politiques())
                .of(new Choix.Publiee(POLITIQUE))
                .politique();
        tables = (DmnTables) politique.tables();
    }

    @Setup
    public void prepare() {
        faits = Reports.distinct().stream().map(DecisionBenchmark::faits).toList();
        faits.forEach(one -> politique.orient(one, annuaire));
    }

    private static Faits faits(String report) {
        var recu = Door.read(report).recu(new SignalementId(UUID.randomUUID().toString()), Instant.now());
        return EtatSignalement.of(recu, false).faits();
    }

    private Faits next() {
        next = next + 1 == faits.size() ? 0 : next + 1;
        return faits.get(next);
    }

    /** All of a decision: the rules, and who that is in that place on that day. */
    @Benchmark
    public Orientation decision() {
        return politique.orient(next(), annuaire);
    }

    /** The rules alone, triage and policy. */
    @Benchmark
    public Reponse reponse() {
        var one = next();
        return politique.answer(Situation.of(one), one.corrections());
    }

    /** The policy's tables, asked of Apache KIE DMN each time. */
    @Benchmark
    public List<Ligne> moteur() {
        return tables.fireAnew(Situation.of(next()));
    }
}

package fr.aiguillage.replay.service;

import fr.aiguillage.replay.Avancement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Times the steps of one replay. */
final class Chrono implements Avancement {
    private static final double SECOND = 1e9;

    private final LongSupplier nanos;
    private Optional<Pas> last = Optional.empty();

    /** @param nanos a clock that only goes forward */
    Chrono(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Where a step stands, and where it stood when it was first heard of. */
    private record Pas(String etape, long fait, long total, long from, long since) {
        Pas at(long done, long of) {
            return new Pas(etape, Math.max(fait, done), of, from, since);
        }

        Progression progression(long now) {
            var seconds = (now - since) / SECOND;
            var debit = seconds > 0 ? (long) ((fait - from) / seconds) : 0;
            return new Progression(etape, fait, total, debit, reste(debit));
        }

        private Optional<Duration> reste(long debit) {
            return debit == 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofSeconds(Math.ceilDiv(Math.max(0, total - fait), debit)));
        }
    }

    @Override
    public synchronized void at(String etape, long fait, long total) {
        last = Optional.of(last.filter(pas -> pas.etape().equals(etape))
                .map(pas -> pas.at(fait, total))
                .orElseGet(() -> new Pas(etape, fait, total, fait, nanos.getAsLong())));
    }

    /** Nothing before the first step. */
    synchronized Optional<Progression> progression() {
        return last.map(pas -> pas.progression(nanos.getAsLong()));
    }
}

package fr.aiguillage.replay.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A replay while it lives: its folder follows each change; once it is over nothing changes it. */
final class Cours {
    private final Archives archives;
    private final Chrono chrono = new Chrono(System::nanoTime);
    private final CountDownLatch over;
    private Travail travail;
    private Optional<Thread> counting = Optional.empty();

    Cours(Archives archives, Travail travail) {
        this.archives = archives;
        this.travail = travail;
        this.over = new CountDownLatch(travail.isOver() ? 0 : 1);
    }

    Chrono chrono() {
        return chrono;
    }

    synchronized Travail travail() {
        return travail;
    }

    /** As readers have it; progress while it runs. */
    ObjectNode json() {
        var now = travail();
        return TravailJson.of(now, now.statut() == Statut.EN_COURS ? chrono.progression() : Optional.empty());
    }

    /** Changes nothing when it is over; who ends it stops its counting. */
    synchronized boolean become(UnaryOperator<Travail> change) {
        if (travail.isOver()) return false;
        travail = change.apply(travail);
        archives.write(travail);
        if (travail.isOver()) end();
        return true;
    }

    private void end() {
        over.countDown();
        counting.ifPresent(Thread::interrupt);
    }

    /** With its report in place, unless it is over. */
    synchronized boolean finish(Path rapport, Instant now) {
        if (travail.isOver()) return false;
        archives.publish(travail.id(), rapport);
        return become(running -> running.finished(now));
    }

    /** Work that may be interrupted, from when it is not over until it is. */
    <T> T counting(Callable<T> work) throws Exception {
        enter();
        try {
            return work.call();
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        if (travail.isOver()) throw new CancellationException(travail.id());
        counting = Optional.of(Thread.currentThread());
    }

    /** An interruption was about this work alone. */
    private synchronized void leave() {
        counting = Optional.empty();
        var unused = Thread.interrupted();
    }

    /** Whether it is over, at the latest after this time. */
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        return over.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}

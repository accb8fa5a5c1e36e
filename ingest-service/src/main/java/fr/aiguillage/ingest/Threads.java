package fr.aiguillage.ingest;

/** Waits for a thread's end in places that may not be interrupted half-way. */
final class Threads {
    private Threads() {}

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

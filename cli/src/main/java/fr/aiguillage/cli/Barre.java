package fr.aiguillage.cli;

import fr.aiguillage.replay.Avancement;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** A progress bar with rate and time left, on standard error: redrawn on a terminal, a line each tenth elsewhere. */
final class Barre implements Avancement {
    private static final int WIDTH = 24;
    private static final int STEPS = 10;
    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();

    private final PrintStream out;
    private final boolean terminal;
    private String etape = "";
    private long began;
    private long drawn;
    private long step = -1;

    Barre(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** The launcher says whether standard error is a terminal: Java cannot tell. */
    static Barre onStandardError() {
        return new Barre(System.err, Boolean.getBoolean("terminal"));
    }

    @Override
    public synchronized void at(String etape, long fait, long total) {
        var now = System.nanoTime();
        if (!etape.equals(this.etape)) begin(etape, now);
        if (terminal) redraw(fait, total, now);
        else tell(fait, total, now);
    }

    private void begin(String next, long now) {
        end();
        etape = next;
        began = now;
        step = -1;
    }

    /** What comes after begins on a line of its own. */
    synchronized void end() {
        if (terminal && !etape.isEmpty()) out.println();
        etape = "";
    }

    private void redraw(long fait, long total, long now) {
        if (fait < total && now - drawn < REDRAW_NANOS) return;
        drawn = now;
        out.print("\r\033[K" + line(fait, total, now));
        out.flush();
    }

    private void tell(long fait, long total, long now) {
        var reached = total == 0 ? STEPS : fait * STEPS / total;
        if (reached <= step) return;
        step = reached;
        out.println(line(fait, total, now));
    }

    private String line(long fait, long total, long now) {
        var seconds = (now - began) / 1e9;
        var filled = (int) (total == 0 ? WIDTH : fait * WIDTH / total);
        return String.format(
                Locale.FRANCE,
                "%-26s [%s] %3d %%%s",
                etape,
                "#".repeat(filled) + ".".repeat(WIDTH - filled),
                total == 0 ? 100 : fait * 100 / total,
                now - began < REDRAW_NANOS ? "" : pace(fait, total, seconds));
    }

    /** Of the first moments it would say nothing true. */
    private static String pace(long fait, long total, double seconds) {
        return String.format(Locale.FRANCE, "  %,.0f/s", fait / seconds)
                + (fait == 0 || fait >= total ? "" : ", reste " + remaining(seconds * (total - fait) / fait));
    }

    private static String remaining(double seconds) {
        return seconds < 60
                ? Math.max(1, Math.round(seconds)) + " s"
                : Math.round(seconds) / 60 + " min " + Math.round(seconds) % 60 + " s";
    }
}

package fr.aiguillage.localstack.up;

import java.io.PrintStream;

/** What happens, for the person at the terminal: sentences, and a bar that redraws itself where that is possible. */
final class Progress {
    private static final int WIDTH = 40;
    private static final int STEPS_OFF_TERMINAL = 10;

    private final PrintStream out;
    private final boolean redraws;
    private String bar = "";

    Progress(PrintStream out, boolean redraws) {
        this.out = out;
        this.redraws = redraws;
    }

    /** The launcher says whether standard error is a terminal: Java cannot tell. */
    static Progress onStandardError() {
        return new Progress(System.err, Boolean.getBoolean("terminal"));
    }

    synchronized void say(String sentence) {
        endBar();
        out.println(sentence);
    }

    /** Shows that so many of so many are done. */
    synchronized void show(String what, long done, long total) {
        if (redraws) {
            redraw("%-12s [%s] %d / %d".formatted(what, bar(done, total), done, total));
        } else {
            redrawByStep(what, done, total);
        }
    }

    synchronized void endBar() {
        if (redraws && !bar.isEmpty()) {
            out.println();
        }
        bar = "";
    }

    private void redrawByStep(String what, long done, long total) {
        var step = total == 0 ? STEPS_OFF_TERMINAL : done * STEPS_OFF_TERMINAL / total;
        var line = "%s %d %%".formatted(what, step * 100 / STEPS_OFF_TERMINAL);
        if (!line.equals(bar)) {
            bar = line;
            out.println(line);
        }
    }

    private void redraw(String line) {
        if (!line.equals(bar)) {
            bar = line;
            out.print("\r" + line);
            out.flush();
        }
    }

    private static String bar(long done, long total) {
        var filled = (int) (total == 0 ? WIDTH : Math.min(WIDTH, done * WIDTH / total));
        return "#".repeat(filled) + ".".repeat(WIDTH - filled);
    }
}

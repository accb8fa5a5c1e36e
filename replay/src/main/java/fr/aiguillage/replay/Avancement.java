package fr.aiguillage.replay;

/** Told how far long work has come; called from several threads. */
@FunctionalInterface
public interface Avancement {
    Avancement SILENT = (etape, fait, total) -> {};

    /**
     * @param etape what is being done, in French
     * @param fait of {@code total}, in units of the step
     */
    void at(String etape, long fait, long total);
}

package fr.aiguillage.benchmarks;

/**
 * What the id of an order says of it, so that a recipient need know nothing else.
 *
 * @param dossier its case
 * @param rang from 1 within its case
 * @param due microseconds since 1970 from which it is waited for
 */
record Ordre(String dossier, int rang, long due) {
    static Ordre parse(String id) {
        var last = id.lastIndexOf('_');
        var first = id.lastIndexOf('_', last - 1);
        return new Ordre(
                id.substring(0, first),
                Integer.parseInt(id.substring(first + 1, last)),
                Long.parseLong(id.substring(last + 1)));
    }

    String id() {
        return dossier + '_' + rang + '_' + due;
    }
}

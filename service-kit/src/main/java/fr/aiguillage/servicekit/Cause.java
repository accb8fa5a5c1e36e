package fr.aiguillage.servicekit;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An exception as logs may show it, on one line: classes and places, never messages, for these quote what people wrote. */
final class Cause {
    private static final int DEPTH = 5;

    private Cause() {}

    static String of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEPTH)
                .map(Cause::link)
                .collect(Collectors.joining(" < "));
    }

    private static String link(Throwable thrown) {
        return thrown.getClass().getName()
                + Stream.concat(Arrays.stream(thrown.getStackTrace()).limit(1), ours(thrown))
                        .distinct()
                        .map(frame -> " at " + frame)
                        .collect(Collectors.joining());
    }

    private static Stream<StackTraceElement> ours(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("fr.aiguillage."))
                .limit(1);
    }
}

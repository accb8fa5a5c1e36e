package fr.aiguillage.servicekit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.read.ListAppender;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CauseTest {
    private final Exception thrown =
            new IllegalStateException("Jeanne Moulinet", new IllegalArgumentException("Jeanne\nMoulinet"));

    @Test
    void a_cause_is_told_by_class_and_place_and_never_by_message() {
        assertThat(Cause.of(thrown))
                .matches("java.lang.IllegalStateException at fr.aiguillage.servicekit.CauseTest.*"
                        + " < java.lang.IllegalArgumentException at fr.aiguillage.servicekit.CauseTest.*")
                .doesNotContain("Moulinet");
    }

    @Test
    void a_log_line_with_an_exception_is_one_line_without_its_message() {
        assertThat(logged("stopped\nfor good", thrown))
                .contains("ERROR", "stopped for good java.lang.IllegalStateException at ")
                .doesNotContain("Moulinet")
                .matches("[^\n]*\n");
    }

    private static String logged(String message, Throwable thrown) {
        var kept = new ListAppender<ILoggingEvent>();
        kept.start();
        var logger = (Logger) LoggerFactory.getLogger("CauseTest");
        logger.addAppender(kept);
        logger.setAdditive(false);
        logger.error(message, thrown);
        return layout().doLayout(kept.list.getFirst());
    }

    private static PatternLayout layout() {
        var root = (Logger) LoggerFactory.getLogger("ROOT");
        var console = (ConsoleAppender<ILoggingEvent>) Objects.requireNonNull(root.getAppender("console"));
        return (PatternLayout) ((LayoutWrappingEncoder<ILoggingEvent>) console.getEncoder()).getLayout();
    }
}

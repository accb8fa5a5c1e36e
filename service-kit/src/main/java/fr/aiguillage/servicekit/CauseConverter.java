package fr.aiguillage.servicekit;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;

/** The word {@code %cause} of logback.xml. */
public final class CauseConverter extends ThrowableHandlingConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return switch (event.getThrowableProxy()) {
            case null -> "";
            case ThrowableProxy proxy -> " " + Cause.of(proxy.getThrowable());
            case IThrowableProxy other -> " " + other.getClassName();
        };
    }
}

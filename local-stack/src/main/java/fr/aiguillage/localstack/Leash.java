package fr.aiguillage.localstack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** Java agent of every child JVM: it ends the child once the parent's end of its standard input is gone, however the parent ended. */
public final class Leash {
    private static final long GRACE_SECONDS = 10;

    private Leash() {}

    public static void premain(String arguments) {
        Thread.ofPlatform().daemon().name("leash").start(Leash::endWithParent);
    }

    private static void endWithParent() {
        waitForEndOfInput();
        Thread.ofPlatform().daemon().name("leash-deadline").start(Leash::haltAfterGrace);
        Runtime.getRuntime().exit(1);
    }

    private static void waitForEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            return;
        }
    }

    private static void haltAfterGrace() {
        try {
            TimeUnit.SECONDS.sleep(GRACE_SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}

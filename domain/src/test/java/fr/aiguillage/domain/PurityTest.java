package fr.aiguillage.domain;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The domain is arithmetic: same input, same output, for ever. */
@AnalyzeClasses(packages = "fr.aiguillage.domain", importOptions = DoNotIncludeTests.class)
class PurityTest {
    private static final Set<String> CLOCKS =
            Set.of("now", "systemUTC", "systemDefaultZone", "system", "currentTimeMillis", "nanoTime");
    private static final Set<String> CHANCES = Set.of("randomUUID", "random", "shuffle", "identityHashCode");

    @ArchTest
    static final ArchRule the_domain_sees_only_itself_and_java =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("fr.aiguillage.domain..", "java..");

    @ArchTest
    static final ArchRule the_domain_does_no_input_or_output = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net..", "java.nio.file..", "java.nio.channels..", "java.sql..", "java.util.logging..");

    @ArchTest
    static final ArchRule the_domain_calls_no_clock_and_no_random_source =
            noClasses().should().callCodeUnitWhere(describe("time or chance", PurityTest::isImpure));

    @ArchTest
    static final ArchRule the_domain_holds_no_clock_and_no_random_source = noClasses()
            .should()
            .dependOnClassesThat(
                    DescribedPredicate.<JavaClass>describe("tell the time or choose", PurityTest::isSource));

    private static boolean isImpure(JavaCodeUnitAccess<?> call) {
        return isImpure(call.getTarget());
    }

    private static boolean isImpure(AccessTarget.CodeUnitAccessTarget target) {
        if (target.getFullName().equals("java.util.Date.<init>()")) return true;
        return target.getOwner().getPackageName().startsWith("java.")
                && (CLOCKS.contains(target.getName()) || CHANCES.contains(target.getName()));
    }

    private static boolean isSource(JavaClass type) {
        return type.isAssignableTo(InstantSource.class)
                || type.isAssignableTo(RandomGenerator.class)
                || type.isEquivalentTo(Calendar.class);
    }

    @Test
    void what_tells_the_time_or_chooses_is_seen() {
        var classes = new ClassFileImporter().importClasses(Impure.class);
        assertThat(the_domain_calls_no_clock_and_no_random_source
                        .evaluate(classes)
                        .getFailureReport()
                        .getDetails())
                .hasSize(4);
        assertThat(the_domain_holds_no_clock_and_no_random_source
                        .evaluate(classes)
                        .hasViolation())
                .isTrue();
    }

    /** What the domain must never do. */
    @SuppressWarnings("unused")
    private static final class Impure {
        private final Instant hidden = Instant.now();
        private final Instant clock = Clock.systemUTC().instant();
        private final UUID id = UUID.randomUUID();
        private final double chance = Math.random() + new Random(1).nextInt();
    }
}

package fr.aiguillage.e2e.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Objects.requireNonNull;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import fr.aiguillage.localstack.Home;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How bytes become events is known to one module. */
@AnalyzeClasses(locations = LayersTest.EveryModule.class)
class LayersTest {
    /** The classes that the build made, module by module: the services are not on the class path here. */
    static final class EveryModule implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            var modules = requireNonNull(Home.root().toFile().listFiles());
            return Stream.of(modules)
                    .map(module -> module.toPath().resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .map(Location::of)
                    .collect(Collectors.toSet());
        }
    }

    @ArchTest
    static final ArchRule avro_and_the_registry_client_stay_inside_schemas = noClasses()
            .that()
            .resideOutsideOfPackage("fr.aiguillage.schemas..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.avro..", "org.apache.flink..");

    @ArchTest
    static final ArchRule the_registry_client_is_known_to_one_class = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("fr.aiguillage.schemas.ConfluentRegistry")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.flink..");
}

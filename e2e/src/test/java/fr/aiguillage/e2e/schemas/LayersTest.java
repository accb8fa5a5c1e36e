package fr.aiguillage.e2e.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** How bytes become events is known to one module. */
@AnalyzeClasses(packages = "fr.aiguillage", importOptions = DoNotIncludeTests.class)
class LayersTest {
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

package fr.aiguillage.replay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = NoDeliveryTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class NoDeliveryTest {
    @ArchTest
    static final ArchRule replay_has_no_way_to_write_to_the_log = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("EventWriter");

    @ArchTest
    static final ArchRule replay_knows_no_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.aiguillage.forwarder..", "fr.aiguillage.triage..", "fr.aiguillage.ingest..");
}

package dev.pujiang.feedback;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "dev.pujiang.feedback", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles = slices().matching("dev.pujiang.feedback.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entitiesAndResourcesStayInTheirFeature = classes().that().areAnnotatedWith(Entity.class).or()
            .areAnnotatedWith(Path.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule resourcesDoNotTouchTheDatabase = noClasses().that().areAnnotatedWith(Path.class).should()
            .dependOnClassesThat().resideInAnyPackage("dev.pujiang.feedback.store", "jakarta.persistence..", "java.sql..");

    @ArchTest
    static final ArchRule nobodyAsksTheSystemForTheTime = noClasses().should().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothingKnowsTheOtherServices = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("dev.pujiang.intake..", "dev.pujiang.routing..", "dev.pujiang.notice..");
}

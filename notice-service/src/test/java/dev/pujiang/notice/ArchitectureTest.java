package dev.pujiang.notice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.pujiang.notice", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresFormNoCircle = slices().matching("dev.pujiang.notice.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule announcementKnowsNoOtherFeature = noClasses().that().resideInAPackage("..announcement..")
            .should().dependOnClassesThat().resideInAnyPackage("..reception..", "..docket..", "..calendar..", "..desk..");

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature = classes().that().areAnnotatedWith(Entity.class)
            .should().notBePublic();

    @ArchTest
    static final ArchRule repositoriesStayInTheirFeature = classes().that().implement(PanacheRepositoryBase.class)
            .should().notBePublic();

    @ArchTest
    static final ArchRule resourcesOpenNoTransactionAndSeeNoRepository = noClasses().that().areAnnotatedWith(Path.class)
            .should().beAnnotatedWith(Transactional.class)
            .orShould().dependOnClassesThat().implement(PanacheRepositoryBase.class);

    @ArchTest
    static final ArchRule thePresentIsAskedFromTheClock = noClasses().should().callMethod(Instant.class, "now")
            .orShould().callMethod(Clock.class, "systemUTC").orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothingIsADrawer = noClasses().should().resideInAnyPackage("..util..", "..common..",
            "..helper..", "..impl..", "..base..");
}

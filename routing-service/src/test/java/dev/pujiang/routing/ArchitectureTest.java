package dev.pujiang.routing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "dev.pujiang.routing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_DEPEND_ON_EACH_OTHER_IN_CIRCLES = slices()
            .matching("dev.pujiang.routing.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THEIR_FEATURE = classes().that().areAnnotatedWith(Entity.class).should()
            .notBePublic();

    @ArchTest
    static final ArchRule RESOURCES_STAY_IN_THEIR_FEATURE = classes().that().areAnnotatedWith(Path.class).should()
            .notBePublic();

    @ArchTest
    static final ArchRule REPOSITORIES_STAY_IN_THEIR_FEATURE = classes().that().haveSimpleNameEndingWith("Repository").should()
            .notBePublic();

    @ArchTest
    static final ArchRule DECISIONS_NEED_NO_DATABASE = noClasses().that()
            .haveNameMatching(".*\\.rule\\.(RuleBook|Place|Decision|Matter|RoutingRule|ResponsibleBody|Reason).*").and()
            .haveSimpleNameNotStartingWith("RuleBooks").should().dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "dev.pujiang.routing.sql..");
}

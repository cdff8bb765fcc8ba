package dev.pujiang.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@AnalyzeClasses(packages = "dev.pujiang.intake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles = slices().matching("dev.pujiang.intake.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature = classes().that().areAnnotatedWith(Entity.class).should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesStayInTheirFeature = classes().that().implement(PanacheRepositoryBase.class).should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule resourcesStayInTheirFeature = classes().that().areAnnotatedWith(Path.class).should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule resourcesCallServicesOnly = noClasses().that().areAnnotatedWith(Path.class).should()
            .dependOnClassesThat().implement(PanacheRepositoryBase.class);

    @ArchTest
    static final ArchRule noDrawers = noClasses().should()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..base..");
}

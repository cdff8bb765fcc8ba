package dev.pujiang.intake.desk;

import jakarta.inject.Singleton;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** The templates of the desk. */
@Singleton
record DeskTemplates(@Location("desk/cases") Template cases, @Location("desk/case") Template caseFile,
        @Location("desk/statement") Template statement) {}

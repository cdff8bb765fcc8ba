package dev.pujiang.checks.schema;

import dev.pujiang.checks.Check;
import java.util.List;

/** Whether every resource is one that its API server takes as it is meant. */
public final class SchemaChecks {

    private SchemaChecks() {}

    public static List<Check> all() {
        Models models = new Models();
        return List.of(new FieldsCheck(models), new RequiredFieldsCheck(), new SchemaCheck(models));
    }
}

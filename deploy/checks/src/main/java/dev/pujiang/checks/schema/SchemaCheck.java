package dev.pujiang.checks.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Resources whose project publishes no Java model, against the schemas of this module: they hold the fields that we use and
 * no others. A kind that nothing knows is a finding itself.
 */
public final class SchemaCheck implements Check {

    private final Models models;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Optional<Schema>> schemas = new HashMap<>();

    SchemaCheck(Models models) {
        this.models = models;
    }

    @Override
    public boolean onParts() {
        return true;
    }

    @Override
    public void examine(Overlay overlay, Findings findings) {
        overlay.resources().stream().filter(resource -> models.of(resource).isEmpty())
                .forEach(resource -> examine(resource, findings));
    }

    private void examine(Resource resource, Findings findings) {
        String file = resource.apiVersion().replace('/', '_') + "_" + resource.kind() + ".json";
        Optional<Schema> schema = schemas.computeIfAbsent(file, this::load);
        if (schema.isEmpty()) {
            findings.add(resource.at("kind"), "no model or schema knows " + resource.apiVersion() + " " + resource.kind(),
                    "Correct apiVersion or kind, or add schemas/" + file + " to deploy/checks");
            return;
        }
        for (Error error : schema.get().validate(resource.json().toString(), InputFormat.JSON)) {
            findings.add(resource.root().pointed(error.getInstanceLocation().toString()), error.getMessage(),
                    "Correct it, or add the field to schemas/" + file + " of deploy/checks if the operator knows it");
        }
    }

    private Optional<Schema> load(String file) {
        try (InputStream json = SchemaCheck.class.getResourceAsStream("/schemas/" + file)) {
            return json == null
                    ? Optional.empty()
                    : Optional
                            .of(registry.getSchema(new String(json.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

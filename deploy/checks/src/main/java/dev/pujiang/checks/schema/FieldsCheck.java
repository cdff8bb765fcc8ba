package dev.pujiang.checks.schema;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.io.IOException;

/**
 * Fields that a resource does not have, and values of another type than the field's. An API server drops the first without
 * a word and refuses the second.
 */
public final class FieldsCheck implements Check {

    private static final String UNKNOWN_REMEDY = "Correct the name, or move the field to where it belongs";
    private static final String TYPE_REMEDY = "Write a value of the field's type (quote numbers that are texts, unquote those that are not)";

    private final Models models;
    private final JsonMapper mapper = strict();

    FieldsCheck(Models models) {
        this.models = models;
    }

    @Override
    public boolean onParts() {
        return true;
    }

    @Override
    public void examine(Overlay overlay, Findings findings) {
        overlay.resources()
                .forEach(resource -> models.of(resource).ifPresent(type -> examine(resource.root(), type, findings)));
        // what its schema leaves open
        overlay.of("Keycloak").map(keycloak -> keycloak.at("spec", "unsupported", "podTemplate")).filter(Place::exists)
                .forEach(template -> examine(template, PodTemplateSpec.class, findings));
    }

    private void examine(Place place, Class<?> type, Findings findings) {
        try {
            mapper.readerFor(type).withHandler(new Problems(place, findings)).readValue(place.json());
        } catch (JsonMappingException e) {
            StringBuilder pointer = new StringBuilder();
            e.getPath().forEach(step -> pointer.append('/').append(
                    step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName().replace("/", "~1")));
            findings.add(place.pointed(pointer.toString()),
                    "wrong type: " + e.getOriginalMessage().lines().findFirst().orElse(""),
                    TYPE_REMEDY);
        } catch (IOException e) {
            findings.add(place, "wrong type: " + e.getMessage(), TYPE_REMEDY);
        }
    }

    /** The models take what they do not know and turn texts into numbers; here they do neither. */
    private static JsonMapper strict() {
        return JsonMapper.builder().addModule(new JavaTimeModule())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, text -> text
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .annotationIntrospector(new JacksonAnnotationIntrospector() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public Boolean hasAnySetter(Annotated member) {
                        return false;
                    }
                })
                .build();
    }

    /** Reports unknown fields and goes on, so that one reading finds them all. */
    private static final class Problems extends DeserializationProblemHandler {

        private final Place root;
        private final Findings findings;

        Problems(Place root, Findings findings) {
            this.root = root;
            this.findings = findings;
        }

        @Override
        public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object target, String field) throws IOException {
            findings.add(here(parser), "unknown field", UNKNOWN_REMEDY);
            parser.skipChildren();
            return true;
        }

        @Override
        public Object handleUnexpectedToken(DeserializationContext context, JavaType target, JsonToken token, JsonParser parser,
                String message) throws IOException {
            TreeNode value = parser.readValueAsTree();
            findings.add(here(parser), "wrong type: " + value + " where " + target.getRawClass().getSimpleName() + " belongs",
                    TYPE_REMEDY);
            return null;
        }

        private Place here(JsonParser parser) {
            return root.pointed(parser.getParsingContext().pathAsPointer().toString());
        }
    }
}

package dev.pujiang.checks.schema;

import com.google.gson.annotations.SerializedName;
import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Resource;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Required fields of core Kubernetes resources that are missing, as its own Java client knows them. */
public final class RequiredFieldsCheck implements Check {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    @Override
    public boolean onParts() {
        return true;
    }

    @Override
    public void examine(Overlay overlay, Findings findings) {
        overlay.resources().forEach(resource -> model(resource).ifPresent(type -> walk(type, resource.root(), findings)));
    }

    private static Optional<Class<?>> model(Resource resource) {
        boolean core = resource.group().endsWith("k8s.io") || !resource.group().contains(".");
        String version = resource.version();
        if (!core || version.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Class.forName(MODELS + Character.toUpperCase(version.charAt(0)) + version.substring(1) + resource.kind()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static void walk(Type type, Place place, Findings findings) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (Collection.class.isAssignableFrom(raw)) {
                place.each().forEach(element -> walk(generic.getActualTypeArguments()[0], element, findings));
            } else if (Map.class.isAssignableFrom(raw)) {
                place.fields().forEach(entry -> walk(generic.getActualTypeArguments()[1], entry.getValue(), findings));
            }
        } else if (type instanceof Class<?> model && model.getName().startsWith(MODELS) && place.json().isObject()) {
            for (String required : required(model)) {
                if (!place.at(required).exists()) {
                    findings.add(place.at(required), "required field is missing", "Add it");
                }
            }
            for (Field field : model.getDeclaredFields()) {
                SerializedName name = field.getAnnotation(SerializedName.class);
                if (name != null && place.at(name.value()).exists()) {
                    walk(field.getGenericType(), place.at(name.value()), findings);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<String> required(Class<?> model) {
        try {
            return (Set<String>) model.getField("openapiRequiredFields").get(null);
        } catch (ReflectiveOperationException e) {
            // enumerations and wrappers of single values
            return Set.of();
        }
    }
}

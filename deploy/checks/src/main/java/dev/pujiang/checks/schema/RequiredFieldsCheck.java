package dev.pujiang.checks.schema;

import com.google.gson.annotations.SerializedName;
import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Required fields that are missing: of core Kubernetes resources as its own Java client knows them, of others, whose models do
 * not say, as required-fields.properties lists them.
 */
public final class RequiredFieldsCheck implements Check {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";
    private static final Properties LISTED = listed();

    @Override
    public boolean onParts() {
        return true;
    }

    @Override
    public void examine(Overlay overlay, Findings findings) {
        for (Resource resource : overlay.resources()) {
            model(resource).ifPresent(type -> walk(type, resource.root(), findings));
            String listed = LISTED.getProperty(resource.kind() + "." + resource.group(), "");
            Stream.of(listed.split(" ")).filter(path -> !path.isEmpty())
                    .forEach(path -> present(resource.root(), path, findings));
        }
    }

    /** A path such as {@code spec.listeners[].name}: of every element, if there are any. */
    private static void present(Place place, String path, Findings findings) {
        int list = path.indexOf("[].");
        if (list >= 0) {
            place.at(path.substring(0, list).split("\\.")).each()
                    .forEach(element -> present(element, path.substring(list + "[].".length()), findings));
            return;
        }
        Place field = place.at(path.split("\\."));
        if (!field.exists() || field.json().isContainerNode() && field.json().isEmpty()) {
            missing(field, findings);
        }
    }

    private static void missing(Place field, Findings findings) {
        findings.add(field, "required field is missing", "Add it");
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
                    missing(place.at(required), findings);
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

    private static Properties listed() {
        Properties properties = new Properties();
        try (InputStream resource = RequiredFieldsCheck.class.getResourceAsStream("/required-fields.properties")) {
            properties.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
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

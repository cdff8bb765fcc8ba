package dev.pujiang.checks.configuration;

import dev.pujiang.checks.service.ShippedService;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/** The configuration that a service's own classes read. */
final class OwnKeys {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([a-z0-9.-]+)(:[^}]*)?}");

    private final ShippedService service;
    private final List<ConfigClass> mappings;
    private final Set<String> required = new HashSet<>();
    private final Set<String> all = new HashSet<>();

    OwnKeys(ShippedService service) {
        this.service = service;
        mappings = service.index().getAnnotations(ConfigMapping.class).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.CLASS)
                .map(annotation -> ConfigClass.configClass(load(annotation.target().asClass().name())))
                .toList();
        mappings.forEach(mapping -> all.addAll(ConfigMappings.getProperties(mapping).keySet()));
        service.index().getAnnotations(ConfigProperty.class).forEach(this::property);
        service.index().getAnnotations(DotName.createSimple("io.quarkus.scheduler.Scheduled")).forEach(this::expressions);
        service.files()
                .forEach(file -> file.getPropertyNames().stream()
                        .filter(key -> !key.startsWith("quarkus.") && !key.startsWith("mp."))
                        .forEach(all::add));
    }

    private Class<?> load(DotName name) {
        try {
            return Class.forName(name.toString(), false, service.classes());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void property(AnnotationInstance annotation) {
        if (annotation.value("name") == null) {
            return;
        }
        String key = annotation.value("name").asString();
        all.add(key);
        Type type = switch (annotation.target().kind()) {
            case METHOD_PARAMETER -> annotation.target().asMethodParameter().type();
            case FIELD -> annotation.target().asField().type();
            default -> null;
        };
        boolean optional = type != null && type.name().toString().startsWith("java.util.Optional");
        if (!optional && annotation.value("defaultValue") == null) {
            required.add(key);
        }
    }

    private void expressions(AnnotationInstance annotation) {
        for (AnnotationValue value : annotation.values()) {
            if (value.kind() == AnnotationValue.Kind.STRING) {
                Matcher expression = EXPRESSION.matcher(value.asString());
                while (expression.find()) {
                    all.add(expression.group(1));
                    if (expression.group(2) == null) {
                        required.add(expression.group(1));
                    }
                }
            }
        }
    }

    /** Interfaces that hold keys; together with {@link #required()} they say what must be set. */
    List<ConfigClass> mappings() {
        return mappings;
    }

    /** Keys outside of interfaces without a default. */
    Set<String> required() {
        return required;
    }

    /** All keys; names of maps stand as {@code *}. */
    Set<String> all() {
        return all;
    }
}

package dev.pujiang.edge.problem;

import java.lang.annotation.Annotation;

import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import jakarta.validation.Path;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** What a client calls a parameter of a resource method: its query, header or form name; nothing if it is the body. */
final class RequestParameters {

    private RequestParameters() {}

    /** Intercepted resources are subclasses that repeat the method without its annotations, so the superclasses are asked too. */
    static String name(Class<?> resource, Path.MethodNode method, Path.ParameterNode parameter) {
        for (Class<?> type = resource; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Annotation annotation : annotations(type, method, parameter.getParameterIndex())) {
                String name = name(annotation, parameter.getName());
                if (name != null) {
                    return name;
                }
            }
        }
        return "";
    }

    private static Annotation[] annotations(Class<?> type, Path.MethodNode method, int parameter) {
        try {
            return type.getDeclaredMethod(method.getName(), method.getParameterTypes().toArray(Class<?>[]::new))
                    .getParameterAnnotations()[parameter];
        } catch (NoSuchMethodException e) {
            return new Annotation[0];
        }
    }

    private static String name(Annotation annotation, String declared) {
        return switch (annotation) {
            case QueryParam query -> query.value();
            case HeaderParam header -> header.value();
            case FormParam form -> form.value();
            case PathParam path -> path.value();
            case CookieParam cookie -> cookie.value();
            case RestQuery query -> query.value().isEmpty() ? declared : query.value();
            case RestForm form -> form.value().isEmpty() ? declared : form.value();
            case RestPath path -> path.value().isEmpty() ? declared : path.value();
            case RestCookie cookie -> cookie.value().isEmpty() ? declared : cookie.value();
            case RestHeader header -> header.value().isEmpty() ? hyphenated(declared) : header.value();
            default -> null;
        };
    }

    private static String hyphenated(String camelCase) {
        String name = camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}

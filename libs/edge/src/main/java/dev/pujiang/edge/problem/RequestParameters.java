package dev.pujiang.edge.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;

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

    static String name(Class<?> resource, Path.MethodNode method, Path.ParameterNode parameter) {
        try {
            Method declared = resource.getDeclaredMethod(method.getName(),
                    method.getParameterTypes().toArray(Class<?>[]::new));
            for (Annotation annotation : declared.getParameterAnnotations()[parameter.getParameterIndex()]) {
                String name = name(annotation, parameter.getName());
                if (name != null) {
                    return name;
                }
            }
            return "";
        } catch (NoSuchMethodException e) {
            return parameter.getName();
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

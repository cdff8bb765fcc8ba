package dev.pujiang.edge.problem;

import java.io.IOException;
import java.io.InputStream;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/** Puts {@link RequestJson} in the place of the framework's reader for every JSON body of every resource. */
@Provider
class JsonBody implements ReaderInterceptor {
    private final RequestJson json;

    @Inject
    JsonBody(RequestJson json) {
        this.json = json;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!isJson(context.getMediaType()) || raw(context.getType())) {
            return context.proceed();
        }
        byte[] body = whole(context.getInputStream());
        if (body.length == 0) {
            throw RequestJson.missingBody();
        }
        return json.read(body, context.getGenericType() == null ? context.getType() : context.getGenericType());
    }

    private static byte[] whole(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw Problem.of(CommonProblem.MALFORMED_REQUEST).field("$", "incomplete-body");
        }
    }

    private static boolean isJson(MediaType type) {
        return type != null && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    private static boolean raw(Class<?> type) {
        return type == byte[].class || type == String.class || InputStream.class.isAssignableFrom(type);
    }
}

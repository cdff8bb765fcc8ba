package dev.pujiang.intake.submission;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

/** Pages as answers to forms. */
final class Pages {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private Pages() {}

    static Response ok(TemplateInstance page) {
        return Response.ok(page.render(), HTML).build();
    }

    /** Shown once and kept nowhere; sending the form again shows the same page, because it carries the same key. */
    static Response once(TemplateInstance page) {
        return Response.ok(page.render(), HTML).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}

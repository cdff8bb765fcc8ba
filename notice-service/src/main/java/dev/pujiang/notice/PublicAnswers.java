package dev.pujiang.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pujiang.edge.http.Version;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers that anyone may keep: with the hash of the content as tag, and 304 for those who have it already. */
@ApplicationScoped
public class PublicAnswers {

    private final ObjectMapper mapper;
    private final NoticeConfig config;

    PublicAnswers(ObjectMapper mapper, NoticeConfig config) {
        this.mapper = mapper;
        this.config = config;
    }

    /** A JSON answer with a tag of its own content. */
    public Response json(Object view, Request request) {
        try {
            return bytes(mapper.writeValueAsString(view), request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JSON that is written down already. */
    public Response bytes(String json, Request request) {
        return answer(json, MediaType.APPLICATION_JSON, request)
                .header("Cache-Control", "public, max-age=" + config.cacheFor().toSeconds()).build();
    }

    /** A page for everybody, to be asked for again since it greets whoever is signed in. */
    public Response page(TemplateInstance page, Request request) {
        return answer(page.render(), "text/html;charset=UTF-8", request).header("Cache-Control", "private, no-cache").build();
    }

    /**
     * A thing that can be changed: its version is the tag, to be sent back with a change.
     *
     * @param isPublic false for what only staff may see, which nobody keeps
     */
    public Response versioned(Object view, Version version, boolean isPublic, Request request) {
        EntityTag tag = new EntityTag(version.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(view) : unchanged).tag(tag)
                .header("Cache-Control", isPublic ? "public, no-cache" : "no-store").build();
    }

    private static Response.ResponseBuilder answer(String text, String type, Request request) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(hash(body));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body, type) : unchanged).tag(tag);
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.pujiang.edge.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * The files browsers need, at {@code /<service>/assets/<version>/<name>}. The version is a hash of all of them, so they may be kept
 * for ever; after an upgrade the pages point elsewhere. Held in memory, also compressed as soon as that is done beside the start: there
 * are half a dozen.
 * <p>
 * A service adds its own by putting them into {@code assets/} on the class path and naming them in {@code pujiang.assets}.
 */
@Singleton
class Assets {
    private static final int LENGTH_OF_VERSION = 12;
    private static final Map<String, String> LIBRARIES = Map.of("govuk.css",
            "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css", "govuk.js",
            "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js", "htmx.js",
            "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");
    private static final List<String> OWN = List.of("pujiang.css", "pujiang.js", "favicon.svg");
    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js",
            "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml", "png", "image/png");

    private final Map<String, Asset> assets = new TreeMap<>();
    private final String root;
    private final String version;

    @Inject
    Assets(@ConfigProperty(name = "pujiang.service") String service,
            @ConfigProperty(name = "pujiang.assets") Optional<List<String>> ofService) {
        LIBRARIES.forEach((name, file) -> assets.put(name, Asset.of(name, withoutCrestAndFonts(name, read(file)))));
        OWN.forEach(name -> assets.put(name, Asset.of(name, read("assets/" + name))));
        ofService.orElse(List.of()).forEach(name -> assets.put(name, Asset.of(name, read("assets/" + name))));
        this.root = "/" + service + "/assets/";
        this.version = version(assets);
    }

    private record Asset(String type, byte[] plain, CompletableFuture<byte[]> compressed) {
        static Asset of(String name, byte[] content) {
            return new Asset(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"), content,
                    CompletableFuture.supplyAsync(() -> compress(content), Thread::startVirtualThread));
        }
    }

    String path() {
        return root + version;
    }

    void serve(@Observes Router router) {
        router.get(root + ":version/:name").handler(this::serve);
    }

    private void serve(RoutingContext request) {
        var asset = assets.get(request.pathParam("name"));
        if (asset == null) {
            request.next();
            return;
        }
        var response = request.response();
        String tag = "\"" + version + "\"";
        boolean current = request.pathParam("version").equals(version);
        response.putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.VARY, "Accept-Encoding").putHeader(
                HttpHeaders.CACHE_CONTROL, current ? "public, max-age=31536000, immutable" : "no-cache");
        if (tag.equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type());
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && accepted.contains("gzip") && asset.compressed().isDone()) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(Buffer.buffer(asset.compressed().join()));
        } else {
            response.end(Buffer.buffer(asset.plain()));
        }
    }

    /** Crest and typeface of the design system belong to the British government; ours is the reader's own typeface. */
    private static byte[] withoutCrestAndFonts(String name, byte[] content) {
        if (!name.equals("govuk.css")) {
            return content;
        }
        return new String(content, StandardCharsets.UTF_8).replaceAll("@font-face\\{[^}]*}", "")
                .replace("GDS Transport,arial,sans-serif", "var(--pj-font)")
                .replaceAll("url\\(/assets/images/govuk-crest\\.svg\\)", "none")
                .replaceAll("/\\*# sourceMappingURL=[^*]*\\*/", "").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String file) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No asset " + file + " on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static byte[] compress(byte[] content) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static String version(Map<String, Asset> assets) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            assets.forEach((name, asset) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.plain());
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH_OF_VERSION);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

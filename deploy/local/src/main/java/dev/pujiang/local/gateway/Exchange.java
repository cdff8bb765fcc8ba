package dev.pujiang.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.TimeoutException;

/**
 * One request on its way to a service and the answer on its way back, both streamed at the pace of the slower side. A
 * body cut off on one side is cut off on the other, never passed on as if it were complete.
 */
final class Exchange {

    /** A service may refuse a body before it has read it all; its answer is worth waiting for. */
    private static final long LAST_WORDS_MILLIS = 1_000;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final HttpClientRequest upstream;
    private final String service;
    private final int port;
    private boolean answered;

    Exchange(Vertx vertx, HttpServerRequest request, HttpClientRequest upstream, String service, int port) {
        this.vertx = vertx;
        this.request = request;
        this.upstream = upstream;
        this.service = service;
        this.port = port;
    }

    void begin() {
        Headers.toService(request, upstream.headers(), port);
        request.response().closeHandler(gone -> upstream.reset());
        upstream.response().onSuccess(this::answer).onFailure(this::fail);
        if (hasBody(request.headers())) {
            upstream.setChunked(!request.headers().contains(HttpHeaders.CONTENT_LENGTH));
            request.pipe().endOnFailure(false).to(upstream).onFailure(this::uploadBroke);
        } else {
            request.resume();
            upstream.end();
        }
    }

    private static boolean hasBody(MultiMap headers) {
        return headers.contains(HttpHeaders.CONTENT_LENGTH) || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void uploadBroke(Throwable failure) {
        request.handler(discarded -> {
            // what the service does not want any more
        });
        request.resume();
        vertx.setTimer(LAST_WORDS_MILLIS, elapsed -> {
            if (!answered) {
                upstream.reset();
            }
        });
    }

    private void answer(HttpClientResponse answer) {
        answered = true;
        HttpServerResponse response = request.response();
        if (response.closed()) {
            upstream.reset();
            return;
        }
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        Headers.toClient(answer.headers(), response.headers());
        if (!mayHaveBody(answer)) {
            response.end();
            return;
        }
        response.setChunked(!answer.headers().contains(HttpHeaders.CONTENT_LENGTH));
        answer.pipe().endOnFailure(false).to(response).onFailure(cut -> request.connection().close());
    }

    private boolean mayHaveBody(HttpClientResponse answer) {
        int status = answer.statusCode();
        return request.method() != HttpMethod.HEAD && status != 204 && status != 304;
    }

    private void fail(Throwable failure) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.headWritten()) {
            return;
        }
        Problem problem = failure instanceof TimeoutException ? Problem.TIMEOUT : Problem.LOST;
        problem.answer(request, service);
    }
}

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
    /** Bodies above this size, or of unknown size, are offered before they are sent: most refusals need no body. */
    private static final long OFFERED_BYTES = 256 * 1024;
    /** A service that never says "continue" gets the body all the same. */
    private static final long OFFER_MILLIS = 1_000;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final HttpClientRequest upstream;
    private final String service;
    private final int port;
    private boolean uploading;
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
        upstream.exceptionHandler(known -> {
            // the answer below fails for the same reason
        });
        upstream.response().onSuccess(this::answer).onFailure(this::fail);
        if (!hasBody(request.headers())) {
            request.resume();
            upstream.end();
        } else {
            upstream.setChunked(!request.headers().contains(HttpHeaders.CONTENT_LENGTH));
            if (isBig(request.headers())) {
                offer();
            } else {
                upload();
            }
        }
    }

    private static boolean hasBody(MultiMap headers) {
        return headers.contains(HttpHeaders.CONTENT_LENGTH) || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean isBig(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length == null || length.length() > 9 || Long.parseLong(length) > OFFERED_BYTES;
    }

    private void offer() {
        long timer = vertx.setTimer(OFFER_MILLIS, elapsed -> upload());
        upstream.continueHandler(welcome -> {
            vertx.cancelTimer(timer);
            upload();
        });
        upstream.putHeader(HttpHeaders.EXPECT, HttpHeaders.CONTINUE).sendHead();
    }

    private void upload() {
        if (!uploading && !answered) {
            uploading = true;
            request.pipe().endOnFailure(false).to(upstream).onFailure(this::uploadBroke);
        }
    }

    private void uploadBroke(Throwable failure) {
        discard();
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
            dropUnwantedBody();
            return;
        }
        response.setChunked(!answer.headers().contains(HttpHeaders.CONTENT_LENGTH));
        answer.pipe().endOnFailure(false).to(response).onSuccess(done -> dropUnwantedBody())
                .onFailure(cut -> request.connection().close());
    }

    /** The service has answered without the body: the client may stop sending it, and nobody waits for it. */
    private void dropUnwantedBody() {
        if (hasBody(request.headers()) && !uploading) {
            upstream.reset();
            discard();
        }
    }

    private void discard() {
        request.handler(discarded -> {
            // what the service does not want any more
        });
        request.resume();
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
        answered = true;
        Problem problem = failure instanceof TimeoutException ? Problem.TIMEOUT : Problem.LOST;
        problem.answer(request, service);
    }
}

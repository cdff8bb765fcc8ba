package dev.pujiang.local.gateway;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/** One thread of the gateway: decides where a request goes, and answers itself only when it goes nowhere. */
final class Front extends AbstractVerticle {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int CONNECTIONS_PER_SERVICE = 256;
    private static final int CONNECT_MILLIS = 2_000;
    /** Below the services' own limit, so that the gateway never reuses a connection that is just being closed. */
    private static final int KEEP_ALIVE_SECONDS = 15;
    private static final long SILENCE_MILLIS = 120_000;
    private static final int HEADER_BYTES = 32 * 1024;

    private final int port;
    private final Routes routes;
    private HttpClient client;

    Front(int port, Routes routes) {
        this.port = port;
        this.routes = routes;
    }

    @Override
    public void start(Promise<Void> started) {
        client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setMaxHeaderSize(HEADER_BYTES),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE));
        vertx.createHttpServer(new HttpServerOptions().setHost(LOOPBACK).setPort(port)
                .setHandle100ContinueAutomatically(true).setMaxHeaderSize(HEADER_BYTES)
                .setMaxInitialLineLength(HEADER_BYTES))
                .requestHandler(this::handle).listen().<Void>mapEmpty().onComplete(started);
    }

    private void handle(HttpServerRequest request) {
        String path = request.path() == null ? "" : request.path();
        switch (routes.target(path)) {
            case Routes.Target.Upstream upstream -> forward(request, upstream);
            case Routes.Target.Redirect redirect -> redirect(request, redirect.location());
            case Routes.Target.Unknown() -> Problem.NOT_FOUND.answer(request, path);
            case Routes.Target.Malformed() -> Problem.MALFORMED.answer(request, path);
        }
    }

    private static void redirect(HttpServerRequest request, String location) {
        String query = request.query() == null ? "" : "?" + request.query();
        request.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, location + query).end();
    }

    private void forward(HttpServerRequest request, Routes.Target.Upstream target) {
        request.pause();
        RequestOptions options = new RequestOptions().setHost(LOOPBACK).setPort(target.port())
                .setMethod(HttpMethod.valueOf(request.method().name())).setURI(request.uri())
                .setIdleTimeout(SILENCE_MILLIS);
        client.request(options)
                .onSuccess(upstream -> new Exchange(vertx, request, upstream, target.name(), port).begin())
                .onFailure(failure -> Problem.UNAVAILABLE.answer(request, target.name()));
    }
}

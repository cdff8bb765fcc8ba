package dev.pujiang.events;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * One trace from the request that changed something over the outbox and Kafka to what the event brings about elsewhere, and on. The
 * CloudEvents extension {@code traceparent} names the change that the event tells of and is never altered; the header of the same name
 * names the last hop.
 */
final class Tracing {

    static final String TRACEPARENT = "traceparent";

    private static final String EXTENSION = "ce_" + TRACEPARENT;
    private static final String SCOPE = "dev.pujiang.events";
    private static final TextMapGetter<Headers> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
            return List.of(TRACEPARENT);
        }

        @Override
        public String get(Headers headers, String key) {
            return key.equals(TRACEPARENT) ? text(headers, TRACEPARENT).or(() -> text(headers, EXTENSION)).orElse(null) : null;
        }
    };

    private Tracing() {}

    /** What is running now, as W3C Trace Context writes it; empty outside of any trace. */
    static Optional<String> current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? Optional.of(written(span)) : Optional.empty();
    }

    /** Begins the hop from the outbox to the broker; to be ended when the broker has acknowledged. */
    static Span publishing(ProducerRecord<String, byte[]> record) {
        Context change = parent(record.headers());
        if (!Span.fromContext(change).getSpanContext().isSampled()) {
            return Span.getInvalid();
        }
        Span span = span(record.topic() + " publish", SpanKind.PRODUCER, change, record.topic());
        record.headers().remove(TRACEPARENT).add(TRACEPARENT, written(span.getSpanContext()).getBytes(StandardCharsets.UTF_8));
        return span;
    }

    /** Takes an event in as a part of the trace it came with. */
    static void taking(ConsumerRecord<String, byte[]> record, Runnable effect) {
        Span span = span(record.topic() + " process", SpanKind.CONSUMER, parent(record.headers()), record.topic());
        try (Scope _ = span.makeCurrent()) {
            effect.run();
        } catch (RuntimeException | Error e) {
            failed(e);
            throw e;
        } finally {
            span.end();
        }
    }

    /** Marks what is running now as failed. */
    static void failed(Throwable cause) {
        // not the exception itself: its message may hold values
        Span.current().setStatus(StatusCode.ERROR, cause.getClass().getSimpleName());
    }

    private static Span span(String name, SpanKind kind, Context parent, String topic) {
        return GlobalOpenTelemetry.getTracer(SCOPE).spanBuilder(name).setSpanKind(kind).setParent(parent)
                .setAttribute("messaging.system", "kafka").setAttribute("messaging.destination.name", topic).startSpan();
    }

    private static Context parent(Headers headers) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, GETTER);
    }

    private static String written(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex();
    }

    private static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}

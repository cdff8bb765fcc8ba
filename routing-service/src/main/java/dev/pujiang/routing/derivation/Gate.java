package dev.pujiang.routing.derivation;

import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses who asks too often before anything is read, and bodies that are larger than any honest one: the limit of this service
 * is meant for the files of administrators.
 */
@Provider
@Open
@Priority(Gate.BEFORE_JSON_IS_READ)
class Gate implements ContainerRequestFilter, ReaderInterceptor {

    static final int BEFORE_JSON_IS_READ = 1000;
    private static final int MOST_BYTES = 64 * 1024;

    private final Admission admission;
    private final RoutingContext request;

    Gate(Admission admission, RoutingContext request) {
        this.admission = admission;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        admission.admit(request);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Bounded(context.getInputStream()));
        return context.proceed();
    }

    /** Ends with 413 after so many bytes. */
    private static final class Bounded extends FilterInputStream {

        private int left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return read < 0 ? read : took(1, read);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            return read < 0 ? read : took(read, read);
        }

        private int took(int bytes, int result) {
            left -= bytes;
            if (left < 0) {
                throw Problem.of(CommonProblem.TOO_LARGE);
            }
            return result;
        }
    }
}

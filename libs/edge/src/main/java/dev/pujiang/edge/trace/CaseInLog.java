package dev.pujiang.edge.trace;

import dev.pujiang.events.LogContext;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What is logged during a request says of which case it is, if the request names one. The framework clears it with the request. */
class CaseInLog {

    @ServerRequestFilter
    void note(UriInfo request) {
        LogContext.noteCase(request.getPath());
    }
}

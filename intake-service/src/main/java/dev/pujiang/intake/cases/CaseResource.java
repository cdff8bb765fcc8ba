package dev.pujiang.intake.cases;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.language.Language;
import dev.pujiang.events.Kind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

/** Cases for staff. */
@Path("/intake/cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RegisterForReflection(targets = {CaseList.CaseLine.class, CaseFile.Read.class, Page.class})
class CaseResource {
    private final CaseFile file;

    CaseResource(CaseFile file) {
        this.file = file;
    }

    @GET
    @RolesAllowed(Permission.CASE_READ)
    public Page<CaseSummary> list(@RestQuery String place, @RestQuery Kind kind, @RestQuery String category,
            @RestQuery Instant from, @RestQuery String cursor, @RestQuery @DefaultValue("50") int limit) {
        return file.list(new CaseList.Wanted(place, kind, category, from, cursor, limit)).map(CaseSummary::of);
    }

    @GET
    @Path("{number}")
    @RolesAllowed(Permission.CASE_READ)
    public CaseView read(String number, RoutingContext request) {
        return file.read(number, "case", Language.of(request));
    }

    @GET
    @Path("{number}/reads")
    @RolesAllowed(Permission.CASE_READS)
    public Page<CaseFile.Read> reads(String number) {
        return file.reads(number);
    }

    /** One line of the list. */
    @RegisterForReflection
    public record CaseSummary(String caseNumber, Kind kind, String channel, String place, String placeName,
            List<String> categories, String title, Instant receivedAt, Instant registeredAt) {
        static CaseSummary of(CaseList.CaseLine line) {
            return new CaseSummary(line.caseNumber(), line.kind(), line.channel().name(), line.place(), line.placeName(),
                    line.categories(), line.title(), line.receivedAt(), line.registeredAt());
        }
    }
}

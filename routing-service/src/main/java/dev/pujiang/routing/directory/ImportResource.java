package dev.pujiang.routing.directory;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.problem.FieldFault;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.routing.RoutingProblem;
import dev.pujiang.routing.csv.LineFault;
import dev.pujiang.routing.directory.DirectoryImport.Result;
import dev.pujiang.routing.directory.DirectoryImport.Result.Imported;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Takes the files of a directory as {@code multipart/form-data} with the parts {@code bodies}, {@code posts} and, if wanted,
 * {@code officials} and {@code rules}. 422 with every fault by file, line and column, and nothing imported, if there is any.
 */
@Path("/routing/directory/import")
@RunOnVirtualThread
@RolesAllowed(Permission.DIRECTORY_IMPORT)
class ImportResource {

    private final Upload upload;

    ImportResource(Upload upload) {
        this.upload = upload;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Imported importDirectory(@RestForm FileUpload bodies, @RestForm FileUpload posts,
            @RestForm FileUpload officials, @RestForm FileUpload rules) {
        return switch (upload.run(bodies, posts, officials, rules)) {
            case Imported imported -> imported;
            case Result.Refused refused -> throw problem(refused);
        };
    }

    static Problem problem(Result.Refused refused) {
        Problem problem = Problem.of(RoutingProblem.DIRECTORY_REFUSED).detail(refused.faults().size());
        for (LineFault fault : refused.faults()) {
            problem.fault(new FieldFault(fault.location(), fault.code(), fault.arguments()));
        }
        return problem;
    }
}

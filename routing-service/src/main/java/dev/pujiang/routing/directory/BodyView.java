package dev.pujiang.routing.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.events.Level;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;

/** A body as everybody may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record BodyView(String code, String nameZh, String nameEn, String division, Level level, String superior,
        LocalDate validFrom, LocalDate validTo, String successor, List<String> kinds) {

    static BodyView of(Body body) {
        return new BodyView(body.code(), body.nameZh(), body.nameEn(), body.division(), body.level(), body.superior(),
                body.validFrom(), body.validTo(), body.successor(), List.of(body.kinds().split(" ")));
    }
}

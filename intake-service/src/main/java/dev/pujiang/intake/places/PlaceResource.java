package dev.pujiang.intake.places;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The divisions below one, for choosing a place step by step. Public: they are published data. */
@Path("/intake/places")
@PermitAll
@RunOnVirtualThread
class PlaceResource {
    private final Places places;

    PlaceResource(Places places) {
        this.places = places;
    }

    /** @param parent code of the division above, or nothing for the provinces */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public PlaceList below(@RestQuery String parent) {
        return new PlaceList(places.below(parent).stream().map(PlaceItem::of).toList());
    }

    /** Never continued: a division has a few dozen, at most some hundred divisions directly below. */
    public record PlaceList(List<PlaceItem> items) {}

    public record PlaceItem(String code, String level, String name) {
        static PlaceItem of(Place place) {
            return new PlaceItem(place.code(), place.level().name(), place.name());
        }
    }
}

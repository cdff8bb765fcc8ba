package dev.pujiang.notice.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** Where people are received; the map point in degrees, WGS 84, both or neither. */
@Embeddable
public record Venue(@Column(name = "venue_name") String name, @Column(name = "venue_address") String address,
        @Column(name = "venue_latitude") BigDecimal latitude, @Column(name = "venue_longitude") BigDecimal longitude) {

    boolean sameAs(Venue other) {
        return name.equals(other.name) && address.equals(other.address) && same(latitude, other.latitude)
                && same(longitude, other.longitude);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}

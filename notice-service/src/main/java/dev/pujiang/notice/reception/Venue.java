package dev.pujiang.notice.reception;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** Where people are received; the map point in degrees, WGS 84, both or neither. */
@RegisterForReflection
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Venue(@Column(name = "venue_name") String name, @Column(name = "venue_address") String address,
        @Column(name = "venue_latitude") BigDecimal latitude, @Column(name = "venue_longitude") BigDecimal longitude) {

    public Venue {
        latitude = plain(latitude);
        longitude = plain(longitude);
    }

    /** Without trailing zeros, however the database or the caller wrote it: 29.45, 120. */
    private static BigDecimal plain(BigDecimal degrees) {
        if (degrees == null) {
            return null;
        }
        BigDecimal stripped = degrees.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }
}

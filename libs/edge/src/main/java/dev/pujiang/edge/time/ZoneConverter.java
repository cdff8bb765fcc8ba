package dev.pujiang.edge.time;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.eclipse.microprofile.config.spi.Converter;

/** A time zone as a key names it. The framework's own converter throws what is then told without the key. */
@RegisterForReflection
public final class ZoneConverter implements Converter<ZoneId> {
    private static final long serialVersionUID = 1L;

    @Override
    public ZoneId convert(String value) {
        try {
            return value.isBlank() ? null : ZoneId.of(value.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}

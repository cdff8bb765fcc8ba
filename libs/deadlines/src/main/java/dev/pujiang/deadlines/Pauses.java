package dev.pujiang.deadlines;

import dev.pujiang.clock.Pause;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pauses in one column, as ISO 8601 intervals: {@code 2026-10-10/2026-10-12,2026-11-02/..}; two dots: it lasts. */
@Converter
class Pauses implements AttributeConverter<List<Pause>, String> {

    private static final String OPEN = "..";

    @Override
    public String convertToDatabaseColumn(List<Pause> pauses) {
        return pauses.stream().map(pause -> pause.from() + "/" + (pause.open() ? OPEN : pause.to()))
                .collect(Collectors.joining(","));
    }

    @Override
    public List<Pause> convertToEntityAttribute(String column) {
        return column.isEmpty() ? List.of() : Stream.of(column.split(",")).map(Pauses::pause).toList();
    }

    private static Pause pause(String interval) {
        String[] ends = interval.split("/");
        return new Pause(LocalDate.parse(ends[0]), ends[1].equals(OPEN) ? null : LocalDate.parse(ends[1]));
    }
}

package dev.pujiang.divisions;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;

/**
 * Where the bundled divisions come from.
 *
 * @param source the package they were made from
 * @param state the day whose state they show
 * @param rows how many divisions
 * @param textSha256 of the unpacked text, in hexadecimal; differs between two states, so an import can tell that nothing changed
 */
public record DivisionSource(String source, String version, LocalDate state, String licence, int rows, String textSha256) {

    static final String FOLDER = "dev/pujiang/divisions/";
    static final String NAME = "divisions-2023-06-30";

    /** Of the file that {@link Divisions#bundled()} loads. */
    public static DivisionSource bundled() {
        Properties properties = new Properties();
        try (InputStream in = open(NAME + ".properties");
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DivisionSource(properties.getProperty("source"), properties.getProperty("version"),
                LocalDate.parse(properties.getProperty("state")), properties.getProperty("licence"),
                Integer.parseInt(properties.getProperty("rows")), properties.getProperty("sha256.text"));
    }

    static InputStream openBundled() throws IOException {
        return open(NAME + ".csv.gz");
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = DivisionSource.class.getClassLoader().getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new FileNotFoundException(FOLDER + name);
        }
        return in;
    }
}

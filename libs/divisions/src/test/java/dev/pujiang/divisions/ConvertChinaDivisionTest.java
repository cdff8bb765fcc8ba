package dev.pujiang.divisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertChinaDivisionTest {

    @TempDir
    Path packageFolder;
    @TempDir
    Path target;

    @BeforeEach
    void aPackageWithOneOfEach() throws IOException {
        Files.createDirectory(packageFolder.resolve("dist"));
        Files.writeString(packageFolder.resolve("package.json"), "{ \"version\": \"9.9.9\" }");
        file("provinces", "code,name\n44,\"广东省\"\n11,\"北京市\"\n");
        file("cities", "code,name,provinceCode\n4419,\"东莞市\",44\n");
        file("areas", "code,name,cityCode,provinceCode\n441900,\"东莞市\",4419,44\n");
        file("streets", "code,name,areaCode,provinceCode,cityCode\n441900003,\"东城街道\",441900,44,4419\n");
        file("villages", "code,name,streetCode,provinceCode,cityCode,areaCode\n441900003001,\"岗贝\",441900003,44,4419,441900\n");
    }

    @Test
    void makesAFileThatReadsBack() throws IOException {
        convert();

        try (InputStream in = Files.newInputStream(target.resolve("divisions-2030-01-02.csv.gz"))) {
            Divisions divisions = Divisions.read(in, ProgressListener.NONE);
            assertThat(divisions.provinces()).extracting(Division::code).containsExactly("11", "44");
            assertThat(divisions.path("441900003001")).isEqualTo("44/4419/441900/441900003/441900003001");
            assertThat(divisions.at(0).validFrom()).isEqualTo("2030-01-02");
        }
        assertThat(target.resolve("divisions-2030-01-02.properties")).content().contains("version=9.9.9", "rows=6",
                "rows.province=2");
    }

    @Test
    void makesTheSameBytesFromTheSamePackage() throws IOException {
        convert();
        byte[] first = Files.readAllBytes(target.resolve("divisions-2030-01-02.csv.gz"));

        convert();

        assertThat(target.resolve("divisions-2030-01-02.csv.gz")).hasBinaryContent(first);
    }

    @Test
    void refusesARowWhoseParentIsNotThere() throws IOException {
        file("areas", "code,name,cityCode,provinceCode\n441900,\"东莞市\",4418,44\n");

        assertThatThrownBy(this::convert).isInstanceOf(IllegalStateException.class).hasMessageContaining("4418");
    }

    @Test
    void refusesARowOfAnotherShape() throws IOException {
        file("cities", "code,name,provinceCode\n4419,\"东,莞\",44\n");

        assertThatThrownBy(this::convert).isInstanceOf(IllegalStateException.class).hasMessageContaining("东,莞");
    }

    private void convert() throws IOException {
        ConvertChinaDivision.main(new String[]{packageFolder.toString(), target.toString(), "2030-01-02"});
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(packageFolder.resolve("dist").resolve(name + ".csv"), text);
    }
}

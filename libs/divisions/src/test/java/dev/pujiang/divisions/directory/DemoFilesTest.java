package dev.pujiang.divisions.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class DemoFilesTest {

    @Test
    void hasCasesOfEveryCategoryAndKindWithinTheLimits() {
        List<Map<String, String>> cases = DataFiles.rows("demo/cases.csv");
        List<String> categories = DataFiles.categories();
        Set<String> covered = new HashSet<>();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(60).allSatisfy(example -> {
            assertThat(example.get("title")).endsWith("（示例）").hasSizeLessThanOrEqualTo(120);
            assertThat(example.get("statement")).hasSizeBetween(80, 300);
            for (int claim = 1; claim <= 3; claim++) {
                String category = example.get("category" + claim);
                assertThat(category.isEmpty()).isEqualTo(example.get("request" + claim).isEmpty());
                assertThat(category.isEmpty() && claim > 1 || categories.contains(category)).isTrue();
                covered.add(category + " " + example.get("kind"));
            }
        });
        assertThat(covered).containsAll(categories.stream()
                .flatMap(category -> List.of("SUGGESTION", "REPORT", "APPEAL").stream().map(kind -> category + " " + kind))
                .toList());
        assertThat(cases).extracting(example -> example.get("id")).doesNotHaveDuplicates();
    }

    @Test
    void namesNoPlaceInAnAccusation() {
        assertThat(DataFiles.rows("demo/cases.csv")).filteredOn(example -> example.get("kind").equals("REPORT"))
                .noneMatch(example -> example.get("statement").contains("{"));
    }

    @Test
    void hasPetitionersWhoCannotExist() {
        assertThat(DataFiles.rows("demo/petitioners.csv")).hasSize(300).allSatisfy(petitioner -> {
            assertThat(petitioner.get("name")).startsWith("示例");
            assertThat(petitioner.get("phone")).matches("100\\d{8}");
        });
    }
}

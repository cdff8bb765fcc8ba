package dev.pujiang.divisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledDivisionsTest {

    private final Divisions divisions = Divisions.bundled();

    @ParameterizedTest
    @CsvSource({"PROVINCE,31", "CITY,342", "COUNTY,2978", "TOWNSHIP,41352", "VILLAGE,620573"})
    void hasEveryDivisionOfEachLevel(DivisionLevel level, long expected) {
        assertThat(divisions.count(level)).isEqualTo(expected);
    }

    @Test
    void holdsEachCodeOnceAndEveryParentBeforeItsChildren() {
        Set<String> seen = new HashSet<>();

        divisions.stream().forEach(division -> {
            assertThat(seen.add(division.code())).as(division.code()).isTrue();
            assertThat(
                    division.parent() == null ? division.level() == DivisionLevel.PROVINCE : seen.contains(division.parent()))
                    .as(division.code()).isTrue();
        });

        assertThat(seen).hasSize(665_276).hasSize(divisions.size());
    }

    @Test
    void knowsPujiangCountyWithFifteenTownshipsAndTwoHundredFortyFourVillages() {
        List<Division> townships = divisions.children("330726");

        List<Division> villages = townships.stream().flatMap(t -> divisions.children(t.code()).stream()).toList();

        assertThat(townships).hasSize(15).extracting(Division::code).isSorted().startsWith("330726001").endsWith("330726204");
        assertThat(villages).hasSize(244).allMatch(v -> v.level() == DivisionLevel.VILLAGE);
        assertThat(divisions.subtree("330726")).hasSize(1 + 15 + 244).containsAll(villages);
    }

    @Test
    void givesThePathAndTheFullNameOfAVillage() {
        assertThat(divisions.path("330726001001")).isEqualTo("33/3307/330726/330726001/330726001001");
        assertThat(divisions.fullName("330726001001")).isEqualTo("浙江省金华市浦江县浦南街道文溪社区居民委员会");
        assertThat(divisions.ancestors("330726001001")).extracting(Division::level).containsExactly(DivisionLevel.values());
    }

    @Test
    void describesADivision() {
        assertThat(divisions.find("330726")).contains(
                new Division("330726", DivisionLevel.COUNTY, "浦江县", "3307", LocalDate.of(2023, 6, 30), null, null));
    }

    @ParameterizedTest
    @CsvSource({"330726000000,330726", "330000000000,33", "330700000000,3307", "330726001000,330726001",
            "330726001001,330726001001", "441900000000,4419", "460400000000,4604", "620201000000,620201",
            "419000000000,4190", "110100000000,1101"})
    void takesCodesPaddedToTwelveDigitsForTheHighestDivisionOfThatNumber(String padded, String natural) {
        assertThat(divisions.find(padded)).map(Division::code).contains(natural);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "033", "99", "330", "3307260", "330799", "330726999000", "330726001001000", "浦江", "33a",
            "-33", " 33", "３３", "9223372036854775808", "999999999999999999"})
    void knowsNothingOfOtherCodes(String code) {
        assertThat(divisions.find(code)).isEmpty();
        assertThat(divisions.contains(code)).isFalse();
        assertThat(divisions.isWithin(code, "33")).isFalse();
        assertThat(divisions.isWithin("33", code)).isFalse();
        assertThatThrownBy(() -> divisions.path(code)).isInstanceOf(UnknownDivisionException.class);
    }

    @Test
    void knowsNothingOfNull() {
        assertThat(divisions.find(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"110101,北京市东城区", "500229,重庆市城口县", "419001,河南省济源市", "429004,湖北省仙桃市",
            "469001,海南省五指山市", "659001,新疆维吾尔自治区石河子市", "441900,广东省东莞市", "442000,广东省中山市",
            "460400,海南省儋州市", "620201,甘肃省嘉峪关市", "1101,北京市", "33,浙江省"})
    void leavesPlaceholdersAndRepetitionsOutOfFullNames(String code, String name) {
        assertThat(divisions.fullName(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1101", "1201", "3101", "5001", "5002", "4190", "4290", "4690", "6590"})
    void knowsThePlaceholdersAmongTheCities(String code) {
        assertThat(divisions.find(code)).map(Division::level).contains(DivisionLevel.CITY);
        assertThat(divisions.isPlaceholder(code)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4419,441900", "4420,442000", "4604,460400", "6202,620201"})
    void givesCitiesWithoutCountiesOneEntryAtCountyLevel(String city, String county) {
        assertThat(divisions.children(city)).singleElement().satisfies(only -> {
            assertThat(only.code()).isEqualTo(county);
            assertThat(only.level()).isEqualTo(DivisionLevel.COUNTY);
            assertThat(divisions.children(county)).isNotEmpty().allMatch(t -> t.level() == DivisionLevel.TOWNSHIP);
        });
    }

    @ParameterizedTest
    @CsvSource({"330726001001,33,true", "330726001001,330726,true", "330726,330726,true", "33,330726,false",
            "330726,3308,false",
            "330726000000,330700000000,true", "441900,4419,true", "4419,441900,false"})
    void tellsWhatLiesWithinWhat(String code, String ancestor, boolean within) {
        assertThat(divisions.isWithin(code, ancestor)).isEqualTo(within);
    }

    @Test
    void keepsNamesWithCharactersOutsideTheBasicPlane() {
        assertThat(divisions.find("451302107210")).map(Division::name).contains("那𡌶村委会");
    }

    @Test
    void isTheFileItsPropertiesDescribe() throws Exception {
        DivisionSource source = DivisionSource.bundled();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");

        try (GZIPInputStream text = new GZIPInputStream(DivisionSource.openBundled())) {
            text.transferTo(new OutputStream() {
                @Override
                public void write(int b) {
                    sha256.update((byte) b);
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    sha256.update(bytes, from, length);
                }
            });
        }

        assertThat(HexFormat.of().formatHex(sha256.digest())).isEqualTo(source.textSha256());
        assertThat(source.rows()).isEqualTo(divisions.size());
        assertThat(source.state()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(source.version()).isEqualTo("2.7.0");
    }
}

package dev.pujiang.edge.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.edge.privacy.PersonalData.Found;

class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "请拨打13800138000。", "电话：138 0013 8000", "+86-138-0013-8000", "１３８００１３８０００",
            "tel13800138000"})
    void findsMobileNumbersHoweverTheyAreWritten(String text) {
        assertThat(PersonalData.find(text)).isEqualTo(Found.PHONE_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "身份证11010519491231002x号", "110105 19491231 002X", "１１０１０５１９４９１２３１００２Ｘ"})
    void findsIdentityNumbersWithARightCheckDigit(String text) {
        assertThat(PersonalData.find(text)).isEqualTo(Found.IDENTITY_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "补偿款12345678901元", "文号浦政发〔2026〕13号", "110105194912310021", "11010519491331002X",
            "330726-26-00000123-4", "0579-84188888", "138001380001", "订单20261123138001380009"})
    void leavesOtherNumbersAlone(String text) {
        assertThat(PersonalData.find(text)).isNull();
    }

    @Test
    void namesEveryTextAtFault() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("facts", "联系13800138000");
        texts.put("reasons", null);
        texts.put("claims[0].evidence", "11010519491231002X");

        assertThatThrownBy(() -> PersonalData.refuse(CommonProblem.VALIDATION_FAILED, texts, "330726-26-00000123-4"))
                .isInstanceOfSatisfying(Problem.class,
                        problem -> {
                            assertThat(problem.type()).isEqualTo(CommonProblem.VALIDATION_FAILED);
                            assertThat(problem.faults()).extracting("field", "code").containsExactly(
                                    org.assertj.core.groups.Tuple.tuple("facts", "phone-number"),
                                    org.assertj.core.groups.Tuple.tuple("claims[0].evidence", "identity-number"));
                        });
    }

    @Test
    void letsATextCiteItsOwnCaseNumber() {
        assertThatCode(
                () -> PersonalData.refuse(CommonProblem.VALIDATION_FAILED, Map.of("facts", "关于13800138000号信访件"), "13800138000"))
                .doesNotThrowAnyException();
    }
}

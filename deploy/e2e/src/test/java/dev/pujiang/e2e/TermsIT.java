package dev.pujiang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pujiang.e2e.Api.Answer;
import org.junit.jupiter.api.Test;

/** Terms are derived for anybody: through the gateway, without a token. */
class TermsIT {

    private final Api api = SystemUnderTest.whole().api();

    @Test
    void derivesATermWithoutSignIn() {
        ObjectNode asked = handling().put("extensionDays", 30);

        JsonNode answer = api.post("/routing/clocks/derive", null, asked).expect(200).body();

        assertThat(answer.get("lastDay").asText()).isEqualTo("2026-12-28");
        assertThat(answer.get("derivation").findValuesAsText("reason")).containsExactly("start-day", "calendar-day",
                "extension-day", "next-working-day");
    }

    @Test
    void namesEveryFaultWithoutSignIn() {
        ObjectNode asked = handling().put("rule", "inform").put("start", "2200-01-01").put("division", "999999")
                .put("extensionDays", 31);

        Answer refusal = api.post("/routing/clocks/derive", null, asked);

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.body().get("errors").findValuesAsText("code")).containsExactlyInAnyOrder("day-out-of-range",
                "unknown-division", "not-extendable");
    }

    @Test
    void listsTheRulesWithoutSignIn() {
        assertThat(api.get("/routing/clocks/rules", null).expect(200).body().get("items").findValuesAsText("rule"))
                .contains("handle", "object", "post-visit");
    }

    private static ObjectNode handling() {
        return Api.JSON.createObjectNode().put("rule", "handle").put("start", "2026-09-28T10:00:00+08:00")
                .put("division", "330726");
    }
}

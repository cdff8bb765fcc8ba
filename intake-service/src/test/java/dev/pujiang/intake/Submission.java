package dev.pujiang.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A valid registration as JSON, to be spoilt or varied by a test. */
public final class Submission {
    private final Map<String, Object> json = new LinkedHashMap<>();

    private Submission() {}

    public static Submission valid() {
        return new Submission().with("kind", "APPEAL").with("channel", "PORTAL").with("place", IntakeTest.VILLAGE)
                .with("title", "村道损坏三年无人维修").with("statement", "村口至小学的道路破损严重，雨天无法通行。")
                .with("claims", List.of(Map.of("category", "transport", "request", "请尽快修复道路")))
                .with("petitioners", List.of(petitioner("张三")));
    }

    public Submission with(String field, Object value) {
        json.put(field, value);
        return this;
    }

    public Submission without(String field) {
        json.remove(field);
        return this;
    }

    public Submission petitioners(int count, UnaryOperator<Map<String, Object>> change) {
        List<Object> petitioners = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            petitioners.add(change.apply(petitioner("群众" + i)));
        }
        return with("petitioners", petitioners);
    }

    public Submission petitioner(UnaryOperator<Map<String, Object>> change) {
        return with("petitioners", List.of(change.apply(petitioner("张三"))));
    }

    public Map<String, Object> json() {
        return json;
    }

    public static Map<String, Object> petitioner(String name) {
        return new LinkedHashMap<>(Map.of("name", name, "medium", "PORTAL"));
    }
}

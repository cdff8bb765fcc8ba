package dev.pujiang.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Above every bureau: its county government, the city's, the province's. Nobody is above the province. */
@ApplicationScoped
class TestSuperiors implements Superiors {

    @Override
    public Map<String, List<String>> above(Set<String> bodies) {
        Map<String, List<String>> above = new HashMap<>();
        bodies.stream().filter(body -> !body.equals("33-zf"))
                .forEach(body -> above.put(body, List.of("330726-zf", "3307-zf", "33-zf")));
        return above;
    }

    @Override
    public String ofNobody() {
        return "33-xfj";
    }
}

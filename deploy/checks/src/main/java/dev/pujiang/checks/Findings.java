package dev.pujiang.checks;

import dev.pujiang.checks.manifest.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes what checks find; the same said twice is one finding. */
public final class Findings {

    private final Set<Finding> found = new LinkedHashSet<>();
    private String check = "";
    private String overlay = "";

    /** From now on this check speaks about this overlay. */
    void from(Check speaker, String about) {
        check = speaker.getClass().getSimpleName();
        overlay = about;
    }

    /**
     * @param problem what is wrong, without a full stop
     * @param remedy  what to do, without a full stop
     */
    public void add(Place place, String problem, String remedy) {
        found.add(new Finding(check, overlay, place.resource().title(), place.path(), problem, remedy));
    }

    public List<Finding> all() {
        return new ArrayList<>(found);
    }
}

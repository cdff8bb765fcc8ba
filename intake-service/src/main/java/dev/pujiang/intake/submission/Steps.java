package dev.pujiang.intake.submission;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/** Buttons that show the form again with more to fill in, for browsers without script. */
final class Steps {
    private static final String STEP = "step";

    private Steps() {}

    static boolean taken(MultivaluedMap<String, String> entered) {
        return entered.getFirst(STEP) != null;
    }

    static MultivaluedMap<String, String> apply(MultivaluedMap<String, String> entered) {
        var changed = new MultivaluedHashMap<>(entered);
        switch (entered.getFirst(STEP)) {
            case "claim" -> increase(changed, FormShape.CLAIMS);
            case "petitioner" -> increase(changed, FormShape.PETITIONERS);
            default -> {
                // the lists of places follow what is chosen
            }
        }
        return changed;
    }

    private static void increase(MultivaluedMap<String, String> entered, String counter) {
        String shown = entered.getFirst(counter);
        int before = shown != null && shown.matches("\\d{1,3}") ? Integer.parseInt(shown) : 1;
        entered.putSingle(counter, Integer.toString(before + 1));
    }
}

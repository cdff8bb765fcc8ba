package dev.pujiang.routing.rule;

import dev.pujiang.divisions.DivisionLevel;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.Level;

/** A division and everything above it, from itself (0) upward. Empty for a code that names no division. */
final class Place {

    private static final int DEEPEST = DivisionLevel.values().length;

    private final String[] codes;
    private final DivisionLevel[] levels;
    private final int size;

    private Place(String[] codes, DivisionLevel[] levels, int size) {
        this.codes = codes;
        this.levels = levels;
        this.size = size;
    }

    static Place of(Divisions divisions, String code) {
        String[] codes = new String[DEEPEST];
        DivisionLevel[] levels = new DivisionLevel[DEEPEST];
        int size = 0;
        for (int at = divisions.indexOf(code); at != Divisions.NONE; at = divisions.parentOf(at)) {
            codes[size] = Long.toString(divisions.codeOf(at));
            levels[size++] = divisions.levelOf(at);
        }
        return new Place(codes, levels, size);
    }

    int size() {
        return size;
    }

    String code(int i) {
        return codes[i];
    }

    DivisionLevel level(int i) {
        return levels[i];
    }

    /** The division at this level, or where there is none (a county run by the province) the next above it. */
    int atOrAbove(Level level) {
        int i = 0;
        while (i < size - 1 && levels[i].ordinal() > level.ordinal()) {
            i++;
        }
        return i;
    }
}

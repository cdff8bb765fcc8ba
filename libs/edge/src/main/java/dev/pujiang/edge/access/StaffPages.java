package dev.pujiang.edge.access;

import java.util.regex.Pattern;

/** Where people sign in: {@code /{service}/desk} for staff, {@code /{service}/track} for petitioners. */
final class StaffPages {

    private static final Pattern DESK = Pattern.compile("/[a-z]+/desk(/.*)?");

    private StaffPages() {}

    static boolean contain(String path) {
        return DESK.matcher(path).matches();
    }
}

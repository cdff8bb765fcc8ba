package dev.pujiang.local.realm;

import java.util.List;
import java.util.Map;

/**
 * What somebody is employed for: a composite role.
 *
 * @param permissions the plain roles it is made of, which services check
 */
record Job(String code, String name, List<String> permissions) {

    static List<Job> from(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> new Job(row.get("job"), row.get("name"), List.of(row.get("permissions").split(" "))))
                .toList();
    }
}

package dev.pujiang.local.realm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sample users: every job in each petition office, a leader for each government, a handler for each body that has
 * one, the head of each body, clerk and handler in each village, and the machine clients. Bodies and posts are those of the
 * directory.
 */
final class SampleUsers {

    /** Machine clients and their jobs. They act for the petition office of the county. */
    static final Map<String, String> MACHINES = machineJobs();

    private static final String COUNTY = "330726";
    /** Jobs done where petitions are taken in and watched over. */
    private static final Set<String> OFFICE_JOBS = Set.of("window-clerk", "supervisor", "reception-planner", "reviewer",
            "auditor", "administrator");

    private final Map<String, String> jobNames;
    private final List<Map<String, String>> bodies;
    private final Map<String, List<String>> postsByBody;

    /**
     * @param bodies rows of the directory's {@code bodies.csv}
     * @param posts rows of its {@code posts.csv}
     */
    SampleUsers(List<Job> jobs, List<Map<String, String>> bodies, List<Map<String, String>> posts) {
        this.jobNames = jobs.stream().collect(Collectors.toMap(Job::code, Job::name, (a, b) -> a, LinkedHashMap::new));
        this.bodies = bodies;
        this.postsByBody = posts.stream().collect(Collectors.groupingBy(row -> row.get("body"),
                Collectors.mapping(row -> row.get("code"), Collectors.toList())));
    }

    /**
     * @param name sign-in name or client id
     * @param shown the name pages show, marked as a sample
     * @param post empty for those who hold none
     */
    record User(String name, String shown, String job, String body, String division, String post) {}

    List<User> people() {
        List<User> people = new ArrayList<>();
        for (Map<String, String> body : bodies) {
            String code = body.get("code");
            String division = body.get("division");
            switch (code.substring(division.length() + 1)) {
                case "xfj" -> jobNames.keySet().stream().filter(OFFICE_JOBS::contains)
                        .forEach(job -> people.add(user(job, division, body, "")));
                case "zf" -> people.add(user("leader", division, body, code + "-head"));
                case "cw" -> people.add(user("window-clerk", division, body, code + "-head"));
                default -> {
                    // departments have handlers only
                }
            }
            handlingPost(code).ifPresent(post -> people.add(user("handler", code, body, post)));
            post(code, code + "-head").ifPresent(post -> people.add(user("body-head", code, body, post)));
        }
        return people;
    }

    List<User> machines() {
        return MACHINES.entrySet().stream().map(machine -> new User(machine.getKey(), "示例 " + machine.getKey(),
                machine.getValue(), COUNTY + "-xfj", COUNTY, "")).toList();
    }

    private User user(String job, String where, Map<String, String> body, String post) {
        return new User(job + "-" + where, "示例 " + body.get("name_zh") + " " + jobNames.get(job), job, body.get("code"),
                body.get("division"), post);
    }

    /** A village committee has nobody but its chair. */
    private Optional<String> handlingPost(String body) {
        return post(body, body.endsWith("-cw") ? body + "-head" : body + "-handler");
    }

    private Optional<String> post(String body, String wanted) {
        return postsByBody.getOrDefault(body, List.of()).stream().filter(wanted::equals).findFirst();
    }

    private static Map<String, String> machineJobs() {
        Map<String, String> machines = new LinkedHashMap<>();
        machines.put("portal-demo", "channel");
        machines.put("hotline-demo", "channel");
        machines.put("agency-demo", "subscriber");
        machines.put("demo", "channel");
        return machines;
    }
}

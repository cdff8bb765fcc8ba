package dev.pujiang.routing.directory;

import static dev.pujiang.routing.Staff.administrator;
import static dev.pujiang.routing.Staff.handler;
import static dev.pujiang.routing.Staff.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.pujiang.events.Kind;
import dev.pujiang.routing.RegisteredCase;
import dev.pujiang.routing.RoutingTest;
import dev.pujiang.testing.Topics;
import io.cloudevents.CloudEvent;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@RoutingTest
class DirectoryResourceTest {

    private static final String BODIES = "code,name_zh,name_en,division,level,superior,valid_from,valid_to,successor,kinds\n";
    private static final String POSTS = "code,body,title_zh,title_en,role,valid_from,valid_to\n";
    private static final String RULES = "id,category,kind,channel,place,level,body_short,body,path,priority,reason_zh,reason_en,valid_from,valid_to\n";

    @Test
    void showsABodyToEverybody() {
        nobody().get("/routing/bodies/330726-zrzy").then().statusCode(200).body("nameZh", equalTo("浦江县自然资源和规划局"))
                .body("level", equalTo("COUNTY")).body("superior", equalTo("330726-zf"));
        nobody().get("/routing/bodies/330726-none").then().statusCode(404);
    }

    @Test
    void showsPostsAndTheirHoldersToStaffOnly() {
        nobody().get("/routing/posts/330726-zf-head").then().statusCode(401);
        handler("330726-zrzy").get("/routing/posts/330726-zf-head").then().statusCode(200).body("role", equalTo("HEAD"))
                .body("sampleHolder", equalTo(true)).body("holder", equalTo("示例·" + holderOfCountyHead()));
        handler("330726-zrzy").get("/routing/posts/330726-zf-nobody").then().statusCode(404);
    }

    @Test
    void listsBodiesOfADivisionPageByPage() {
        String next = administrator().get("/routing/bodies?division=330726&limit=5").then().statusCode(200)
                .body("items.division", everyItem(equalTo("330726"))).extract().path("next");
        administrator().get("/routing/bodies?division=330726&limit=100&cursor=" + next).then().statusCode(200)
                .body("items.code", hasItem("330726-zrzy"));
        nobody().get("/routing/bodies").then().statusCode(401);
    }

    @Test
    void announcesEveryBodyAndPostOfTheFirstImport() {
        try (Topics topics = Topics.ofThisRun()) {
            List<CloudEvent> body = await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(500)).until(
                    () -> topics.read("pujiang.assignments", "330726-zrzy"),
                    all -> !all.isEmpty());
            List<CloudEvent> post = await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(500)).until(
                    () -> topics.read("pujiang.assignments", "330726-zrzy-head"),
                    all -> !all.isEmpty());

            assertThat(json(body.getFirst()).getString("nameZh")).isEqualTo("浦江县自然资源和规划局");
            assertThat(json(post.getFirst()).getString("level")).isEqualTo("COUNTY");
            assertThat(json(post.getFirst()).getString("division")).isEqualTo("330726");
        }
    }

    @Test
    void announcesChangesOnlyAndNothingWhenTheSameIsImportedAgain() {
        String bodies = BODIES + "330703-nz,金东区甲局,,330703,COUNTY,,2023-06-30,,,department\n"
                + "330703-ny,金东区乙局,,330703,COUNTY,,2023-06-30,,,department\n";
        String posts = POSTS + "330703-nz-head,330703-nz,局长,,HEAD,2023-06-30,\n"
                + "330703-ny-head,330703-ny,局长,,HEAD,2023-06-30,\n";
        send(bodies, posts, null).statusCode(200).body("bodies", equalTo(2)).body("posts", equalTo(2));
        send(bodies, posts, null).statusCode(200).body("bodies", equalTo(0)).body("posts", equalTo(0));

        send(bodies.replace("甲", "丙"), posts, null).statusCode(200).body("bodies", equalTo(1));

        try (Topics topics = Topics.ofThisRun()) {
            List<CloudEvent> changed = await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(500)).until(
                    () -> topics.read("pujiang.assignments", "330703-nz"),
                    all -> all.size() == 2);
            assertThat(json(changed.getLast()).getString("nameZh")).isEqualTo("金东区丙局");
            assertThat(topics.read("pujiang.assignments", "330703-ny")).hasSize(1);
        }
    }

    @Test
    void appliesNewRulesToTheNextCase() {
        String bodies = BODIES + "330781-jt,兰溪市交通运输局,,330781,COUNTY,,2023-06-30,,,department\n";
        String posts = POSTS + "330781-jt-head,330781-jt,局长,,HEAD,2023-06-30,\n";
        String rules = RULES
                + "lanxi-transport,transport,APPEAL,,330781,COUNTY,jt,,LITIGATION,,兰溪交通,Lanxi transport,2023-06-30,\n";
        send(bodies, posts, rules).statusCode(200).body("rules", equalTo(1));

        try (Topics topics = Topics.ofThisRun()) {
            RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330781", "transport");
            registered.register(topics);

            List<CloudEvent> made = registered.awaitEvents(topics, "pujiang.assignments", 1);
            assertThat(json(made.getFirst()).getString("body")).isEqualTo("330781-jt");
            assertThat(json(made.getFirst()).getString("ruleId")).isEqualTo("lanxi-transport");
            assertThat(json(made.getFirst()).getString("path")).isEqualTo("LITIGATION");
        }
    }

    @Test
    void refusesFilesWithFaultsAndNamesEachAndImportsNothing() {
        String bodies = BODIES + "330784-aa,永康市甲局,,330784,COUNTY,,2023-06-30,,,department\n"
                + "330784-bb,,,999999,COUNTY,330784-zz,2023-06-30,2020-01-01,,department\n";
        String posts = POSTS + "330784-aa-head,330784-aa,局长,,HEAD,2023-06-30,\n" + "broken\n";

        send(bodies, posts, null).statusCode(422).contentType("application/problem+json")
                .body("type", equalTo("/problems/directory-refused"))
                .body("errors.field",
                        hasItems("bodies.csv:3:name_zh", "bodies.csv:3:division", "bodies.csv:3:superior",
                                "bodies.csv:3:valid_to", "bodies.csv:3:code", "posts.csv:3:*"))
                .body("errors.code", hasItems("missing", "unknown-division", "unknown-body", "ends-before-begins",
                        "missing-head-post", "wrong-column-count"))
                .body("errors.message", not(hasItem("Not valid")));

        nobody().get("/routing/bodies/330784-aa").then().statusCode(404);
    }

    @Test
    void refusesAnImportWithoutTheFilesItNeeds() {
        administrator().multiPart("officials", "officials.csv", new byte[0]).post("/routing/directory/import").then()
                .statusCode(422).body("errors.field", hasItems("bodies", "posts"));
    }

    @Test
    void refusesAnImportByAnybodyElse() {
        handler("330726-zrzy").multiPart("bodies", "bodies.csv", new byte[0]).post("/routing/directory/import").then()
                .statusCode(403);
    }

    @Test
    void refusesFilesOverTheLimit() {
        administrator().multiPart("bodies", "bodies.csv", new byte[10 << 20]).post("/routing/directory/import").then()
                .statusCode(413);
    }

    private static ValidatableResponse send(String bodies, String posts, String rules) {
        var request = administrator().multiPart("bodies", "bodies.csv", bodies.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("posts", "posts.csv", posts.getBytes(StandardCharsets.UTF_8), "text/csv");
        if (rules != null) {
            request.multiPart("rules", "rules.csv", rules.getBytes(StandardCharsets.UTF_8), "text/csv");
        }
        return request.post("/routing/directory/import").then();
    }

    private static String holderOfCountyHead() {
        return "施县长";
    }

    private static JsonObject json(CloudEvent event) {
        return new JsonObject(Topics.json(event));
    }
}

package dev.pujiang.routing.directory;

import java.util.Map;
import java.util.Set;

/** What the directory lists at one moment, by code. */
record Listed(Map<String, Body> bodies, Map<String, Post> posts, Set<Official> officials) {

    boolean hasHead(String body) {
        return posts.values().stream().anyMatch(post -> post.role() == Post.Role.HEAD && post.body().equals(body));
    }
}

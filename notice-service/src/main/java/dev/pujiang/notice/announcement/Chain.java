package dev.pujiang.notice.announcement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * R-SUPERSEDE: the notices of a reception as a chain. The hash of a notice is SHA-256 over the 64 hexadecimal characters of the
 * hash before it (zeros before the first) followed by its canonical JSON, all in UTF-8. Pure.
 */
final class Chain {

    static final String BEGINNING = "0".repeat(64);

    private Chain() {}

    static String hash(String previousHash, String canonicalJson) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previousHash.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(canonicalJson.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Recomputes the chain from the content alone; {@code links} in order of their versions. */
    static List<Check> check(List<Link> links) {
        List<Check> checks = new ArrayList<>();
        String previous = BEGINNING;
        int expected = 1;
        for (Link link : links) {
            String computed = hash(previous, link.canonicalJson());
            boolean holds = link.version() == expected && link.previousHash().equals(previous)
                    && link.contentHash().equals(computed);
            checks.add(new Check(link.version(), link.contentHash(), computed, holds));
            previous = computed;
            expected = link.version() + 1;
        }
        return checks;
    }

    /** A notice as stored. */
    record Link(int version, String canonicalJson, String previousHash, String contentHash) {}

    /** One notice as found and as computed; after a broken one no later one holds. */
    record Check(int version, String contentHash, String computedHash, boolean holds) {}
}

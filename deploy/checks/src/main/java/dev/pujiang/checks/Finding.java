package dev.pujiang.checks;

/**
 * A mistake.
 *
 * @param check    the check that found it
 * @param overlay  where it is rendered
 * @param resource kind and name
 * @param path     place in the resource
 * @param problem  what is wrong
 * @param remedy   what to do
 */
public record Finding(String check, String overlay, String resource, String path, String problem, String remedy) {

    /** Whether it is the same mistake in another overlay. */
    boolean saysTheSameAs(Finding other) {
        return check.equals(other.check) && resource.equals(other.resource) && path.equals(other.path)
                && problem.equals(other.problem);
    }

    /** One line. */
    @Override
    public String toString() {
        return overlay + ": " + resource + (path.isEmpty() ? "" : " " + path) + ": " + problem + ". " + remedy + ". (" + check
                + ")";
    }
}

package dev.pujiang.checks.manifest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one kustomization renders.
 *
 * @param name      as findings name it: the folder below deploy/kubernetes
 * @param whole     whether it is installed as it is, so that everything it refers to must be there
 * @param resources all that it renders
 * @param prepared  secrets that its README tells to make before
 */
public record Overlay(String name, boolean whole, List<Resource> resources, List<Resource> prepared) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** @throws IllegalArgumentException if it is not YAML */
    public static Overlay parse(String name, boolean whole, String yaml, String prepared) {
        return new Overlay(name, whole, resources(name, yaml), resources(name, prepared));
    }

    private static List<Resource> resources(String name, String yaml) {
        try (MappingIterator<ObjectNode> documents = YAML.readerFor(ObjectNode.class).readValues(yaml)) {
            return documents.readAll().stream().filter(Objects::nonNull).map(Resource::new).toList();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(name + " is not rendered as YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " is not rendered as YAML: " + e.getMessage(), e);
        }
    }

    /** This one, with what it does not have itself of the one that it is applied beside. */
    Overlay withOthersOf(Overlay other) {
        List<String> own = resources.stream().map(Resource::title).toList();
        return new Overlay(name, true, Stream.concat(resources.stream(),
                other.resources.stream().filter(resource -> !own.contains(resource.title()))).toList(), prepared);
    }

    /** The overlay that this one is a part of, goes beside or is made of; its own name if it stands for itself. */
    public String origin() {
        return name.split("[/ ]")[0];
    }

    public Stream<Resource> of(String... kinds) {
        return resources.stream().filter(resource -> List.of(kinds).contains(resource.kind()));
    }

    /** The resource of this kind and name beside another one, that is, in its namespace. */
    public Optional<Resource> beside(Resource other, String kind, String name) {
        return of(kind).filter(found -> found.name().equals(name) && found.namespace().equals(other.namespace())).findFirst();
    }

    /** Everything that runs pods. */
    public List<Workload> workloads() {
        return resources.stream().flatMap(resource -> Workload.of(resource).stream()).toList();
    }
}

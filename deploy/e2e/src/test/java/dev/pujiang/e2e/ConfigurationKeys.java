package dev.pujiang.e2e;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;

/** The keys of the {@code @ConfigMapping} interfaces in some source files, with the words of their Javadoc. */
final class ConfigurationKeys {

    private static final List<String> WRAPPERS = List.of("Optional", "List", "Set", "Map");
    private static final List<String> NUMBERS = List.of("int", "long", "double", "BigDecimal", "Duration");
    private static final List<String> BOUNDS = List.of("Positive", "PositiveOrZero", "Min", "Max", "DecimalMin", "DurationMin");

    private final List<Key> keys = new ArrayList<>();
    private final Map<String, ClassTree> groups = new HashMap<>();
    private final DocTrees docs;
    private final CompilationUnitTree file;

    private ConfigurationKeys(DocTrees docs, CompilationUnitTree file) {
        this.docs = docs;
        this.file = file;
    }

    /**
     * @param type as it is written in the source, without Optional
     * @param byDefault empty if nothing is said
     * @param required whether the interface has neither a default nor an Optional
     * @param bounded whether a constraint says which values are possible
     */
    record Key(String name, String type, Optional<String> byDefault, boolean required, boolean bounded, String meaning) {

        boolean isNumber() {
            return NUMBERS.contains(type);
        }
    }

    static List<Key> in(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, ignored -> {}, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            List<Key> all = new ArrayList<>();
            for (CompilationUnitTree file : task.parse()) {
                ConfigurationKeys keys = new ConfigurationKeys(docs, file);
                keys.read();
                all.addAll(keys.keys);
            }
            return all;
        }
    }

    private void read() {
        file.getTypeDecls().stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast).forEach(this::remember);
        groups.values().forEach(group -> annotation(group.getModifiers().getAnnotations(), "ConfigMapping").ifPresent(
                mapping -> collect(argument(mapping, "prefix").orElseThrow(), group)));
    }

    private void remember(ClassTree type) {
        groups.put(type.getSimpleName().toString(), type);
        type.getMembers().stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast).forEach(this::remember);
    }

    private void collect(String prefix, ClassTree group) {
        for (Tree member : group.getMembers()) {
            if (member instanceof MethodTree method && method.getBody() == null) {
                String own = annotation(method, "WithParentName").isPresent()
                        ? prefix
                        : prefix + "." + annotation(method, "WithName").flatMap(name -> argument(name, "value"))
                                .orElseGet(() -> kebab(method.getName().toString()));
                add(own, method, method.getReturnType(), false);
            }
        }
    }

    private void add(String name, MethodTree method, Tree type, boolean optional) {
        if (type instanceof ParameterizedTypeTree wrapped && WRAPPERS.contains(wrapped.getType().toString())) {
            String wrapper = wrapped.getType().toString();
            Tree inner = wrapped.getTypeArguments().getLast();
            boolean group = groups.containsKey(innermost(inner));
            switch (wrapper) {
                case "Optional" -> add(name, method, inner, true);
                case "Map" -> add(name + ".*", method, inner, optional);
                default -> {
                    if (group) {
                        add(name + "[*]", method, inner, optional);
                    } else {
                        value(name, method, "list of " + inner, optional);
                    }
                }
            }
        } else if (groups.get(type.toString()) instanceof ClassTree group && group.getKind() == Tree.Kind.INTERFACE) {
            collect(name, group);
        } else {
            value(name, method, type.toString(), optional);
        }
    }

    private void value(String name, MethodTree method, String type, boolean optional) {
        Optional<String> byDefault = annotation(method, "WithDefault").flatMap(value -> argument(value, "value"));
        boolean may = optional || type.startsWith("Optional");
        keys.add(new Key(name, type.replace("Optional", "").toLowerCase(Locale.ROOT).equals("int") ? "int" : type, byDefault,
                !may && byDefault.isEmpty() && !name.contains("*"),
                BOUNDS.stream().anyMatch(bound -> annotation(method, bound).isPresent()), words(method)));
    }

    private String words(MethodTree method) {
        String comment = docs.getDocComment(TreePath.getPath(file, method));
        return comment == null
                ? ""
                : comment.strip().replaceAll("(?s)\\n\\s*@.*", "").replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                        .replaceAll("<[^>]*>", "")
                        .replaceAll("\\s+", " ").replace("|", "\\|");
    }

    private static String innermost(Tree type) {
        return type instanceof ParameterizedTypeTree wrapped
                ? innermost(wrapped.getTypeArguments().getLast())
                : type.toString();
    }

    private static Optional<AnnotationTree> annotation(MethodTree method, String name) {
        return annotation(method.getModifiers().getAnnotations(), name);
    }

    private static Optional<AnnotationTree> annotation(List<? extends AnnotationTree> all, String name) {
        return all.stream().filter(one -> one.getAnnotationType().toString().equals(name)).map(AnnotationTree.class::cast)
                .findFirst();
    }

    private static Optional<String> argument(AnnotationTree annotation, String name) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assigned && assigned.getVariable().toString().equals(name)
                    && assigned.getExpression() instanceof LiteralTree literal) {
                return Optional.of(literal.getValue().toString());
            }
            if (name.equals("value") && argument instanceof LiteralTree literal) {
                return Optional.of(literal.getValue().toString());
            }
        }
        return Optional.empty();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}

package dev.pujiang.edge.page;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Templates read our objects by generated code alone, on the JVM as in an executable: there, what Qute would find by reflection is
 * missing, and nobody would notice before the page is opened. The remedy is {@code @TemplateData} at the type.
 */
@Singleton
class NoReflection implements ValueResolver {

    /** After generated code (10), before reflection (-1). */
    private static final int PRIORITY = 0;

    void register(@Observes EngineBuilder engine) {
        engine.addValueResolver(this);
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    @Override
    public boolean appliesTo(EvalContext context) {
        return context.getBase() != null && context.getBase().getClass().getName().startsWith("dev.pujiang.")
                && has(context.getBase().getClass(), context.getName());
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        return CompletableFuture.failedFuture(new TemplateException(
                context.getBase().getClass().getName() + " is read by a template (" + context.getName()
                        + ") and has no @TemplateData"));
    }

    private static boolean has(Class<?> type, String member) {
        String property = member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
        return Arrays.stream(type.getMethods()).filter(method -> method.getDeclaringClass() != Object.class)
                .anyMatch(method -> method.getName().equals(member) || method.getName().equals("get" + property)
                        || method.getName().equals("is" + property));
    }
}

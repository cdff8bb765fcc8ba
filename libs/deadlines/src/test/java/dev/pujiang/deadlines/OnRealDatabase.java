package dev.pujiang.deadlines;

import dev.pujiang.testing.PostgresResource;
import dev.pujiang.testing.TokensResource;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a real PostgreSQL; without a broker, so that what is told stays in the outbox, where the tests read it. */
@WithTestResource(PostgresResource.class)
@WithTestResource(TokensResource.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OnRealDatabase {
}

package org.warraq.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.warraq.Warraq;

/**
 * The whole product on a port of its own, over a real database of its own: for suites that move the clock (the engine's is one
 * for the whole JVM), change people, policy, lexicon, memory or diagrams, read numbers of the whole newsroom, count statements
 * or read the log. Other suites share one: {@link SharedNewsroomTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Warraq.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"warraq.demo=false", "server.address=127.0.0.1"})
@ContextConfiguration(initializers = FreshDatabase.class)
@DirtiesContext
@Import(Newsroom.class)
public @interface OwnNewsroomTest {}

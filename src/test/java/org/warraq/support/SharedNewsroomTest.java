package org.warraq.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.warraq.Warraq;

/**
 * The whole product on a port of its own, over a real database: one of them for all suites of a run that touch only the
 * reports they start. They run by themselves, apart from those with an {@link OwnNewsroomTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Warraq.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"warraq.demo=false", "server.address=127.0.0.1"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({Newsroom.class, TakenPaths.class})
@Tag("shared")
public @interface SharedNewsroomTest {}

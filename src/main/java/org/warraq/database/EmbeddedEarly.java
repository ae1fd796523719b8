package org.warraq.database;

import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/** Starts an embedded database before anything else, so that it is there when it is first asked. */
class EmbeddedEarly implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().getProperty("warraq.embedded", Boolean.class, false)) {
            Path home = Path.of(context.getEnvironment().getRequiredProperty("warraq.home"));
            EmbeddedStart start = EmbeddedStart.begin(home.toAbsolutePath().normalize());
            context.getBeanFactory().registerSingleton("embeddedStart", start);
            context.addApplicationListener(new UndoneByFailure(start));
        }
    }

    /** Last: whoever names another database has spoken. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    /**
     * What ends before there are beans has nobody else to stop the database. A class: a lambda does not tell which event it
     * listens to, is given every event of the context, and each that is another costs an exception.
     */
    private record UndoneByFailure(EmbeddedStart start) implements ApplicationListener<ApplicationFailedEvent> {

        @Override
        public void onApplicationEvent(ApplicationFailedEvent failed) {
            start.undo();
        }
    }
}

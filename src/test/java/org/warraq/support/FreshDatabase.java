package org.warraq.support;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.warraq.database.TestDatabases;

/** Gives the context that is being started a database nobody has used. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("fresh-database", TestDatabases.fresh()));
    }

    /** Before the product takes it that none was named. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

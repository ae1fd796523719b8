package org.warraq.web.server;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Keeps half of the server's threads for whoever reads, whatever is sent. */
@Component
class ServerLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final OpenBodies bodies;
    private final DataSize discarded;

    ServerLimits(
            @Value("${warraq.web.open-bodies}") int perAddress,
            @Value("${server.tomcat.threads.max}") int threads,
            @Value("${server.tomcat.max-swallow-size}") DataSize discarded) {
        this.bodies = new OpenBodies(perAddress, Math.max(1, threads / 2));
        this.discarded = discarded;
    }

    /** Behind what answers in the server's place, so that a refusal of ours is answered there too. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context ->
                context.getParent().getPipeline().addValve(new UnfinishedBodies(bodies, discarded.toBytes())));
    }
}

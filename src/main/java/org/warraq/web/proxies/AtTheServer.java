package org.warraq.web.proxies;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.warraq.web.PublicAddress;

/**
 * Before anything else sees a request: who is believed about whom it is from, then what we are called. The client is the last of
 * {@code X-Forwarded-For} that is no proxy of ours; {@code X-Forwarded-Host} is read from nobody.
 */
@Component
class AtTheServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final TrustedProxies trusted;
    private final PublicAddress address;

    AtTheServer(TrustedProxies trusted, PublicAddress address) {
        this.trusted = trusted;
        this.address = address;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new ForwardedHeadersValve(trusted));
        if (!trusted.none()) {
            RemoteIpValve client = new RemoteIpValve();
            client.setInternalProxies(trusted.written());
            client.setHostHeader(null);
            client.setPortHeader(null);
            factory.addEngineValves(client);
        }
        factory.addEngineValves(new OwnNameValve(address));
    }
}

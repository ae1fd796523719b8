package org.warraq.web.proxies;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.warraq.web.PublicAddress;

/** Says at start where others can reach the newsroom, and it does not know what they call it. */
@Component
class AddressWarnings {

    private static final Logger LOG = LoggerFactory.getLogger(AddressWarnings.class);

    private final PublicAddress address;
    private final TrustedProxies trusted;
    private final Environment environment;

    AddressWarnings(PublicAddress address, TrustedProxies trusted, Environment environment) {
        this.address = address;
        this.trusted = trusted;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        String listens = environment.getProperty("server.address", "0.0.0.0");
        if (address.configured().isEmpty() && (listens.equals("0.0.0.0") || listens.equals("::"))) {
            LOG.warn("Warraq listens on every address of this machine and does not know what it is called from outside:"
                    + " links that leave the house name the address a connection came in on. Set WARRAQ_ADDRESS.");
        }
        if (address.isSecure() && trusted.none()) {
            LOG.warn("WARRAQ_ADDRESS is https, and no proxy is trusted: cookies are not kept to https, and limits count"
                    + " the proxy for everybody behind it. Set WARRAQ_TRUSTED_PROXIES.");
        }
    }
}

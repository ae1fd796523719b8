package org.warraq.web.proxies;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.catalina.util.NetMaskSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.warraq.database.StartRefused;

/** The proxies in front of this node ({@code WARRAQ_TRUSTED_PROXIES}): addresses and networks, with commas between them. */
@Component
class TrustedProxies {

    private final String written;
    private final NetMaskSet networks = new NetMaskSet();

    /** @throws StartRefused if one is neither an address nor a network */
    TrustedProxies(@Value("${warraq.trusted-proxies:}") String written) {
        this.written = written.strip();
        List<String> wrong = networks.addAll(this.written);
        if (!wrong.isEmpty()) {
            throw new StartRefused(
                    "WARRAQ_TRUSTED_PROXIES is \"" + written + "\": " + String.join(", ", wrong),
                    "Name addresses and networks, with commas between them: 127.0.0.1, 10.0.0.0/8, fd00::/8.");
        }
    }

    boolean none() {
        return networks.isEmpty();
    }

    /** As Tomcat takes them. */
    String written() {
        return written;
    }

    /** @param address as numbers, so that nothing is looked up */
    boolean include(String address) {
        try {
            return networks.contains(InetAddress.getByName(address));
        } catch (UnknownHostException nobody) {
            return false;
        }
    }
}

package org.warraq.web.proxies;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.warraq.web.PublicAddress;

/**
 * Answers every request in the newsroom's own name: that of {@link PublicAddress}, or where none is configured, the address that
 * the connection came in on; {@code localhost} is itself. Links are made from what the request is called after this.
 */
class OwnNameValve extends ValveBase {

    private static final String THIS_MACHINE = "localhost";

    private final PublicAddress address;

    OwnNameValve(PublicAddress address) {
        super(true);
        this.address = address;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        address.configured().ifPresentOrElse(own -> call(request, own), () -> callByConnection(request));
        getNext().invoke(request, response);
    }

    private static void call(Request request, URI own) {
        request.getCoyoteRequest().scheme().setString(own.getScheme());
        int usual = "https".equals(own.getScheme()) ? 443 : 80;
        call(request, own.getHost(), own.getPort() == -1 ? usual : own.getPort());
    }

    private static void callByConnection(Request request) {
        String called = request.getServerName();
        String local = bracketed(request.getLocalAddr());
        if (!THIS_MACHINE.equalsIgnoreCase(called) && !local.equals(called)) {
            call(request, local, request.getLocalPort());
        }
    }

    private static void call(Request request, String host, int port) {
        request.getCoyoteRequest().serverName().setString(host);
        request.getCoyoteRequest().setServerPort(port);
    }

    private static String bracketed(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}

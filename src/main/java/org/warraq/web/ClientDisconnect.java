package org.warraq.web;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.coyote.CloseNowException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Whether something failed because whoever asked hung up: nobody is left to be answered, and nothing is wrong with us. */
public final class ClientDisconnect {

    private ClientDisconnect() {}

    public static boolean isCauseOf(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
        // the server takes whoever is waited for in vain for gone; they may be there still
        if (causes.stream().anyMatch(SocketTimeoutException.class::isInstance)) {
            return false;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)
                || causes.stream().anyMatch(CloseNowException.class::isInstance)) {
            return true;
        }
        // the database hangs up too, which is another matter
        return causes.stream().anyMatch(SocketException.class::isInstance)
                && causes.stream().noneMatch(SQLException.class::isInstance);
    }
}

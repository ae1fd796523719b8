package org.warraq.people;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often one may try a password, counted in the database and so over all nodes: ten times for one username from one
 * address, a hundred times from one address, within a quarter of an hour. Not per username alone: then anybody could lock
 * anybody out.
 */
@Component
public class SignInLimits {

    private static final int PER_USERNAME = 10;
    private static final int PER_ADDRESS = 100;

    // Counted before the password is looked at, in one statement: a hundred at once are a hundred.
    // Sorted, so that two such statements never wait for each other.
    private static final String COUNT = """
            insert into sign_in_limit as counted (key, attempts, started_at)
            select key, 1, clock() from unnest(array[:username, :address]::bytea[]) as key order by key
            on conflict (key) do update set
                attempts = case when counted.started_at > clock() - interval '15 minutes' then counted.attempts else 0 end + 1,
                started_at = case when counted.started_at > clock() - interval '15 minutes' then counted.started_at else clock() end
            returning key = :username as of_username, attempts,
                ceil(extract(epoch from started_at + interval '15 minutes' - clock()))::bigint as seconds
            """;

    private static final String FORGIVE = """
            update sign_in_limit set attempts = case when key = :username then 0 else greatest(attempts - 1, 0) end
            where key in (select key from sign_in_limit where key in (:username, :address) order by key for update)
            """;

    private static final String FORGET = "delete from sign_in_limit where started_at < clock() - interval '15 minutes'";

    private final JdbcClient jdbc;

    SignInLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Count(boolean ofUsername, int attempts, long seconds) {
        boolean isOver() {
            return attempts > (ofUsername ? PER_USERNAME : PER_ADDRESS);
        }
    }

    /** Counts an attempt for good, whatever comes of it. @throws Refusal if it is one too many, with the seconds to wait */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = Refusal.class)
    public void attempt(String username, String address) {
        List<Count> counts = jdbc.sql(COUNT)
                .param("username", ofUsername(username, address))
                .param("address", ofAddress(address))
                .query(SignInLimits::count)
                .list();
        counts.stream().filter(Count::isOver).mapToLong(Count::seconds).max().ifPresent(SignInLimits::refuse);
    }

    /** The attempt was right: it counts for nothing, nor do those before it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String username, String address) {
        jdbc.sql(FORGIVE)
                .param("username", ofUsername(username, address))
                .param("address", ofAddress(address))
                .update();
    }

    /** Deletes what is over. */
    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void forgetOld() {
        jdbc.sql(FORGET).update();
    }

    private static void refuse(long seconds) {
        throw Refusal.of(Refusal.Kind.TOO_OFTEN, "sign-in-limit", seconds, (seconds + 59) / 60);
    }

    private static byte[] ofUsername(String username, String address) {
        return Secret.hash("username\n" + network(address) + "\n" + Usernames.fold(username));
    }

    private static byte[] ofAddress(String address) {
        return Secret.hash("address\n" + network(address));
    }

    // One IPv6 customer has a whole /64 to come from.
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            return HexFormat.of().formatHex(InetAddress.getByName(address).getAddress(), 0, 8);
        } catch (UnknownHostException | IndexOutOfBoundsException e) {
            return address;
        }
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(row.getBoolean("of_username"), row.getInt("attempts"), row.getLong("seconds"));
    }
}

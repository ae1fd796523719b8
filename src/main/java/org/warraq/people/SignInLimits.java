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
 * address, a hundred times from one address, within a quarter of an hour. For one username from anywhere it is only slowed down
 * after thirty, to one try in ten seconds, and not where its holder has signed in from before: otherwise anybody could lock anybody
 * out.
 */
@Component
public class SignInLimits {

    private static final int PER_USERNAME = 10;
    private static final int PER_ADDRESS = 100;
    private static final int PER_PERSON = 30;

    // Counted before the password is looked at, in one statement: a hundred at once are a hundred.
    // Sorted, so that two such statements never wait for each other.
    private static final String COUNT = """
            insert into sign_in_limit as counted (key, attempts, started_at)
            select key, 1, clock() from unnest(array[:username, :address, :person]::bytea[]) as key order by key
            on conflict (key) do update set
                attempts = case when counted.started_at > clock() - interval '15 minutes' then counted.attempts else 0 end + 1,
                started_at = case when counted.started_at > clock() - interval '15 minutes' then counted.started_at else clock() end
            returning case key when :username then 'USERNAME' when :address then 'ADDRESS' else 'PERSON' end as of, attempts,
                ceil(extract(epoch from started_at + interval '15 minutes' - clock()))::bigint as seconds
            """;

    private static final String FORGIVE = """
            update sign_in_limit set attempts = case when key = :username then 0 else greatest(attempts - 1, 0) end
            where key in (select key from sign_in_limit where key in (:username, :address, :person) order by key for update)
            """;

    // Whoever moves it may try; the others are told how long.
    private static final String TAKE_TURN = """
            update sign_in_limit set next_at = clock() + least(attempts - :most, 10) * interval '1 second'
            where key = :person and coalesce(next_at, clock()) <= clock()
            """;

    private static final String NEXT_TURN = """
            select coalesce(max(greatest(1, ceil(extract(epoch from next_at - clock())))), 1)::bigint from sign_in_limit
            where key = :person
            """;

    private static final String FORGET = "delete from sign_in_limit where started_at < clock() - interval '15 minutes'";

    private final JdbcClient jdbc;
    private final KnownNetworks known;

    SignInLimits(JdbcClient jdbc, KnownNetworks known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    /** Whose attempts are counted: those for a username from an address, from an address, for a username from anywhere. */
    private enum Of {
        USERNAME(PER_USERNAME),
        ADDRESS(PER_ADDRESS),
        PERSON(PER_PERSON);

        private final int most;

        Of(int most) {
            this.most = most;
        }
    }

    private record Count(Of of, int attempts, long seconds) {
        boolean isOver() {
            return attempts > of.most;
        }
    }

    /** Counts an attempt for good, whatever comes of it. @throws Refusal if it is one too many, with the seconds to wait */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = Refusal.class)
    public void attempt(String username, String address) {
        List<Count> counts = jdbc.sql(COUNT)
                .param("username", ofUsername(username, address))
                .param("address", ofAddress(address))
                .param("person", ofPerson(username))
                .query(SignInLimits::count)
                .list();
        List<Count> over = counts.stream().filter(Count::isOver).toList();
        over.stream()
                .filter(count -> count.of() != Of.PERSON)
                .mapToLong(Count::seconds)
                .max()
                .ifPresent(SignInLimits::refuse);
        if (!over.isEmpty() && !known.know(ofUsername(username, address))) {
            requireTurn(username);
        }
    }

    private void requireTurn(String username) {
        byte[] person = ofPerson(username);
        int taken = jdbc.sql(TAKE_TURN)
                .param("most", PER_PERSON)
                .param("person", person)
                .update();
        if (taken == 0) {
            long seconds = jdbc.sql(NEXT_TURN)
                    .param("person", person)
                    .query(Long.class)
                    .single();
            throw Refusal.of(Refusal.Kind.TOO_OFTEN, "sign-in-slowed", seconds);
        }
    }

    /** The attempt was right: it counts for nothing, nor do those before it from there, where they are known from now on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String username, String address) {
        jdbc.sql(FORGIVE)
                .param("username", ofUsername(username, address))
                .param("address", ofAddress(address))
                .param("person", ofPerson(username))
                .update();
        known.see(ofUsername(username, address));
    }

    /** Deletes what is over. */
    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void forgetOld() {
        jdbc.sql(FORGET).update();
        known.forgetOld();
    }

    private static void refuse(long seconds) {
        throw Refusal.of(Refusal.Kind.TOO_OFTEN, "sign-in-limit", seconds, (seconds + 59) / 60);
    }

    private static byte[] ofUsername(String username, String address) {
        return Secret.hash("username\n" + network(address) + "\n" + Usernames.fold(username));
    }

    private static byte[] ofPerson(String username) {
        return Secret.hash("person\n" + Usernames.fold(username));
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
        return new Count(Of.valueOf(row.getString("of")), row.getInt("attempts"), row.getLong("seconds"));
    }
}

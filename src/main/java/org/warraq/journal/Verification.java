package org.warraq.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Walks every chain and recomputes every seal. Reads row by row, so any length is fine. */
@Component
public class Verification {

    private static final int AT_ONCE = 500;
    private static final String ALL = "select * from journal_entry order by chain, seq";

    private final JdbcTemplate jdbc;

    Verification(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A link that does not hold.
     *
     * @param chain the chain's name
     * @param number the first place in it that is wrong
     * @param problem {@code gap}, {@code previous}, {@code sha256} or {@code content}; against a
     *     checkpoint also {@code missing}, {@code rewritten} or {@code signature}
     */
    public record Break(String chain, long number, String problem) {}

    /**
     * What was found.
     *
     * @param broken the first break of each broken chain
     */
    public record Result(int chains, long links, List<Break> broken) {}

    @Transactional(readOnly = true)
    public Result verify() {
        Walk walk = new Walk();
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(AT_ONCE);
        streaming.query(ALL, row -> {
            JournalLine line = Journal.line(row, 0);
            walk.see(line.chain(), line.seq(), line.previousSha256(), line.sha256(), line.seal());
        });
        return walk.result();
    }

    /** One pass over links ordered by chain and number. */
    public static final class Walk {
        private final List<Break> broken = new ArrayList<>();
        private @Nullable String chain;
        private long expected;
        private byte[] previous = CanonicalJson.nothingBefore();
        private boolean sound;
        private int chains;
        private long links;

        public void see(String name, long number, byte[] before, byte[] seal, byte[] computed) {
            if (!name.equals(chain)) {
                begin(name);
            }
            links++;
            check(number == expected, number, "gap");
            check(Arrays.equals(before, previous), number, "previous");
            check(Arrays.equals(seal, computed), number, "sha256");
            expected = number + 1;
            previous = seal;
        }

        /** Another condition that the link last seen has to meet. */
        public void require(boolean holds, String problem) {
            check(holds, expected - 1, problem);
        }

        private void begin(String name) {
            chain = name;
            chains++;
            expected = 1;
            previous = CanonicalJson.nothingBefore();
            sound = true;
        }

        private void check(boolean holds, long number, String problem) {
            if (!holds && sound && chain != null) {
                sound = false;
                broken.add(new Break(chain, number, problem));
            }
        }

        public Result result() {
            return new Result(chains, links, List.copyOf(broken));
        }
    }
}

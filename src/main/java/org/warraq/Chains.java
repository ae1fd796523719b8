package org.warraq;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.database.StartRefused;
import org.warraq.journal.Verification;
import org.warraq.report.VersionChains;

/** Whether what was restored holds: every chain of journal entries and of versions is walked. */
final class Chains {

    private Chains() {}

    static void verify(DataSource loaded) {
        try (AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext()) {
            rooms.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(loaded));
            rooms.registerBean(JdbcClient.class, () -> JdbcClient.create(loaded));
            rooms.register(Verification.class, VersionChains.class);
            rooms.refresh();
            refuseBroken(Stream.concat(
                    rooms.getBean(Verification.class).verify().broken().stream(),
                    rooms.getBean(VersionChains.class).verify().broken().stream()));
        }
    }

    private static void refuseBroken(Stream<Verification.Break> broken) {
        broken.findFirst().ifPresent(link -> {
            throw new StartRefused(
                    "The chain " + link.chain() + " does not hold at " + link.number() + " (" + link.problem() + ").",
                    "Somebody changed what must stay as it was written: use an earlier backup. Nothing was restored.");
        });
    }
}

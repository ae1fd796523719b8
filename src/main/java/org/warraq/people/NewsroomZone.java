package org.warraq.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.database.StartRefused;

/**
 * The clock on the newsroom's wall: what {@code WARRAQ_ZONE} says, otherwise what the first admin chose, otherwise UTC. It never
 * changes while nodes run but that once.
 */
@Component
public class NewsroomZone {

    private static final Predicate<String> OF_A_PLACE = Pattern.compile(
                    "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*")
            .asMatchPredicate();

    private static final String CHOSEN = "select zone from newsroom_zone";

    private static final String CHOOSE =
            "insert into newsroom_zone (zone, set_by, set_at) values (:zone, :person, clock()) on conflict do nothing";

    private final JdbcClient jdbc;
    private final @Nullable ZoneId configured;
    private volatile @Nullable ZoneId chosen;

    NewsroomZone(JdbcClient jdbc, @Value("${warraq.zone}") String configured) {
        this.jdbc = jdbc;
        this.configured = configured.isBlank() ? null : read(configured.strip());
    }

    private static ZoneId read(String written) {
        try {
            return ZoneId.of(written);
        } catch (DateTimeException e) {
            throw new StartRefused(
                    "WARRAQ_ZONE is \"" + written + "\", which is no time zone",
                    "Give the name of one, as Asia/Amman, or leave it out: then the first admin is asked.",
                    e);
        }
    }

    public ZoneId zone() {
        ZoneId known = configured == null ? chosen : configured;
        return known == null ? ZoneOffset.UTC : known;
    }

    /** Whether the first admin is asked. */
    public boolean isOpen() {
        return configured == null && chosen == null;
    }

    /** Those to choose from: of places, by name, and UTC. */
    public static SortedSet<String> all() {
        SortedSet<String> all =
                ZoneId.getAvailableZoneIds().stream().filter(OF_A_PLACE).collect(Collectors.toCollection(TreeSet::new));
        all.add("UTC");
        return all;
    }

    /** @throws Refusal if there is no such zone */
    @Transactional(propagation = Propagation.MANDATORY)
    public void choose(Person admin, String zone) {
        if (!all().contains(zone)) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("zone", "zone-unknown")));
        }
        jdbc.sql(CHOOSE).param("zone", zone).param("person", admin.id()).update();
    }

    /** Another node may have asked. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void look() {
        if (isOpen()) {
            chosen = jdbc.sql(CHOSEN)
                    .query(String.class)
                    .optional()
                    .map(ZoneId::of)
                    .orElse(null);
        }
    }
}

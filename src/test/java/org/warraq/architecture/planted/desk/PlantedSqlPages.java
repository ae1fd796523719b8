package org.warraq.architecture.planted.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.architecture.planted.report.importing.PlantedInner;

/** Bad on purpose: a page that writes SQL, and reaches inside another room. */
class PlantedSqlPages {
    @Nullable
    JdbcClient jdbc;

    PlantedInner inner = new PlantedInner();
}

package org.warraq.database;

import java.nio.file.Path;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Whether what was loaded holds. */
public interface RestoreVerifier {

    /**
     * @param loaded not committed yet
     * @param takenAt when the backup was made
     * @param checkpoint a file that was exported earlier, and whose heads have to stand; {@code null} where none was given
     * @return what was found to hold, a sentence for whoever restores
     * @throws StartRefused if something does not
     */
    String verify(DataSource loaded, Instant takenAt, @Nullable Path checkpoint);
}

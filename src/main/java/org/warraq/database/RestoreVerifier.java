package org.warraq.database;

/** Whether what was loaded holds. */
public interface RestoreVerifier {
    void verify(javax.sql.DataSource loaded);
}

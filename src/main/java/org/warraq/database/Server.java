package org.warraq.database;

/**
 * A PostgreSQL database and the two roles we use it with.
 *
 * @param url its JDBC address, without credentials
 * @param application may work, owns nothing
 * @param owner migrates; nothing else signs in with it
 */
record Server(String url, Credentials application, Credentials owner) {

    record Credentials(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }
}

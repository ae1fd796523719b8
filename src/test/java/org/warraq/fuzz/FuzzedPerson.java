package org.warraq.fuzz;

/**
 * Somebody who sends requests.
 *
 * @param username empty for a stranger
 * @param headers what shows who they are, each line with its end
 * @param pageToken what forms of theirs carry
 */
record FuzzedPerson(String username, String headers, String pageToken) {

    static final FuzzedPerson STRANGER = new FuzzedPerson("", "", "x");
}

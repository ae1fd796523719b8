package org.warraq.architecture.planted.memory;

import java.net.http.HttpClient;

/** Bad on purpose: asks a server and does not look whether it holds a connection meanwhile. */
class PlantedAsker {
    HttpClient client = HttpClient.newHttpClient();
}

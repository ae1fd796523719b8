package org.warraq.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody outside, with a cookie jar of their own: a browser that follows nothing by itself, or a program. */
public final class Http {

    static {
        // Less than the server keeps a connection that is idle: what is sent just as it closes one is lost, and not
        // sent again.
        System.setProperty("jdk.httpclient.keepalive.timeout", "20");
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PAGE_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String server;
    private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(jar)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final List<String> always = new ArrayList<>();

    private Http(String server) {
        this.server = server;
    }

    /** A stranger. */
    public static Http at(int port) {
        return new Http("http://127.0.0.1:" + port);
    }

    /** Sends this header with everything. */
    public Http with(String header, String value) {
        always.add(header);
        always.add(value);
        return this;
    }

    public Http withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Http withPassword(String username, String password) {
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** Signs in through the page. */
    public Http signIn(String username, String password) {
        Answer answer = submit("/sign-in", "/sign-in", Map.of("username", username, "password", password));
        if (answer.status() != 302) {
            throw new AssertionError("not let in: " + answer);
        }
        return this;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, Object json, String... headers) {
        return json("POST", path, json, headers);
    }

    /** @param json a text as it is, anything else written as JSON */
    public Answer json(String method, String path, Object json, String... headers) {
        String text = json instanceof String asItIs ? asItIs : JSON.writeValueAsString(json);
        return send(method, path, BodyPublishers.ofString(text), and(headers, "Content-Type", "application/json"));
    }

    /** Posts a form as it is. */
    public Answer form(String path, Map<String, String> fields, String... headers) {
        String text = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                path,
                BodyPublishers.ofString(text),
                and(headers, "Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Loads a page and sends a form of it, with the page's token. */
    public Answer submit(String page, String path, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("_csrf", get(page).pageToken());
        return form(path, all);
    }

    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).method(method, body);
        String[] all = and(headers, always.toArray(String[]::new));
        if (all.length > 0) {
            request.headers(all);
        }
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public @Nullable String cookie(String name) {
        return jar.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Plants a cookie, as somebody else might. */
    public Http plant(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setDomain("127.0.0.1");
        cookie.setPath("/");
        cookie.setVersion(0);
        jar.getCookieStore().add(URI.create(server), cookie);
        return this;
    }

    private static String[] and(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(body());
        }

        /** The header's value, or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String pageToken() {
            Matcher found = PAGE_TOKEN.matcher(body());
            if (!found.find()) {
                throw new AssertionError("no form here: " + this);
            }
            return found.group(1);
        }

        @Override
        public String toString() {
            return status() + " " + response.headers().map() + "\n" + body();
        }
    }
}

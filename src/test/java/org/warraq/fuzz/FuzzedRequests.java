package org.warraq.fuzz;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** Requests to a route, byte by byte. */
final class FuzzedRequests {

    private static final Pattern VARIABLE = Pattern.compile("([A-Za-z-]*)/\\{(\\w+)(?::((?:[^{}]|\\{[^}]*})+))?}");

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get", "FOO");

    private static final List<String> HEADERS = List.of(
            "Accept: ////",
            "Accept: application/json",
            "Accept: text/html",
            "Accept: text/event-stream",
            "Accept: image/png",
            "Accept-Language: ar",
            "Accept-Language: ;;;q=",
            "Accept-Language: \u00ff",
            "If-Match: \"1\"",
            "If-Match: *",
            "If-Match: \"",
            "If-Match: W/\"99999999999999999999\"",
            "If-None-Match: \"",
            "If-Modified-Since: x",
            "Range: bytes=9-1",
            "Range: bytes=0-0,1-1",
            "Range: x",
            "Authorization: Basic x",
            "Authorization: Basic /w==",
            "Authorization: Bearer \u00ff",
            "Authorization: Bearer",
            "Authorization: x",
            "Origin: null",
            "Origin: ::::",
            "Origin: http://x\r\nAccess-Control-Request-Method: POST",
            "HX-Request: true",
            "HX-Current-URL: ::%",
            "HX-Request: true\r\nHX-Current-URL: http://x/%zz",
            "HX-Target: \u00ff",
            "Referer: ::%",
            "Referer: http://x/%zz?%",
            "Idempotency-Key: one",
            "Idempotency-Key: \u00ff",
            "Expect: 100-continue",
            "Expect: x",
            "Sec-Fetch-Dest: script",
            "Sec-Fetch-Mode: cors",
            "X-Forwarded-For: x",
            "X-HTTP-Method-Override: DELETE",
            "Content-Encoding: gzip",
            "Accept-Encoding: \u00ff",
            "Upgrade: h2c",
            "X-CSRF-TOKEN: x",
            "Forwarded: for=\"",
            "Accept-Charset: foo");

    private static final List<String> COOKIES = List.of(
            "warraq=AAAA",
            "warraq=%00",
            "warraq=",
            "warraq=\u00ff",
            "warraq=gICA",
            "warraq=JycnJyc=",
            "warraq_page=\u00ff\u00fe",
            "warraq_language=%ff",
            "warraq_language=xx",
            "warraq_theme=<",
            "warraq_page=AAAA; warraq=AAAA",
            "=",
            "a=\"b; c");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json;charset=utf-16",
            "application/json; charset=foo",
            "text/plain",
            "////",
            "x",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=b",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=foo",
            "application/xml",
            "application/octet-stream",
            "text/csv",
            "text/markdown;charset=utf-16be",
            "application/merge-patch+json");

    private final FuzzedValues values;
    private final FuzzedBodies bodies;
    /** Names of fields, as the pages' forms have them. */
    private final List<String> fields;

    FuzzedRequests(FuzzedValues values, List<String> fields) {
        this.values = values;
        this.bodies = new FuzzedBodies(values);
        this.fields = fields;
    }

    byte[] request(FuzzedRoute route, FuzzedPerson person) {
        String method = values.strange() && values.once(4) ? values.one(METHODS) : route.method();
        Body body = method.equals("GET") && !(values.strange() && values.once(5))
                ? new Body("", new byte[0])
                : body(route, person);
        StringBuilder head = new StringBuilder();
        head.append(method)
                .append(' ')
                .append(path(route.pattern()))
                .append(query(route))
                .append(" HTTP/1.1\r\n");
        head.append("Host: localhost\r\nConnection: close\r\n").append(person.headers());
        if (!values.strange()) {
            head.append("If-Match: \"").append(values.below(3)).append("\"\r\n");
        }
        for (int more = values.strange() ? values.below(4) : 0; more > 0; more--) {
            head.append(values.one(HEADERS)).append("\r\n");
        }
        if (values.strange() && values.once(6)) {
            head.append("Cookie: ").append(values.one(COOKIES)).append("\r\n");
        }
        if (!body.type().isEmpty()) {
            head.append("Content-Type: ").append(body.type()).append("\r\n");
        }
        if (body.bytes().length > 0 || !method.equals("GET")) {
            // one in some declares what does not come; the connection is shut then
            head.append("Content-Length: ").append(body.bytes().length).append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body.bytes());
        return all.toByteArray();
    }

    private String path(String pattern) {
        Matcher variable = VARIABLE.matcher(pattern);
        String path = variable.replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) + "/" + escaped(variable(found.group(1), found.group(2), found.group(3)))));
        String whole = path.replace("/**", values.once(2) ? "/" : "/" + escaped(values.any()));
        return values.strange() && values.once(4)
                ? whole + values.one(List.of("/", "//", ".json", ";a=b", "%", "%00", "%2f", "/..", "\u00ff", "%ff"))
                : whole;
    }

    private String variable(String before, String name, @org.jspecify.annotations.Nullable String form) {
        if (values.strange()) {
            return values.any();
        } else if (form != null && form.matches("[a-z-]+(\\|[a-z-]+)+")) {
            return values.one(Arrays.asList(form.split("\\|")));
        } else if (name.equals("id") || name.equals("report") || name.equals("segment")) {
            return values.id(
                    switch (before) {
                        case "people" -> "person";
                        case "names", "terms" -> "lexicon_entry";
                        case "units" -> "memory_unit";
                        case "removals" -> "version_removal";
                        case "questions" -> "note";
                        default -> before;
                    });
        }
        return values.named(name);
    }

    private String query(FuzzedRoute route) {
        Map<String, Class<?>> names = names(route);
        if (values.strange()) {
            List.of("lang", "cursor", "limit").forEach(name -> names.put(name, String.class));
        }
        StringBuilder query = new StringBuilder();
        for (String name : names.keySet()) {
            if (!values.once(4)) {
                String value = values.of(names.get(name), name);
                query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
                query.append(
                        values.strange() && values.once(8)
                                ? values.one(List.of("%", "%zz", "%ff", "%c3%28", "%u0041"))
                                : escaped(value));
            }
        }
        return query.toString();
    }

    private static Map<String, Class<?>> names(FuzzedRoute route) {
        Map<String, Class<?>> names = new TreeMap<>();
        HandlerMethod handler = route.handler();
        if (handler != null) {
            Stream.of(handler.getMethod().getParameters()).forEach(parameter -> addNames(names, parameter));
        }
        return names;
    }

    private static void addNames(Map<String, Class<?>> names, Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            names.put(parameter.getName(), parameter.getType());
        } else if (parameter.getType().isRecord() && parameter.isAnnotationPresent(ModelAttribute.class)) {
            Arrays.stream(parameter.getType().getRecordComponents())
                    .forEach(one -> names.put(one.getName(), one.getType()));
        }
    }

    private record Body(String type, byte[] bytes) {}

    private Body body(FuzzedRoute route, FuzzedPerson person) {
        Body fitting = fitting(route, person);
        return values.strange() && values.once(3) ? new Body(values.one(TYPES), fitting.bytes()) : fitting;
    }

    private Body fitting(FuzzedRoute route, FuzzedPerson person) {
        Parameter[] parameters = route.handler() == null
                ? new Parameter[0]
                : route.handler().getMethod().getParameters();
        for (Parameter parameter : parameters) {
            if (parameter.isAnnotationPresent(RequestBody.class)) {
                String json = values.strange() && values.once(3)
                        ? bodies.file()
                        : bodies.json(parameter.getParameterizedType());
                return new Body("application/json", json.getBytes(StandardCharsets.UTF_8));
            }
        }
        if (route.pattern().startsWith("/api/")) {
            return new Body(values.one(TYPES), bodies.file().getBytes(StandardCharsets.UTF_8));
        }
        boolean file = Stream.of(parameters)
                .anyMatch(
                        one -> one.getParameterizedType().getTypeName().contains(MultipartFile.class.getSimpleName()));
        return file && !values.strange() ? multipart(route, person) : form(route, person);
    }

    private Body form(FuzzedRoute route, FuzzedPerson person) {
        StringBuilder form =
                new StringBuilder("_csrf=" + (values.strange() && values.once(4) ? "x" : person.pageToken()));
        for (String name : sent(route)) {
            form.append('&').append(escaped(name)).append('=');
            form.append(values.strange() && values.once(9) ? "%zz" : escaped(values.named(name)));
        }
        return new Body("application/x-www-form-urlencoded", form.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private Body multipart(FuzzedRoute route, FuzzedPerson person) {
        StringBuilder parts = new StringBuilder();
        part(parts, "_csrf", "", person.pageToken());
        for (String name : sent(route)) {
            boolean file = name.equals("file") || name.equals("checkpoint") || name.equals("upload");
            part(
                    parts,
                    name,
                    file
                            ? "; filename=\"" + values.one(List.of("", "a.txt", "a.docx", "../x.tmx", "\u00ff.csv"))
                                    + "\""
                            : "",
                    file ? bodies.file() : values.named(name));
        }
        parts.append(values.strange() && values.once(3) ? "" : "--b--\r\n");
        return new Body("multipart/form-data; boundary=b", parts.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void part(StringBuilder parts, String name, String more, String value) {
        parts.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append('"')
                .append(more);
        parts.append("\r\n\r\n").append(value).append("\r\n");
    }

    private List<String> sent(FuzzedRoute route) {
        List<String> names = new ArrayList<>(names(route).keySet());
        names.removeIf(name -> values.strange());
        for (int more = values.below(12); more > 0; more--) {
            names.add(values.one(fields));
        }
        return names;
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

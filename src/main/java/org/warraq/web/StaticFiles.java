package org.warraq.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.util.UriUtils;

/**
 * Sheets, scripts and pictures, ours and those of the web jars: found once, at start. What is not among them is not there,
 * and no jar is searched for it, neither for a page nor for a link to one.
 */
@Component
class StaticFiles implements ResourceResolver {

    /** Where the files of libraries are. */
    static final String LIBRARIES = "/webjars/";

    private static final String OURS = "static/";
    private static final String WEB_JARS = "webjars/";

    /** {@code webjars/<library>/<version>/<file>} */
    private static final Pattern IN_A_WEB_JAR = Pattern.compile("(webjars/[^/]+/)[^/]+/(.+)");

    private final Map<String, Resource> files;
    /** Where the file of a library is, by the same address without the library's version. */
    private final Map<String, String> versioned;

    StaticFiles() {
        Map<String, Resource> found = new HashMap<>();
        find(OURS, "", found);
        find("META-INF/resources/" + WEB_JARS, WEB_JARS, found);
        files = Map.copyOf(found);
        versioned = versioned(files);
    }

    /**
     * Where a library's file is, version and all: a new version is a new address.
     *
     * @param withoutVersion such as {@code /webjars/htmx.org/dist/htmx.min.js}
     * @throws IllegalArgumentException if no library has that file
     */
    String of(String withoutVersion) {
        String address = versioned.get(withoutVersion.substring(1));
        if (address == null) {
            throw new IllegalArgumentException("no library has " + withoutVersion);
        }
        return "/" + address;
    }

    /** @param path without the slash it begins with, escaped or not */
    boolean contains(String path) {
        return find(path) != null;
    }

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain others) {
        return find(path);
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain others) {
        return files.containsKey(path) ? path : versioned.get(path);
    }

    private @Nullable Resource find(String path) {
        String plain = UriUtils.decode(path, StandardCharsets.UTF_8);
        return files.get(versioned.getOrDefault(plain, plain));
    }

    private static Map<String, String> versioned(Map<String, Resource> files) {
        Map<String, String> versioned = new HashMap<>();
        for (String path : files.keySet()) {
            Matcher library = IN_A_WEB_JAR.matcher(path);
            if (library.matches()) {
                versioned.put(library.group(1) + library.group(2), path);
            }
        }
        return Map.copyOf(versioned);
    }

    private static void find(String folder, String under, Map<String, Resource> found) {
        PathMatchingResourcePatternResolver all = new PathMatchingResourcePatternResolver();
        try {
            for (Resource root : all.getResources("classpath*:" + folder)) {
                String start = root.getURL().toString();
                for (Resource file : all.getResources(start + "**")) {
                    String address = file.getURL().toString();
                    if (!address.endsWith("/")) {
                        String path = UriUtils.decode(address.substring(start.length()), StandardCharsets.UTF_8);
                        found.putIfAbsent(under + path, file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

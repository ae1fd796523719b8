package org.warraq.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.warraq.language.Sha256;

/**
 * Tells readers' browsers whether what they keep is still right. They ask each time, since a withdrawn report must be gone
 * at once, and are mostly answered that nothing changed. A tag stands for what is released and for the templates it is
 * shown in, so that a new look is seen too, on every node alike.
 */
@Component
class Freshness {

    /** May be kept by anybody, must be asked for each time. */
    static final String CACHE_CONTROL = "public, no-cache";

    private static final List<String> LOOK =
            List.of("classpath*:templates/site/*", "classpath*:templates/web/text.html", "classpath*:messages/*");

    private final String look;

    Freshness() {
        this.look = look();
    }

    /** @param marks one for each thing shown */
    String tag(List<String> marks) {
        return "W/\"" + Sha256.shortHex(look + String.join("\n", marks)) + "\"";
    }

    private static String look() {
        StringBuilder look = new StringBuilder();
        try {
            for (String files : LOOK) {
                Resource[] found = new PathMatchingResourcePatternResolver().getResources(files);
                Arrays.sort(found, Comparator.comparing(file -> String.valueOf(file.getFilename())));
                for (Resource file : found) {
                    look.append(Sha256.shortHex(read(file))).append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return look.toString();
    }

    private static byte[] read(Resource file) throws IOException {
        try (InputStream stream = file.getInputStream()) {
            return stream.readAllBytes();
        }
    }
}

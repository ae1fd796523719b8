package org.warraq.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.warraq.language.Sha256;

/** The one hash a checkpoint signs. */
final class HeadsHash {

    private HeadsHash() {}

    /** Over the lines {@code chain seq sha256} in the order given, each ended by a line feed, as UTF-8; hexadecimal. */
    static String of(List<ChainHead> heads) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (ChainHead head : heads) {
            String line = head.chain() + " " + head.seq() + " " + head.sha256() + "\n";
            lines.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.hex(lines.toByteArray());
    }
}

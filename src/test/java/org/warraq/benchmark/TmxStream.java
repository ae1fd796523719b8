package org.warraq.benchmark;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A TMX file of any size that is written while it is read. */
final class TmxStream extends InputStream {

    private static final String OPEN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4"><header creationtool="benchmark" creationtoolversion="1" segtype="sentence" o-tmf="none"
            adminlang="en" srclang="en" datatype="plaintext"/><body>
            """;

    private final Corpus corpus;
    private final long end;
    private long next;
    private byte[] piece = OPEN.getBytes(StandardCharsets.UTF_8);
    private int at;
    private boolean closed;

    TmxStream(Corpus corpus, long from, long end) {
        this.corpus = corpus;
        this.next = from;
        this.end = end;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (at == piece.length && !more()) {
            return -1;
        }
        int taken = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, taken);
        at += taken;
        return taken;
    }

    private boolean more() {
        if (closed) {
            return false;
        }
        closed = next >= end;
        piece = (closed ? "</body></tmx>" : units()).getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
    }

    private String units() {
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < 200 && next < end; i++, next++) {
            String[] pair = corpus.pair(next);
            units.append("<tu tuid=\"b").append(next).append("\"><tuv xml:lang=\"en\"><seg>");
            units.append(escaped(pair[0])).append("</seg></tuv><tuv xml:lang=\"ar\"><seg>");
            units.append(escaped(pair[1])).append("</seg></tuv></tu>\n");
        }
        return units.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

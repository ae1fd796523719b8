package org.warraq.memory;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which texts of a block bear a mark, in as few bytes as it takes: where those are few, each is a byte that says how many texts
 * stand between it and the one before (255: so many and none); else there is a bit for every text of the block, the lowest of
 * each byte first. Which of the two it is can be told by its length.
 */
final class Slice {

    private static final int FAR = 255;

    private Slice() {}

    /** @param texts how many the block has */
    static byte[] of(BitSet bearing, int texts) {
        byte[] gaps = gaps(bearing);
        return gaps.length < bytes(texts) ? gaps : bits(bearing, texts);
    }

    private static int bytes(int texts) {
        return (texts + Byte.SIZE - 1) / Byte.SIZE;
    }

    private static byte[] gaps(BitSet bearing) {
        ByteArrayOutputStream gaps = new ByteArrayOutputStream();
        int next = 0;
        for (int place = bearing.nextSetBit(0); place >= 0; place = bearing.nextSetBit(place + 1)) {
            for (; place - next >= FAR; next += FAR) {
                gaps.write(FAR);
            }
            gaps.write(place - next);
            next = place + 1;
        }
        return gaps.toByteArray();
    }

    private static byte[] bits(BitSet bearing, int texts) {
        byte[] bits = new byte[bytes(texts)];
        byte[] set = bearing.toByteArray();
        System.arraycopy(set, 0, bits, 0, set.length);
        return bits;
    }

    /** @param bearing a bit for each text, the lowest of each word first; it need not be empty */
    static void read(byte[] slice, int texts, long[] bearing) {
        if (slice.length < bytes(texts)) {
            Arrays.fill(bearing, 0);
            gaps(slice, bearing);
        } else {
            bits(slice, bearing);
        }
    }

    private static void gaps(byte[] gaps, long[] bearing) {
        int place = 0;
        for (byte signed : gaps) {
            int gap = signed & 0xff;
            place += gap;
            if (gap != FAR) {
                bearing[place >>> 6] |= 1L << place;
                place++;
            }
        }
    }

    private static void bits(byte[] bits, long[] bearing) {
        ByteBuffer whole = ByteBuffer.wrap(Arrays.copyOf(bits, bearing.length * Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        whole.asLongBuffer().get(bearing);
    }
}

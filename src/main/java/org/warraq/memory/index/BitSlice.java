package org.warraq.memory.index;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which texts of a block bear a mark, in as few bytes as it takes: where those are few, each is a byte that says how many texts
 * stand between it and the one before (255: so many and none); else there is a bit for every text of the block, the lowest of
 * each byte first. Which of the two it is can be told by its length.
 *
 * @param texts how many the block had when it was written
 */
public record BitSlice(int texts, byte[] bytes) {

    private static final int FAR = 255;

    /** @param texts how many the block has */
    static BitSlice of(BitSet bearing, int texts) {
        byte[] gaps = gaps(bearing);
        return new BitSlice(texts, gaps.length < bits(texts) ? gaps : bits(bearing, texts));
    }

    /** So many bytes have a bit for every text. */
    private static int bits(int texts) {
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
        byte[] bits = new byte[bits(texts)];
        byte[] set = bearing.toByteArray();
        System.arraycopy(set, 0, bits, 0, set.length);
        return bits;
    }

    /**
     * Writes a bit for each text, the lowest of each word first.
     *
     * @param bearing need not be empty
     * @param words so many of it are written; the texts behind them are left out
     */
    void read(long[] bearing, int words) {
        if (bytes.length < bits(texts)) {
            Arrays.fill(bearing, 0, words, 0);
            readGaps(bearing, words);
        } else {
            readBits(bearing, words);
        }
    }

    private void readGaps(long[] bearing, int words) {
        int place = 0;
        for (byte signed : bytes) {
            int gap = signed & 0xff;
            place += gap;
            if (place >>> 6 >= words) {
                return;
            }
            if (gap != FAR) {
                bearing[place >>> 6] |= 1L << place;
                place++;
            }
        }
    }

    private void readBits(long[] bearing, int words) {
        int whole = Math.min(words, bytes.length / Long.BYTES);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(bearing, 0, whole);
        Arrays.fill(bearing, whole, words, 0);
        int rest = Math.min(words * Long.BYTES, bytes.length);
        for (int at = whole * Long.BYTES; at < rest; at++) {
            bearing[whole] |= (bytes[at] & 0xffL) << (at * Byte.SIZE);
        }
    }
}

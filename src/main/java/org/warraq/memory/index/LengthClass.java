package org.warraq.memory.index;

import java.util.Arrays;

/** Numbers of words, put into classes: exact where a word more or less decides, coarser by a fifth with each step above. */
public final class LengthClass {

    private static final int[] LAST = lasts();

    private LengthClass() {}

    private static int[] lasts() {
        int[] lasts = new int[64];
        for (int i = 0; i < lasts.length; i++) {
            lasts[i] = i <= 8 ? i : (int) Math.min(Short.MAX_VALUE, Math.max(lasts[i - 1] + 1L, lasts[i - 1] * 6L / 5));
        }
        return Arrays.stream(lasts).distinct().toArray();
    }

    public static int of(int words) {
        int found = Arrays.binarySearch(LAST, Math.min(words, Short.MAX_VALUE));
        return found >= 0 ? found : -found - 1;
    }

    public static int first(int lengthClass) {
        return lengthClass == 0 ? 0 : LAST[lengthClass - 1] + 1;
    }

    public static int last(int lengthClass) {
        return LAST[lengthClass];
    }
}

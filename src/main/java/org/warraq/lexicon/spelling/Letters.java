package org.warraq.lexicon.spelling;

/** What it costs to make one spelling of the other: vowels are cheap, consonants are not. */
final class Letters {

    private Letters() {}

    /** @param soft what a vowel costs that only one has */
    static double distance(String one, String other, double soft) {
        double[][] cost = new double[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 && j == 0 ? 0 : cheapest(cost, one, other, i, j, soft);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static double cheapest(double[][] cost, String one, String other, int i, int j, double soft) {
        double cheapest = Double.MAX_VALUE;
        if (i > 0) {
            cheapest = cost[i - 1][j] + left(one.charAt(i - 1), soft);
        }
        if (j > 0) {
            cheapest = Math.min(cheapest, cost[i][j - 1] + left(other.charAt(j - 1), soft));
        }
        if (i > 0 && j > 0) {
            cheapest = Math.min(cheapest, cost[i - 1][j - 1] + changed(one.charAt(i - 1), other.charAt(j - 1)));
        }
        if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
            cheapest = Math.min(cheapest, cost[i - 2][j - 2] + 0.75);
        }
        return cheapest;
    }

    private static double left(char letter, double soft) {
        if (Romanisation.isSoft(letter)) {
            return soft;
        }
        return letter == 'h' ? 0.5 : 1;
    }

    private static double changed(char one, char other) {
        if (one == other) {
            return 0;
        }
        if (Romanisation.isSoft(one) && Romanisation.isSoft(other)) {
            return is(one, other, "yi") || is(one, other, "wu") || is(one, other, "wo") ? 0.1 : 0.5;
        }
        return is(one, other, "Dd") || is(one, other, "Tt") || is(one, other, "Qk")
                ? 0
                : is(one, other, "Dz")
                                || is(one, other, "Ts")
                                || is(one, other, "Qg")
                                || is(one, other, "sz")
                                || is(one, other, "dt")
                                || is(one, other, "kg")
                        ? 0.4
                        : 1;
    }

    private static boolean is(char one, char other, String pair) {
        return (pair.charAt(0) == one && pair.charAt(1) == other) || (pair.charAt(0) == other && pair.charAt(1) == one);
    }
}

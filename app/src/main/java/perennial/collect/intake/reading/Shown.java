package perennial.collect.intake.reading;

/// Values as a sentence may show them.
final class Shown {

    private static final int MOST = 80;

    private Shown() {}

    static String shortened(String value) {
        return cut(value.strip(), MOST);
    }

    static String kept(String cell) {
        return cut(cell, Limits.KEPT_OF_CELL);
    }

    private static String cut(String value, int most) {
        if (value.length() <= most) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(most - 2)) ? most - 2 : most - 1;
        return value.substring(0, end) + "…";
    }
}

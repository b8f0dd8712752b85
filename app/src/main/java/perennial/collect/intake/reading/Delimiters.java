package perennial.collect.intake.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the delimiter: the one that cuts the rows into equally many cells which look like values.
///
/// After the idea of pattern and type scores in van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by
/// detecting row and type patterns" (2019), with a smoother pattern score: the chance that two rows have the same
/// width.
final class Delimiters {

    private static final String USUAL = ",;\t|";
    private static final String RARE = "~^¦§\u0001\u001f:";
    private static final Pattern TOLD = Pattern.compile("(?i)\"?sep=([^\\r\\n])\"?\\s*[\\r\\n]");
    private static final double RARE_WEIGHT = 0.7;
    private static final double BLANKS_WEIGHT = 0.8;

    /// Nobody types a tab by accident.
    private static final double TAB_WEIGHT = 1.5;

    /// What a table of one column scores: more than prose with commas in it, less than any real table.
    private static final double ONE_COLUMN = 0.15;

    private Delimiters() {}

    static Finding<Character> find(Sample sample) {
        Matcher told = TOLD.matcher(sample.text());
        if (told.lookingAt() && width(rows(sample, told.group(1).charAt(0))) > 1) {
            return Finding.of(told.group(1).charAt(0), 1, "delimiter-line");
        }
        return guess(sample);
    }

    private static Finding<Character> guess(Sample sample) {
        String candidates = USUAL + RARE + Format.BLANKS;
        if (sample.isOneColumnOfDates()) {
            candidates = USUAL;
        }
        char best = Format.NO_DELIMITER;
        double first = ONE_COLUMN;
        double second = 0;
        for (char candidate : candidates.toCharArray()) {
            double score = sample.text().indexOf(candidate) < 0 ? 0 : weight(candidate) * score(sample, candidate);
            if (score > first) {
                second = first;
                first = score;
                best = candidate;
            } else {
                second = Math.max(second, score);
            }
        }
        double sure = Math.min(0.99, 1 - 0.5 * second / first);
        return best == Format.NO_DELIMITER
                ? Finding.of(best, sure, "one-column")
                : Finding.of(best, sure, "same-width", String.valueOf(width(rows(sample, best))));
    }

    private static double weight(char candidate) {
        if (candidate == Format.BLANKS) {
            return BLANKS_WEIGHT;
        }
        if (candidate == '\t') {
            return TAB_WEIGHT;
        }
        return RARE.indexOf(candidate) >= 0 ? RARE_WEIGHT : 1;
    }

    private static List<List<String>> rows(Sample sample, char delimiter) {
        return sample.read(delimiter, Quote.DOUBLE).rows();
    }

    private static double score(Sample sample, char candidate) {
        List<List<String>> rows = rows(sample, candidate);
        int width = width(rows);
        return width < 2 ? 0 : sameWidth(rows) * (width - 1) / width * valueShare(rows, candidate);
    }

    private static double sameWidth(List<List<String>> rows) {
        double sum = 0;
        for (int count : widths(rows).values()) {
            double share = (double) count / rows.size();
            sum += share * share;
        }
        return sum;
    }

    private static int width(List<List<String>> rows) {
        return widths(rows).entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static Map<Integer, Integer> widths(List<List<String>> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        rows.forEach(row -> widths.merge(row.size(), 1, Integer::sum));
        return widths;
    }

    /// Between 0 and 1. Words count for less where blanks are the delimiter: every sentence falls apart into
    /// words.
    private static double valueShare(List<List<String>> rows, char candidate) {
        double sum = 0;
        long cells = 0;
        for (List<String> row : rows) {
            for (String cell : row) {
                sum += worth(CellShape.of(cell), candidate);
                cells++;
            }
        }
        return cells == 0 ? 0 : sum / cells;
    }

    private static double worth(CellShape shape, char candidate) {
        return switch (shape) {
            case EMPTY -> 0.9;
            case NUMBER, DATE, EMAIL, CODE -> 1;
            case WORDS -> candidate == Format.BLANKS ? 0.2 : 0.9;
            case MIXED -> 0.1;
        };
    }
}

package perennial.collect.intake.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;

/// Numbers of a workbook as text: without the noise of binary fractions, days as dates.
final class WorkbookNumbers {

    /// A workbook shows no more digits than this; the rest is noise.
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /// Beyond any floating point number; a longer one would fill memory with zeros.
    private static final int LONGEST = 400;

    private static final int SECONDS = 86_400;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_FROM_1904 = LocalDate.of(1904, 1, 1);

    /// Excel counts 29 February 1900, which never was; days before it are one off.
    private static final int FEBRUARY_29 = 60;

    /// The day after 9999-12-31.
    private static final double LAST_DAY = 2_958_466;

    private static final int DAYS_TO_1904 = 1_462;

    private WorkbookNumbers() {}

    /// @param raw as the workbook stores it; text that is no number comes back as it is
    static String text(String raw, CellFormat format, boolean from1904) {
        return switch (format.kind()) {
            case NUMBER -> plain(raw);
            case PADDED -> padded(plain(raw), format.digits());
            case DATE, DATE_AND_TIME, TIME, DURATION -> moment(raw, format.kind(), from1904);
        };
    }

    static String plain(String raw) {
        if (isShortAndPlain(raw)) {
            return raw;
        }
        if (raw.length() > LONGEST) {
            return raw;
        }
        try {
            BigDecimal exact = new BigDecimal(raw.strip());
            if (Math.abs((long) exact.scale()) > LONGEST) {
                return raw;
            }
            BigDecimal shown = isInteger(raw) ? exact : exact.round(SHOWN);
            return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static boolean isShortAndPlain(String raw) {
        if (raw.isEmpty() || raw.length() > 15 || raw.startsWith("-0")) {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && !(c == '-' && i == 0)) {
                return false;
            }
        }
        return !raw.endsWith("0") || raw.indexOf('.') < 0;
    }

    private static boolean isInteger(String raw) {
        return raw.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '+');
    }

    private static String padded(String plain, int digits) {
        boolean whole = !plain.isEmpty() && plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? "0".repeat(Math.max(0, digits - plain.length())) + plain : plain;
    }

    private static String moment(String raw, CellFormat.Kind kind, boolean from1904) {
        double serial;
        try {
            serial = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (!(serial >= 0 && serial < (from1904 ? LAST_DAY - DAYS_TO_1904 : LAST_DAY))) {
            return plain(raw);
        }
        long seconds = Math.round(serial * SECONDS);
        if (kind == CellFormat.Kind.DURATION) {
            return clock(seconds);
        }
        if (kind == CellFormat.Kind.TIME && seconds < SECONDS) {
            return clock(seconds);
        }
        String day = day(seconds / SECONDS, from1904).toString();
        // A time that the format hides is kept all the same.
        return kind == CellFormat.Kind.DATE && seconds % SECONDS == 0 ? day : day + " " + clock(seconds % SECONDS);
    }

    private static LocalDate day(long serial, boolean from1904) {
        if (from1904) {
            return DAY_0_FROM_1904.plusDays(serial);
        }
        return DAY_0.plusDays(serial < FEBRUARY_29 ? serial + 1 : serial);
    }

    private static String clock(long seconds) {
        if (seconds < SECONDS) {
            String time = LocalTime.ofSecondOfDay(seconds).toString();
            return time.length() == 5 ? time + ":00" : time;
        }
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// A whole number of up to nine digits; the other one for anything else.
    static int integer(String text, int otherwise) {
        if (text.isEmpty() || text.length() > 9) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

package perennial.collect.intake.meaning;

import java.util.Locale;

/// Which sign stands before the decimals. Spaces and apostrophes may group digits in both.
public enum NumberStyle {
    /// 1,234.50
    POINT('.', ','),
    /// 1.234,50
    COMMA(',', '.');

    final char decimal;
    final char group;

    NumberStyle(char decimal, char group) {
        this.decimal = decimal;
        this.group = group;
    }

    public String labelKey() {
        return "intake.meaning.numbers." + name().toLowerCase(Locale.ROOT);
    }
}
